// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/showlane.h"

#include "models/engine/incidenthold.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr int deepest = 20; //!< an incident behind a lane behind …; more would be a circle

Result<SyncException> rootOf(Session &session, SyncException exception)
{
    for (int depth = 0; depth < deepest && !exception.heldBehind.isEmpty(); ++depth) {
        UNSNAG_TRY(exception,
                   ExceptionTable(session).find(Id<SyncException>(exception.heldBehind)));
    }
    return exception;
}

Result<std::vector<LaneItem>> heldItems(Session &session, const SyncException &incident, int limit)
{
    UNSNAG_TRY(const auto held, ExceptionTable(session).heldBehind(incident.id.text(), limit));
    std::vector<LaneItem> items;
    for (const SyncException &exception : held)
        items.push_back({exception.event, exception.traceKey, exception.source.id, 0,
                         exception.id.text(), exceptionStateName(exception.state),
                         exception.heldBehind});
    return items;
}

Result<std::vector<LaneItem>> laneItems(Session &session, const QString &lane, int limit)
{
    UNSNAG_TRY(const auto events, EventTable(session).openInLane(lane, limit));
    std::vector<LaneItem> items;
    for (const Event &event : events) {
        LaneItem item{event.id,
                      event.traceKey,
                      event.source.id,
                      event.sequence,
                      {},
                      eventStateName(event.state),
                      event.heldBehind};
        UNSNAG_TRY(const auto open, ExceptionTable(session).openFor(event.traceKey));
        if (open) {
            item.exception = open->id.text();
            item.state = exceptionStateName(open->state);
            item.behind = item.behind.isEmpty() ? open->heldBehind : item.behind;
        }
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

Result<LaneTree> ShowLane::run(const Id<SyncException> &id, int limit)
{
    return m_bench.store.read([&](Session &session) -> Result<LaneTree> {
        UNSNAG_TRY(const SyncException asked, ExceptionTable(session).find(id));
        LaneTree tree;
        UNSNAG_TRY(tree.root, rootOf(session, asked));
        UNSNAG_TRY(const Event event, EventTable(session).find(asked.event));
        tree.lane = event.lane;
        UNSNAG_TRY(tree.items, isIncident(tree.root) && asked.id == tree.root.id
                                   ? heldItems(session, tree.root, limit)
                                   : laneItems(session, event.lane, limit));
        UNSNAG_TRY(const qint64 events, EventTable(session).countHeldBehind(tree.root.id.text()));
        UNSNAG_TRY(const qint64 exceptions,
                   ExceptionTable(session).countHeldBehind(tree.root.id.text()));
        tree.waiting = events + exceptions;
        return tree;
    });
}

} // namespace unsnag
