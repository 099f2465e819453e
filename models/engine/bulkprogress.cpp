// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/bulkprogress.h"

#include "models/engine/auditline.h"
#include "models/engine/bulk.h"
#include "models/engine/incidentdesk.h"
#include "models/engine/incidenthold.h"
#include "models/engine/triageexception.h"
#include "models/store/bulktable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr int itemsAtOnce = 1000;

qint64 countOf(const std::map<BulkItemState, qint64> &counts, BulkItemState state)
{
    const auto found = counts.find(state);
    return found == counts.end() ? 0 : found->second;
}

//! A replay of the exception as it is, owed because of the run. Nothing where one is owed already.
Result<void> owe(Session &session, const Workbench &bench, const BulkRun &run,
                 SyncException exception)
{
    UNSNAG_TRY(const auto owed, OutboxTable(session).openFor(exception.id));
    if (owed && owed->state == OutboxState::Queued)
        return {};
    Resolution retry;
    retry.exception = exception.id;
    retry.action = Action::Retry;
    retry.why = QStringLiteral("%1 (%2)").arg(run.why, run.id.text());
    retry.actor = run.actor;
    retry.at = bench.clock.now();
    UNSNAG_TRY(retry, ResolutionTable(session).insert(retry));
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    OutboxEntry entry;
    entry.event = event.id;
    entry.exception = exception.id;
    entry.resolution = retry.id;
    entry.lane = event.lane;
    entry.bulk = run.id.text();
    entry.notBefore = entry.createdAt = bench.clock.now();
    UNSNAG_TRY(entry, OutboxTable(session).insert(entry));
    const QString before = exceptionStateName(exception.state);
    UNSNAG_CHECK(moveTo(exception, ExceptionState::Queued));
    UNSNAG_TRY([[maybe_unused]] const SyncException saved,
               saveException(session, bench, exception,
                             {QStringLiteral("resolution.recorded"),
                              {},
                              actionName(retry.action),
                              before,
                              {},
                              {},
                              JsonObject{{QStringLiteral("resolution"), retry.id.text()},
                                         {QStringLiteral("bulk"), run.id.text()}},
                              inWords(retry.why)}));
    return {};
}

} // namespace

Result<bool> BulkProgress::advance(const std::stop_token &stop)
{
    UNSNAG_TRY(const auto runs,
               m_bench.store.read([](Session &session) { return BulkTable(session).running(); }));
    bool hasMoved = false;
    for (const BulkRun &run : runs) {
        UNSNAG_TRY(const bool moved, advance(run, stop));
        hasMoved = hasMoved || moved;
    }
    return hasMoved;
}

Result<bool> BulkProgress::advance(BulkRun run, const std::stop_token &stop)
{
    UNSNAG_TRY(const Ramp read, readRamp(run.ramp, QString::number(run.stopAt)));
    const Ramp &ramp = read;
    UNSNAG_TRY(const int settledNow, settle(run));
    bool hasMoved = settledNow > 0;
    while (!stop.stop_requested()) {
        UNSNAG_TRY(const auto counts, m_bench.store.read([&](Session &session) {
            return BulkTable(session).counts(run.id);
        }));
        const qint64 waiting = countOf(counts, BulkItemState::Waiting);
        const qint64 failed = countOf(counts, BulkItemState::Failed);
        const qint64 started = countOf(counts, BulkItemState::Started);
        const qint64 begun = started + failed + countOf(counts, BulkItemState::Done);
        const qint64 limit = ramp.limit(begun + waiting, run.stage);
        if (waiting > 0 && ramp.stops(failed, limit)) {
            UNSNAG_CHECK(end(run, BulkState::Stopped,
                             QStringLiteral("%1 of %2 failed").arg(failed).arg(limit)));
            return true;
        }
        if (waiting == 0 && started == 0) {
            UNSNAG_CHECK(closeIncident(run));
            UNSNAG_CHECK(end(run, BulkState::Done, {}));
            return true;
        }
        if (begun < limit && waiting > 0) {
            UNSNAG_TRY(const int count, start(run, limit - begun, stop));
            hasMoved = hasMoved || count > 0;
            continue;
        }
        if (started > 0 || waiting == 0 || ramp.isLast(run.stage))
            return hasMoved; // the stage is under way
        UNSNAG_CHECK(closeIncident(run));
        UNSNAG_CHECK(nextStage(run));
        hasMoved = true;
    }
    return hasMoved;
}

Result<int> BulkProgress::settle(const BulkRun &run)
{
    UNSNAG_TRY(const auto started, m_bench.store.read([&](Session &session) {
        return BulkTable(session).items(run.id, BulkItemState::Started, itemsAtOnce);
    }));
    int count = 0;
    for (BulkItem item : started) {
        UNSNAG_TRY(const SyncException exception, m_bench.store.read([&](Session &session) {
            return ExceptionTable(session).find(item.exception);
        }));
        const auto end = settled(run, exception);
        if (!end)
            continue;
        item.state = end->state;
        item.why = end->why;
        UNSNAG_CHECK(store(item));
        ++count;
    }
    return count;
}

std::optional<BulkProgress::Settled> BulkProgress::settled(const BulkRun &run,
                                                           const SyncException &exception)
{
    const bool isHeldBehind =
        exception.state == ExceptionState::Held && !exception.heldBehind.isEmpty();
    if (isHeldBehind)
        return Settled{BulkItemState::Failed,
                       QStringLiteral("held behind %1").arg(exception.heldBehind)};
    switch (exception.state) {
    case ExceptionState::Queued:
    case ExceptionState::Replaying:
        return std::nullopt;
    case ExceptionState::Confirmed:
    case ExceptionState::Dismissed:
        return Settled{};
    case ExceptionState::Open:
    case ExceptionState::Claimed:
    case ExceptionState::Held:
        break;
    }
    // What an incident held and now fails for a reason of its own is no trouble of the incident.
    const bool isOtherTrouble = run.action == BulkAction::Release;
    return Settled{isOtherTrouble ? BulkItemState::Done : BulkItemState::Failed,
                   QStringLiteral("it came back: %1").arg(reasonName(exception.reason))};
}

Result<void> BulkProgress::end(BulkRun &run, BulkState state, const QString &note)
{
    run.state = state;
    run.note = note;
    run.endedAt = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<void> {
        if (!run.incident.isEmpty())
            UNSNAG_CHECK(endRelease(session, run));
        UNSNAG_CHECK(BulkTable(session).update(run));
        return appendAudit(session, m_bench,
                           {state == BulkState::Done ? QStringLiteral("bulk.done")
                                                     : QStringLiteral("bulk.stopped"),
                            run.incident, bulkActionName(run.action),
                            bulkStateName(BulkState::Running), bulkStateName(state), note,
                            JsonObject{{QStringLiteral("bulk"), run.id.text()}}});
    });
}

Result<void> BulkProgress::endRelease(Session &session, const BulkRun &run)
{
    UNSNAG_TRY(const SyncException incident,
               ExceptionTable(session).find(Id<SyncException>(run.incident)));
    IncidentDesk desk(session, m_bench);
    if (run.state == BulkState::Done)
        return desk.letGoRest(incident);
    // The rest of a release that was stopped stays held, and its incident is open again.
    UNSNAG_TRY([[maybe_unused]] const auto reopened, desk.reopened(incident.traceKey));
    return {};
}

Result<void> BulkProgress::nextStage(BulkRun &run)
{
    ++run.stage;
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(BulkTable(session).update(run));
        return appendAudit(session, m_bench,
                           {QStringLiteral("bulk.stage"),
                            run.incident,
                            bulkActionName(run.action),
                            {},
                            bulkStateName(run.state),
                            {},
                            JsonObject{{QStringLiteral("bulk"), run.id.text()},
                                       {QStringLiteral("stage"), run.stage}}});
    });
}

Result<int> BulkProgress::start(const BulkRun &run, qint64 count, const std::stop_token &stop)
{
    const int limit = static_cast<int>(std::min<qint64>(count, itemsAtOnce));
    UNSNAG_TRY(const auto items, m_bench.store.read([&](Session &session) {
        return BulkTable(session).items(run.id, BulkItemState::Waiting, limit);
    }));
    int done = 0;
    for (BulkItem item : items) {
        if (stop.stop_requested())
            return done;
        UNSNAG_CHECK(act(run, item));
        ++done;
    }
    return done;
}

Result<void> BulkProgress::store(const BulkItem &item)
{
    return m_bench.store.write([&](Session &session) { return BulkTable(session).update(item); });
}

Result<void> BulkProgress::act(const BulkRun &run, BulkItem &item)
{
    Workbench asked = m_bench; // in the name of the person who started the run
    asked.actor.name = run.actor;
    Result<void> done;
    item.state = BulkItemState::Done;
    switch (run.action) {
    case BulkAction::Replay:
    case BulkAction::Release:
        return replay(run, item);
    case BulkAction::Resolve:
        item.state = BulkItemState::Started;
        [[fallthrough]];
    case BulkAction::Dismiss:
        if (const auto resolved = ResolveException(asked).run(bulkDecision(run, item.exception));
            !resolved.ok())
            done = resolved.error();
        break;
    case BulkAction::Assign:
        if (const auto assigned =
                AssignException(asked).run(item.exception, run.arguments["to"].toString());
            !assigned.ok())
            done = assigned.error();
        break;
    case BulkAction::Hold:
        if (const auto held = HoldException(asked).run(
                item.exception,
                fromRfc3339(run.arguments["until"].toString()).value_or(m_bench.clock.now()),
                run.why);
            !held.ok())
            done = held.error();
        break;
    }
    if (!done.ok() && done.error().code != Code::Conflict && done.error().code != Code::Input &&
        done.error().code != Code::NotFound)
        return done; // our own side has trouble: the item is tried again
    if (!done.ok()) {
        UNSNAG_TRY(const SyncException now, m_bench.store.read([&](Session &session) {
            return ExceptionTable(session).find(item.exception);
        }));
        // The decision was stored before a crash, or somebody was faster: its end counts.
        const bool isUnderWay = now.state == ExceptionState::Queued ||
                                now.state == ExceptionState::Replaying || isClosed(now.state);
        item.state = isUnderWay ? BulkItemState::Started : BulkItemState::Failed;
        item.why = isUnderWay ? QString() : done.error().detail;
    }
    return store(item);
}

Result<void> BulkProgress::replay(const BulkRun &run, BulkItem &item)
{
    item.state = BulkItemState::Started;
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(item.exception));
        const bool isLetGo = run.action == BulkAction::Release &&
                             exception.heldBehind == run.incident && !isClosed(exception.state);
        bool isOwed = run.action == BulkAction::Replay;
        if (isLetGo) {
            UNSNAG_CHECK(IncidentHold(session, m_bench).letGo(exception));
            UNSNAG_TRY(exception, ExceptionTable(session).find(item.exception));
            UNSNAG_TRY(const SyncException incident,
                       ExceptionTable(session).find(Id<SyncException>(run.incident)));
            isOwed = incident.source.object == QLatin1String("rule");
        }
        const bool isWorkable = exception.state == ExceptionState::Open ||
                                exception.state == ExceptionState::Claimed ||
                                exception.state == ExceptionState::Held;
        if (isOwed && isWorkable)
            UNSNAG_CHECK(owe(session, m_bench, run, exception));
        return BulkTable(session).update(item);
    });
}

Result<void> BulkProgress::closeIncident(const BulkRun &run)
{
    if (run.incident.isEmpty())
        return {};
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_TRY(const SyncException incident,
                   ExceptionTable(session).find(Id<SyncException>(run.incident)));
        UNSNAG_TRY(const auto counts, BulkTable(session).counts(run.id));
        if (incident.source.object != QLatin1String("rule") || isClosed(incident.state) ||
            countOf(counts, BulkItemState::Done) == 0)
            return {};
        const Json proof =
            JsonObject{{QStringLiteral("bulk"), run.id.text()},
                       {QStringLiteral("proven"),
                        static_cast<std::int64_t>(countOf(counts, BulkItemState::Done))}};
        return IncidentDesk(session, m_bench).closeRule(incident, proof);
    });
}

} // namespace unsnag
