// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspacestatus.h"

#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

Result<WorkspaceStatus> count(Session &session, Timestamp now)
{
    WorkspaceStatus status;
    for (const auto state : {ExceptionState::Open, ExceptionState::Claimed, ExceptionState::Held,
                             ExceptionState::Queued, ExceptionState::Replaying,
                             ExceptionState::Confirmed, ExceptionState::Dismissed}) {
        ExceptionQuery query;
        query.states = {state};
        UNSNAG_TRY(const qint64 rows, ExceptionTable(session).count(query));
        status.exceptions.emplace_back(state, rows);
    }
    ExceptionQuery overdue;
    overdue.dueBefore = now;
    UNSNAG_TRY(status.overdue, ExceptionTable(session).count(overdue));
    UNSNAG_TRY(status.replaysOwed, OutboxTable(session).countOpen());
    UNSNAG_TRY(status.nextReplay, OutboxTable(session).nextDue());
    UNSNAG_TRY(status.eventsPending, EventTable(session).countPending());
    return status;
}

} // namespace

Result<WorkspaceStatus> statusOf(Workspace &workspace)
{
    const Timestamp now = workspace.bench().clock.now();
    return workspace.store().read([now](Session &session) { return count(session, now); });
}

} // namespace unsnag
