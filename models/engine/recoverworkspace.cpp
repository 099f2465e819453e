// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/recoverworkspace.h"

#include "models/engine/auditline.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

//! A replay that a crash interrupted waits in the queue again.
Result<void> requeueReplaying(Session &session, const Workbench &bench)
{
    ExceptionQuery query;
    query.states = {ExceptionState::Replaying};
    query.limit = 10000;
    UNSNAG_TRY(const auto rows, ExceptionTable(session).list(query));
    for (const SyncException &row : rows) {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(row.id));
        UNSNAG_TRY(const auto owed, OutboxTable(session).openFor(row.id));
        exception.state = owed ? ExceptionState::Queued : ExceptionState::Open;
        UNSNAG_TRY(exception, saveException(session, bench, exception,
                                            {QStringLiteral("exception.recovered"),
                                             {},
                                             {},
                                             exceptionStateName(ExceptionState::Replaying),
                                             {},
                                             QStringLiteral("the program ended during the replay"),
                                             {}}));
    }
    return {};
}

} // namespace

Result<Recovery> RecoverWorkspace::run()
{
    return m_bench.store.write([this](Session &session) -> Result<Recovery> {
        Recovery recovery;
        const Timestamp now = m_bench.clock.now();
        UNSNAG_TRY(recovery.operations, OperationTable(session).abandonSending(now));
        UNSNAG_TRY(recovery.attempts, AttemptTable(session).abandonPending(now));
        UNSNAG_TRY(recovery.replays, OutboxTable(session).requeueRunning());
        UNSNAG_CHECK(requeueReplaying(session, m_bench));
        if (recovery.operations + recovery.attempts + recovery.replays > 0) {
            const Json counts = JsonObject{{QStringLiteral("operations"), recovery.operations},
                                           {QStringLiteral("attempts"), recovery.attempts},
                                           {QStringLiteral("replays"), recovery.replays}};
            UNSNAG_CHECK(
                appendAudit(session, m_bench,
                            {QStringLiteral("workspace.recovered"), {}, {}, {}, {}, {}, counts}));
        }
        return recovery;
    });
}

} // namespace unsnag
