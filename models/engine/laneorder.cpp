// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/laneorder.h"

#include "models/engine/auditline.h"
#include "models/engine/incidenthold.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr int mostLetGo = 10000;

QStringList freeFlowsOf(const FlowSet &flows)
{
    QStringList free;
    for (const auto &flow : flows.all()) {
        if (flow->document()["lane"]["order"].toString() == QLatin1String("free"))
            free += flow->id();
    }
    return free;
}

} // namespace

LaneOrder::LaneOrder(Session &session, const Workbench &bench)
    : m_session(session), m_bench(bench), m_freeFlows(freeFlowsOf(bench.flows))
{}

Result<std::optional<LaneBlock>> LaneOrder::blockOf(const Event &event)
{
    if (isFree(event.flow))
        return std::optional<LaneBlock>();
    EventTable events(m_session);
    UNSNAG_TRY(const auto place, events.placeInLane(event.lane, event.traceKey));
    UNSNAG_TRY(const auto before,
               events.openBefore(event.lane,
                                 std::min(place.value_or(event.sequence), event.sequence),
                                 event.traceKey, m_freeFlows));
    if (!before)
        return std::optional<LaneBlock>();
    LaneBlock block{before->id, before->heldBehind};
    if (before->state == EventState::Failed) {
        UNSNAG_TRY(const auto root, ExceptionTable(m_session).openFor(before->traceKey));
        block.root = root ? root->id.text() : QString();
    }
    return std::optional(block);
}

Result<void> LaneOrder::wait(const Event &event, const LaneBlock &block)
{
    if (block.root.isEmpty() || block.root == event.heldBehind)
        return {};
    UNSNAG_CHECK(EventTable(m_session).setHeldBehind(event.id, block.root));
    return appendAudit(m_session, m_bench,
                       {QStringLiteral("event.waiting"),
                        block.root,
                        {},
                        {},
                        {},
                        QStringLiteral("an older event of its lane is open"),
                        JsonObject{{QStringLiteral("event"), event.id.text()},
                                   {QStringLiteral("older"), block.event.text()}}});
}

Result<void> LaneOrder::wait(SyncException exception, const LaneBlock &block)
{
    if (block.root.isEmpty() || block.root == exception.heldBehind)
        return {};
    exception.heldBehind = block.root;
    UNSNAG_TRY([[maybe_unused]] const SyncException saved,
               saveException(m_session, m_bench, exception,
                             {QStringLiteral("exception.waiting"),
                              {},
                              {},
                              exceptionStateName(exception.state),
                              {},
                              QStringLiteral("an older event of its lane is open"),
                              JsonObject{{QStringLiteral("behind"), block.root},
                                         {QStringLiteral("older"), block.event.text()}}}));
    return {};
}

Result<void> LaneOrder::holdLater(const Event &failed, const SyncException &root)
{
    if (isFree(failed.flow))
        return {};
    EventTable events(m_session);
    UNSNAG_TRY(const auto place, events.placeInLane(failed.lane, failed.traceKey));
    UNSNAG_TRY(const int count, events.holdLane(failed.lane, place.value_or(failed.sequence),
                                                failed.traceKey, root.id.text(), m_freeFlows));
    if (count == 0)
        return {};
    return appendAudit(
        m_session, m_bench,
        {QStringLiteral("lane.held"),
         root.id.text(),
         {},
         {},
         {},
         {},
         JsonObject{{QStringLiteral("lane"), failed.lane}, {QStringLiteral("events"), count}}});
}

Result<void> LaneOrder::letGo(const SyncException &closed)
{
    EventTable events(m_session);
    UNSNAG_CHECK(events.supersedeFailed(closed.traceKey, closed.event));
    UNSNAG_TRY(const int count, events.letGo(closed.id.text()));
    // What an incident held goes by ramp once it is over, and at once only where it was dismissed.
    if (isIncident(closed) && closed.state == ExceptionState::Confirmed)
        return {};
    UNSNAG_TRY(const auto waiting,
               ExceptionTable(m_session).heldBehind(closed.id.text(), mostLetGo));
    for (SyncException exception : waiting) {
        if (exception.state == ExceptionState::Held) {
            UNSNAG_CHECK(IncidentHold(m_session, m_bench).letGo(exception));
            continue;
        }
        exception.heldBehind.clear();
        UNSNAG_TRY([[maybe_unused]] const SyncException saved,
                   saveException(m_session, m_bench, exception,
                                 {QStringLiteral("exception.let_go"),
                                  {},
                                  {},
                                  exceptionStateName(exception.state),
                                  {},
                                  {},
                                  JsonObject{{QStringLiteral("behind"), closed.id.text()}}}));
    }
    if (count == 0)
        return {};
    return appendAudit(m_session, m_bench,
                       {QStringLiteral("lane.let_go"),
                        closed.id.text(),
                        {},
                        {},
                        {},
                        {},
                        JsonObject{{QStringLiteral("events"), count}}});
}

} // namespace unsnag
