// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/auditline.h"

#include "models/audit/digest.h"
#include "models/engine/editrunbook.h"
#include "models/engine/slabook.h"
#include "models/store/exceptiontable.h"
#include "models/store/runbooktable.h"
#include "models/store/worktables.h"

namespace unsnag {

Result<void> appendAudit(Session &session, const Workbench &bench, const AuditLine &line)
{
    const AuditDraft draft{bench.clock.now(), bench.actor,  line.kind,  line.exception,
                           line.operation,    line.before,  line.after, line.reason,
                           line.more,         line.evidence};
    UNSNAG_TRY([[maybe_unused]] const AuditEntry entry, AuditTable(session).append(draft));
    return {};
}

AuditEvidence inWords(const QString &why)
{
    if (why.isEmpty())
        return {};
    return {{QStringLiteral("why"), why}};
}

namespace {

//! The postmortem that a form asked for, of the newest decision that brings one.
Result<std::optional<Postmortem>> decidedPostmortem(Session &session,
                                                    const SyncException &exception)
{
    UNSNAG_TRY(const auto decisions, ResolutionTable(session).valid(exception.id));
    std::optional<Postmortem> newest;
    for (const Resolution &decision : decisions) {
        const Postmortem postmortem{decision.choice["cause"].scalarText(),
                                    decision.choice["who"].scalarText(),
                                    decision.choice["avoid"].scalarText()};
        if (checkPostmortem(postmortem, exception.id.text()).ok())
            newest = postmortem;
    }
    return newest;
}

//! A change by hand is closed only when what was learnt from it stands in the runbook.
Result<void> ensurePostmortem(Session &session, const Workbench &bench,
                              const SyncException &exception)
{
    if (exception.reason != Reason::ManualOverride || !isClosed(exception.state))
        return {};
    UNSNAG_TRY(const bool exists, RunbookTable(session).hasPostmortem(exception.id));
    if (exists)
        return {};
    UNSNAG_TRY(const auto decided, decidedPostmortem(session, exception));
    if (decided) {
        UNSNAG_TRY([[maybe_unused]] const RunbookVersion stored,
                   storePostmortem(session, bench, exception, *decided));
        return {};
    }
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
    UNSNAG_CHECK(ensurePostmortem(session, bench, exception));
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
