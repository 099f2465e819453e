// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/runengine.h"

#include "models/engine/auditline.h"
#include "models/engine/bulkprogress.h"
#include "models/engine/canary.h"
#include "models/engine/checkconnection.h"
#include "models/engine/duty.h"
#include "models/engine/erasepayloads.h"
#include "models/engine/escalateoverdue.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/lanequeue.h"
#include "models/engine/pausework.h"
#include "models/engine/showstatus.h"
#include "models/engine/signcheckpoint.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr int plainWidth = 2; //!< lanes at a time without a target
//! Lanes at a time for each request that may be under way: one waits for its answer while another one
//! waits for our own disk.
constexpr int lanesPerPlace = 2;

//! What is known of the target before a pass.
struct TargetState {
    QString pause; //!< why it rests; empty where it does not
    bool hasTrouble = false;
};

Result<TargetState> stateOf(Session &session, const QString &target)
{
    TargetState state;
    if (target.isEmpty())
        return state;
    UNSNAG_TRY(const auto pause, pauseOf(session, target));
    if (pause)
        state.pause = QStringLiteral("%1: %2").arg(target, pause->why);
    UNSNAG_TRY(const auto trouble, ExceptionTable(session).openFor(connectionTraceKey(target)));
    state.hasTrouble = trouble.has_value();
    return state;
}

//! How long a draining pass waits for undo times: longer than any of them.
constexpr std::chrono::seconds drainLimit{30};

} // namespace

Result<RunReport> RunEngine::run(RunScope scope, const std::stop_token &stop,
                                 const Progress &progress)
{
    const Timestamp began = m_bench.clock.now();
    if (m_bench.watch != nullptr)
        m_bench.watch->beginPass(began);
    auto report = pass(scope, stop, progress);
    // The pass itself stands, whether or not it could be noted.
    if (report.ok() && scope != RunScope::ReplayOnly)
        static_cast<void>(keepLastPass(m_bench, began, *report));
    if (m_bench.watch != nullptr)
        m_bench.watch->endPass(m_bench.clock.now(), report);
    return report;
}

Result<RunReport> RunEngine::pass(RunScope scope, const std::stop_token &stop,
                                  const Progress &progress)
{
    UNSNAG_CHECK(ensureDuty(m_bench));
    RunReport report;
    UNSNAG_TRY(const auto pause,
               m_bench.store.read([](Session &session) { return pauseOf(session, {}); }));
    if (pause) {
        report.paused = pause->why;
        UNSNAG_CHECK(countWaiting(report));
        return report;
    }
    if (scope != RunScope::ReplayOnly) {
        report.problems = signDaily(m_bench);
        UNSNAG_CHECK(retainIfDue(m_bench));
        UNSNAG_TRY(report.pull, PullEvents(m_bench).run({}, stop, progress));
        UNSNAG_CHECK(releaseHolds(report));
    }
    UNSNAG_TRY(report.paused, whyResting(stop));
    UNSNAG_CHECK(signReplays(report));
    bool goesOn = report.paused.isEmpty();
    while (goesOn && !stop.stop_requested()) {
        UNSNAG_TRY([[maybe_unused]] const bool hasBegun, BulkProgress(m_bench).advance(stop));
        UNSNAG_TRY([[maybe_unused]] const bool hasWorked, work(scope, stop, progress, report));
        // A stage of a bulk run that is settled now lets the next one begin.
        UNSNAG_TRY(goesOn, BulkProgress(m_bench).advance(stop));
    }
    if (scope == RunScope::Drain && report.paused.isEmpty())
        UNSNAG_CHECK(drain(stop, progress, report));
    if (scope != RunScope::ReplayOnly && report.paused.isEmpty()) {
        UNSNAG_TRY(report.mappings, WriteMappings(m_bench).run(stop));
        UNSNAG_CHECK(m_bench.accounts.tidy(m_bench.store, stop));
    }
    // Last, so that what was just proven does not escalate, and its billing hold goes.
    if (scope != RunScope::ReplayOnly) {
        UNSNAG_TRY(report.escalation, EscalateOverdue(m_bench).run(stop));
    }
    UNSNAG_CHECK(countWaiting(report));
    if (scope != RunScope::ReplayOnly && report.paused.isEmpty()) {
        UNSNAG_TRY(report.reconciled, reconcileIfDue(m_bench, stop, progress));
        UNSNAG_CHECK(canaryIfDue(m_bench, stop, progress));
    }
    return report;
}

Result<void> RunEngine::signReplays(RunReport &report)
{
    UNSNAG_TRY(const auto next,
               m_bench.store.read([](Session &session) { return OutboxTable(session).nextDue(); }));
    if (report.paused.isEmpty() && next && *next <= m_bench.clock.now())
        report.problems += signBefore(m_bench, QStringLiteral("replay"));
    report.problems.removeDuplicates();
    return {};
}

Result<QString> RunEngine::whyResting(const std::stop_token &stop)
{
    const QString target = m_bench.connectors.targetName();
    UNSNAG_TRY(const auto state,
               m_bench.store.read([&](Session &session) { return stateOf(session, target); }));
    if (!state.pause.isEmpty() || !state.hasTrouble || target.isEmpty())
        return state.pause;
    // One question to a system in trouble, instead of a lane full of runs that meet the same.
    UNSNAG_TRY(const Reply reply, CheckConnection(m_bench).run(target, stop));
    return reply.ok() ? QString() : toError(reply).line();
}

int RunEngine::width() const
{
    const auto target = m_bench.connectors.target();
    if (!target.ok())
        return plainWidth;
    return lanesPerPlace * (*target)->profile().limits().maxInFlight;
}

Result<bool> RunEngine::work(RunScope scope, const std::stop_token &stop, const Progress &progress,
                             RunReport &report)
{
    const int before = report.processed + report.replayed;
    LaneQueue queue(m_bench, scope, stop, progress, report);
    m_bench.scheduler.runQueue([&queue] { return queue.next(); }, width());
    UNSNAG_CHECK(queue.result());
    return !queue.isHalted() && report.processed + report.replayed > before;
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
                                      {},
                                      {},
                                      inWords(exception.holdReason)}));
            return {};
        }));
    }
    return {};
}

Result<void> RunEngine::countWaiting(RunReport &report)
{
    return m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const qint64 open, OutboxTable(session).countOpen());
        report.waiting = static_cast<int>(open);
        UNSNAG_TRY(report.nextReplay, OutboxTable(session).nextDue());
        return {};
    });
}

Result<void> RunEngine::drain(const std::stop_token &stop, const Progress &progress,
                              RunReport &report)
{
    const Timestamp end = m_bench.clock.now() + drainLimit;
    while (!stop.stop_requested()) {
        // What was proven may have let go what waited behind it.
        UNSNAG_TRY([[maybe_unused]] const bool hasMoved, BulkProgress(m_bench).advance(stop));
        UNSNAG_TRY(const bool hasWorked, work(RunScope::Drain, stop, progress, report));
        if (hasWorked)
            continue;
        UNSNAG_TRY(const auto next, m_bench.store.read([](Session &session) {
            return OutboxTable(session).nextDue();
        }));
        if (!next || *next > end)
            return {};
        if (*next > m_bench.clock.now())
            m_bench.scheduler.wait(*next - m_bench.clock.now(), stop);
    }
    return {};
}

} // namespace unsnag
