// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/editrunbook.h"

#include "models/engine/auditline.h"
#include "models/store/exceptiontable.h"
#include "models/store/runbooktable.h"

namespace unsnag {
namespace {

constexpr int largestRunbook = 256 * 1024; //!< characters

Result<void> checkEdit(const RunbookEdit &edit)
{
    if (edit.text.trimmed().isEmpty() || edit.text.size() > largestRunbook)
        return Error{Code::Input,
                     QStringLiteral("a runbook is a text of 1 to %1 characters, found %2")
                         .arg(largestRunbook)
                         .arg(edit.text.size()),
                     QStringLiteral("runbook %1").arg(reasonName(edit.reason)),
                     {}};
    if (edit.why.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("a change of a runbook needs a reason"),
                     QStringLiteral("--why"), QStringLiteral("say in a few words why")};
    return {};
}

Result<RunbookVersion> active(Session &session, Reason reason)
{
    UNSNAG_TRY(auto newest, RunbookTable(session).newest(reason));
    return newest ? std::move(*newest) : builtinRunbookVersion(reason);
}

Result<RunbookVersion> append(Session &session, const Workbench &bench, RunbookVersion version,
                              const QString &kind)
{
    version.actor = bench.actor.name;
    version.at = bench.clock.now();
    UNSNAG_TRY(RunbookVersion stored, RunbookTable(session).append(std::move(version)));
    UNSNAG_CHECK(appendAudit(
        session, bench,
        {kind,
         stored.exception.text(),
         {},
         QString::number(stored.number - 1),
         QString::number(stored.number),
         {},
         JsonObject{{QStringLiteral("runbook"), reasonName(stored.reason)}},
         {{QStringLiteral("why"), stored.why}, {QStringLiteral("text"), stored.text}}}));
    return stored;
}

} // namespace

Result<EditedRunbook> EditRunbook::run(const RunbookEdit &edit)
{
    UNSNAG_CHECK(checkEdit(edit));
    return m_bench.store.write([&](Session &session) -> Result<EditedRunbook> {
        UNSNAG_TRY(RunbookVersion now, active(session, edit.reason));
        if (edit.base > now.number || edit.base < 0)
            return Error{Code::NotFound,
                         QStringLiteral("the runbook of %1 has no version %2")
                             .arg(reasonName(edit.reason))
                             .arg(edit.base),
                         QStringLiteral("--base"),
                         {}};
        if (edit.base != now.number)
            return EditedRunbook{std::move(now), false};
        RunbookVersion next;
        next.reason = edit.reason;
        next.text = edit.text;
        next.why = edit.why;
        UNSNAG_TRY(now, append(session, m_bench, next, QStringLiteral("runbook.edited")));
        return EditedRunbook{std::move(now), true};
    });
}

Result<RunbookVersion> AddPostmortem::run(const Id<SyncException> &id, const Postmortem &postmortem)
{
    UNSNAG_CHECK(checkPostmortem(postmortem, id.text()));
    return m_bench.store.write([&](Session &session) -> Result<RunbookVersion> {
        UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(id));
        return storePostmortem(session, m_bench, exception, postmortem);
    });
}

Result<RunbookVersion> storePostmortem(Session &session, const Workbench &bench,
                                       const SyncException &exception, const Postmortem &postmortem)
{
    UNSNAG_TRY(RunbookVersion next, active(session, exception.reason));
    next.text = withPostmortem(next.text, postmortem, exception.id, bench.clock.now());
    next.why = QStringLiteral("postmortem of %1").arg(exception.id.text());
    next.exception = exception.id;
    return append(session, bench, std::move(next), QStringLiteral("runbook.postmortem"));
}

} // namespace unsnag
