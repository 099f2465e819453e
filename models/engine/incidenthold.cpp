// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/incidenthold.h"

#include "models/engine/auditline.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {

bool isIncident(const SyncException &exception)
{
    return exception.source.object == QLatin1String("connection") ||
           exception.source.object == QLatin1String("rule");
}

Result<void> IncidentHold::hold(SyncException exception, const SyncException &incident)
{
    const QString before = exceptionStateName(exception.state);
    exception.state = ExceptionState::Held;
    exception.heldBehind = incident.id.text();
    exception.holdUntil.reset();
    exception.holdReason = QStringLiteral("incident %1").arg(incident.id.text());
    UNSNAG_TRY([[maybe_unused]] const SyncException saved,
               saveException(m_session, m_bench, exception,
                             {QStringLiteral("exception.held"),
                              {},
                              {},
                              before,
                              {},
                              exception.holdReason,
                              JsonObject{{QStringLiteral("behind"), incident.id.text()}}}));
    return {};
}

Result<void> IncidentHold::letGo(SyncException exception)
{
    UNSNAG_TRY(const auto owed, OutboxTable(m_session).openFor(exception.id));
    const QString before = exceptionStateName(exception.state);
    const QString behind = exception.heldBehind;
    const QString reason = exception.holdReason;
    exception.heldBehind.clear();
    if (exception.state == ExceptionState::Held) {
        const auto back =
            exception.claimedBy.isEmpty() ? ExceptionState::Open : ExceptionState::Claimed;
        exception.state =
            owed && owed->state == OutboxState::Queued ? ExceptionState::Queued : back;
        exception.holdReason.clear();
    }
    UNSNAG_TRY([[maybe_unused]] const SyncException saved,
               saveException(m_session, m_bench, exception,
                             {QStringLiteral("exception.hold_ended"),
                              {},
                              {},
                              before,
                              {},
                              {},
                              JsonObject{{QStringLiteral("behind"), behind}},
                              inWords(reason)}));
    return {};
}

Result<void> freeFromRule(Session &session, SyncException &exception)
{
    if (exception.heldBehind.isEmpty())
        return {};
    UNSNAG_TRY(const SyncException root,
               ExceptionTable(session).find(Id<SyncException>(exception.heldBehind)));
    if (root.source.object == QLatin1String("rule"))
        exception.heldBehind.clear();
    return {};
}

} // namespace unsnag
