// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/auditline.h"

#include "models/audit/digest.h"
#include "models/engine/slabook.h"
#include "models/store/exceptiontable.h"
#include "models/store/runbooktable.h"

namespace unsnag {

Result<void> appendAudit(Session &session, const Workbench &bench, const AuditLine &line)
{
    const AuditDraft draft{bench.clock.now(), bench.actor,    line.kind,
                           line.exception,    line.operation, line.before,
                           line.after,        line.reason,    line.more};
    UNSNAG_TRY([[maybe_unused]] const AuditEntry entry, AuditTable(session).append(draft));
    return {};
}

namespace {

//! A change by hand is closed only when what was learnt from it stands in the runbook.
Result<void> checkPostmortemExists(Session &session, const SyncException &exception)
{
    if (exception.reason != Reason::ManualOverride || !isClosed(exception.state))
        return {};
    UNSNAG_TRY(const bool exists, RunbookTable(session).hasPostmortem(exception.id));
    if (exists)
        return {};
    return Error{Code::Conflict,
                 QStringLiteral("%1 can't be closed before its postmortem stands in the runbook")
                     .arg(exception.id.text()),
                 exception.id.text(),
                 QStringLiteral("unsnag-cli postmortem %1 --file F").arg(exception.id.text())};
}

} // namespace

Result<SyncException> saveException(Session &session, const Workbench &bench,
                                    const SyncException &exception, const AuditLine &line)
{
    UNSNAG_CHECK(checkPostmortemExists(session, exception));
    SyncException followed = exception;
    UNSNAG_CHECK(SlaBook(session, bench).follow(followed));
    UNSNAG_TRY(SyncException saved, ExceptionTable(session).update(followed));
    AuditLine full = line;
    full.exception = exception.id.text();
    full.after = exceptionStateName(exception.state);
    UNSNAG_CHECK(appendAudit(session, bench, full));
    return saved;
}

Result<void> moveTo(SyncException &exception, ExceptionState state)
{
    if (exception.state == state)
        return {};
    if (!mayBecome(exception.state, state)) {
        const auto detail = QStringLiteral("%1 is %2 and can't become %3")
                                .arg(exception.id.text(), exceptionStateName(exception.state),
                                     exceptionStateName(state));
        return Error{Code::Conflict, detail, exception.id.text(), {}};
    }
    exception.state = state;
    return {};
}

QString digestOf(const Json &json)
{
    return json.isNull() ? QString() : toHex(sha256(json.toText()));
}

} // namespace unsnag
