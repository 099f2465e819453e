// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/lanequeue.h"

#include "models/store/eventtable.h"

namespace unsnag {
namespace {

constexpr int replaysAtOnce = 500;
constexpr int lanesAtOnce = 64;
constexpr int eventsPerTurn = 16;
constexpr int mostErrors = 20; //!< of our own side; more mean that nothing works

} // namespace

LaneQueue::LaneQueue(Workbench &bench, RunScope scope, std::stop_token stop, Progress progress,
                     RunReport &report)
    : m_bench(bench), m_scope(scope), m_stop(std::move(stop)), m_progress(std::move(progress)),
      m_report(report), m_hasAllLanes(scope == RunScope::ReplayOnly)
{}

Result<void> LaneQueue::result() const
{
    const std::scoped_lock lock(m_mutex);
    return m_error ? Result<void>(*m_error) : Result<void>();
}

bool LaneQueue::isHalted() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isHalted;
}

bool LaneQueue::isOver() const
{
    return m_isHalted || m_errors >= mostErrors || m_stop.stop_requested();
}

std::function<void()> LaneQueue::next()
{
    const std::scoped_lock lock(m_mutex);
    if (isOver())
        return {};
    for (;;) {
        for (auto turn = m_ready.begin(); turn != m_ready.end(); ++turn) {
            if (m_busy.contains(turn->lane))
                continue;
            m_busy.insert(turn->lane);
            auto task = [this, taken = std::move(*turn)]() mutable { run(std::move(taken)); };
            m_ready.erase(turn);
            return task;
        }
        const auto before = m_ready.size();
        if (const auto filled = refill(); !filled.ok()) {
            m_error = filled.error();
            m_errors = mostErrors;
            return {};
        }
        if (m_ready.size() == before)
            return {};
    }
}

Result<void> LaneQueue::refill()
{
    UNSNAG_CHECK(addReplays());
    return m_hasAllLanes ? Result<void>() : addLanes();
}

Result<void> LaneQueue::addReplays()
{
    // What was tried in this pass may still be due; there are few of those.
    const int limit = replaysAtOnce + static_cast<int>(m_triedReplays.size());
    UNSNAG_TRY(const auto due, m_bench.store.read([&](Session &session) {
        return OutboxTable(session).due(m_bench.clock.now(), limit);
    }));
    for (const OutboxEntry &entry : due) {
        if (!m_triedReplays.insert(entry.id.text()).second)
            continue;
        if (m_ready.empty() || m_ready.back().lane != entry.lane || m_ready.back().hasEvents)
            m_ready.push_back({entry.lane, {}, 0, false});
        m_ready.back().replays.push_back(entry);
    }
    return {};
}

Result<void> LaneQueue::addLanes()
{
    UNSNAG_TRY(const auto lanes, m_bench.store.read([&](Session &session) {
        return EventTable(session).lanesWithWork(m_lastLane, lanesAtOnce);
    }));
    m_hasAllLanes = lanes.size() < lanesAtOnce;
    for (const QString &lane : lanes) {
        m_ready.push_back({lane, {}, 0, true});
        m_lastLane = lane;
    }
    return {};
}

void LaneQueue::run(Turn turn)
{
    const bool hasMore = runReplays(turn) && runEvents(turn);
    const std::scoped_lock lock(m_mutex);
    m_busy.erase(turn.lane);
    if (hasMore)
        m_ready.push_back(std::move(turn));
}

bool LaneQueue::runReplays(Turn &turn)
{
    while (!turn.replays.empty()) {
        const OutboxEntry entry = std::move(turn.replays.front());
        turn.replays.pop_front();
        if (!count(EventJob(m_bench, m_stop, m_progress).runReplay(entry), &RunReport::replayed))
            return false;
    }
    return turn.hasEvents;
}

bool LaneQueue::runEvents(Turn &turn)
{
    for (int i = 0; i < eventsPerTurn; ++i) {
        const auto event = m_bench.store.read([&](Session &session) {
            return EventTable(session).nextInLane(turn.lane, turn.behind);
        });
        if (!event.ok())
            return count(event.error(), &RunReport::processed);
        if (!*event)
            return false;
        turn.behind = (*event)->sequence;
        m_progress(0, 0, (*event)->source.id);
        if (!count(EventJob(m_bench, m_stop, {}).runFirst(**event), &RunReport::processed))
            return false;
    }
    return true;
}

bool LaneQueue::count(const Result<JobEnd> &end, int RunReport::*kind)
{
    const std::scoped_lock lock(m_mutex);
    if (!end.ok()) {
        // An event that our own side can't finish must not keep the other lanes waiting.
        if (!m_error)
            m_error = end.error();
        m_errors += end.error().code == Code::Cancelled ? mostErrors : 1;
        return false;
    }
    switch (*end) {
    case JobEnd::Confirmed:
        ++m_report.confirmed;
        break;
    case JobEnd::Failed:
        ++m_report.failed;
        break;
    case JobEnd::Unknown:
        ++m_report.unknown;
        break;
    case JobEnd::Deferred:
        m_isHalted = true;
        break;
    case JobEnd::Waiting:
        ++m_report.inLanes;
        return true;
    case JobEnd::Gone:
        return !isOver();
    }
    ++(m_report.*kind);
    return !isOver();
}

} // namespace unsnag
