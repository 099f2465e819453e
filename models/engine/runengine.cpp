// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/runengine.h"

#include "models/engine/auditline.h"
#include "models/engine/duty.h"
#include "models/engine/eventjob.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

#include <atomic>
#include <mutex>

namespace unsnag {
namespace {

constexpr int batch = 500;
constexpr int width = 2; //!< lanes at a time; the default concurrency of the shipped profiles
//! How long a draining pass waits for undo times: longer than any of them.
constexpr std::chrono::seconds drainLimit{30};

void count(JobEnd end, RunReport &report)
{
    switch (end) {
    case JobEnd::Confirmed:
        ++report.confirmed;
        break;
    case JobEnd::Failed:
        ++report.failed;
        break;
    case JobEnd::Unknown:
        ++report.unknown;
        break;
    case JobEnd::Deferred:
    case JobEnd::Gone:
        break;
    }
}

//! Gathers what lanes running side by side report.
class Tally
{
public:
    explicit Tally(RunReport &report) : m_report(report) {}

    void add(const Result<JobEnd> &end, int RunReport::*kind)
    {
        const std::scoped_lock lock(m_mutex);
        if (!end.ok()) {
            if (!m_error)
                m_error = end.error();
            return;
        }
        if (*end == JobEnd::Gone)
            return;
        ++(m_report.*kind);
        if (*end == JobEnd::Deferred)
            m_isHalted = true;
        count(*end, m_report);
    }
    //! A class-wide fault or an error of our own: further events would meet the same.
    [[nodiscard]] bool isHalted()
    {
        const std::scoped_lock lock(m_mutex);
        return m_isHalted || m_error.has_value();
    }
    [[nodiscard]] Result<void> result()
    {
        const std::scoped_lock lock(m_mutex);
        return m_error ? Result<void>(*m_error) : Result<void>();
    }

private:
    std::mutex m_mutex;
    RunReport &m_report;
    bool m_isHalted = false;
    std::optional<Error> m_error;
};

template <typename Item, typename LaneOf>
std::map<QString, std::vector<Item>> byLane(const std::vector<Item> &items, LaneOf laneOf)
{
    std::map<QString, std::vector<Item>> lanes;
    for (const Item &item : items)
        lanes[laneOf(item)].push_back(item);
    return lanes;
}

} // namespace

Result<RunReport> RunEngine::run(RunScope scope, const std::stop_token &stop,
                                 const Progress &progress)
{
    UNSNAG_CHECK(ensureDuty(m_bench));
    RunReport report;
    if (scope != RunScope::ReplayOnly) {
        UNSNAG_TRY(report.pull, PullEvents(m_bench).run({}, stop, progress));
        // One event that our own side can't finish must not keep the others' holds and replays waiting.
        const auto processed = processPending(stop, progress, report);
        UNSNAG_CHECK(releaseHolds(report));
        if (!processed.ok()) {
            UNSNAG_CHECK(replayDue(stop, progress, report));
            return processed.error();
        }
    }
    UNSNAG_CHECK(replayDue(stop, progress, report));
    if (scope == RunScope::Drain)
        UNSNAG_CHECK(drain(stop, progress, report));
    return report;
}

Result<void> RunEngine::processPending(const std::stop_token &stop, const Progress &progress,
                                       RunReport &report)
{
    for (;;) {
        UNSNAG_TRY(const auto pending, m_bench.store.read([](Session &session) {
            return EventTable(session).pending(batch);
        }));
        Tally tally(report);
        std::vector<std::function<void()>> lanes;
        for (auto &[lane, events] :
             byLane(pending, [](const Event &event) { return event.lane; })) {
            lanes.emplace_back([this, &tally, &stop, &progress, &report,
                                events = std::move(events)] {
                for (const Event &event : events) {
                    if (stop.stop_requested() || tally.isHalted())
                        return;
                    progress(report.processed, 0, event.source.id);
                    tally.add(EventJob(m_bench, stop, {}).runFirst(event), &RunReport::processed);
                }
            });
        }
        m_bench.scheduler.runAll(std::move(lanes), width);
        UNSNAG_CHECK(tally.result());
        if (pending.size() < batch || tally.isHalted() || stop.stop_requested())
            return {};
    }
}

Result<void> RunEngine::releaseHolds(RunReport &report)
{
    ExceptionQuery query;
    query.states = {ExceptionState::Held};
    query.limit = 10000;
    UNSNAG_TRY(const auto held, m_bench.store.read([&](Session &session) {
        return ExceptionTable(session).list(query);
    }));
    for (const SyncException &row : held) {
        if (!row.holdUntil || *row.holdUntil > m_bench.clock.now())
            continue;
        UNSNAG_CHECK(m_bench.store.write([&](Session &session) -> Result<void> {
            UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(row.id));
            // Since it was listed, somebody may have worked on it.
            if (exception.state != ExceptionState::Held || !exception.holdUntil ||
                *exception.holdUntil > m_bench.clock.now())
                return {};
            ++report.released;
            exception.state =
                exception.claimedBy.isEmpty() ? ExceptionState::Open : ExceptionState::Claimed;
            exception.holdUntil.reset();
            UNSNAG_TRY([[maybe_unused]] const SyncException saved,
                       saveException(session, m_bench, exception,
                                     {QStringLiteral("exception.hold_ended"),
                                      {},
                                      {},
                                      exceptionStateName(ExceptionState::Held),
                                      {},
                                      exception.holdReason,
                                      {}}));
            return {};
        }));
    }
    return {};
}

Result<void> RunEngine::replayDue(const std::stop_token &stop, const Progress &progress,
                                  RunReport &report)
{
    UNSNAG_TRY(const auto due, m_bench.store.read([&](Session &session) {
        return OutboxTable(session).due(m_bench.clock.now(), batch);
    }));
    Tally tally(report);
    std::vector<std::function<void()>> lanes;
    for (auto &[lane, entries] : byLane(due, [](const OutboxEntry &entry) { return entry.lane; })) {
        lanes.emplace_back([this, &tally, &stop, &progress, entries = std::move(entries)] {
            for (const OutboxEntry &entry : entries) {
                if (stop.stop_requested())
                    return;
                tally.add(EventJob(m_bench, stop, progress).runReplay(entry), &RunReport::replayed);
            }
        });
    }
    m_bench.scheduler.runAll(std::move(lanes), width);
    UNSNAG_CHECK(tally.result());
    UNSNAG_TRY(const qint64 open, m_bench.store.read([](Session &session) {
        return OutboxTable(session).countOpen();
    }));
    report.waiting = static_cast<int>(open);
    UNSNAG_TRY(report.nextReplay,
               m_bench.store.read([](Session &session) { return OutboxTable(session).nextDue(); }));
    return {};
}

Result<void> RunEngine::drain(const std::stop_token &stop, const Progress &progress,
                              RunReport &report)
{
    const Timestamp end = m_bench.clock.now() + drainLimit;
    while (!stop.stop_requested()) {
        UNSNAG_TRY(const auto next, m_bench.store.read([](Session &session) {
            return OutboxTable(session).nextDue();
        }));
        if (!next || *next > end)
            return {};
        if (*next > m_bench.clock.now())
            m_bench.scheduler.wait(*next - m_bench.clock.now(), stop);
        UNSNAG_CHECK(replayDue(stop, progress, report));
    }
    return {};
}

} // namespace unsnag
