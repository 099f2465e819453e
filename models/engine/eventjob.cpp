// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/eventjob.h"

#include "models/base/faultpoint.h"
#include "models/domain/operationkey.h"
#include "models/engine/auditline.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/followup.h"
#include "models/engine/incidenthold.h"
#include "models/engine/laneorder.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr std::chrono::seconds firstPause{5};
constexpr int mostDoublings = 6;

//! 5 s, 10 s, 20 s … up to about five minutes.
std::chrono::milliseconds pauseAfterFault(int tries)
{
    return firstPause * (1 << std::min(tries - 1, mostDoublings));
}

bool isDeferred(Stepped<Proven> &outcome)
{
    return !outcome.ok() && outcome.failure().reason == Reason::ConnectionFault;
}

OutboxState endState(Stepped<Proven> &outcome)
{
    if (outcome.ok())
        return OutboxState::Done;
    if (isDeferred(outcome))
        return OutboxState::Queued; // still owed, behind the incident
    return outcome.failure().outcome == Outcome::Unknown ? OutboxState::Unknown
                                                         : OutboxState::Failed;
}

Result<void> supersedeOlder(Session &session, const Event &event)
{
    UNSNAG_TRY(const auto newest, EventTable(session).newest(event.traceKey));
    return newest && newest->id != event.id
               ? EventTable(session).setState(event.id, EventState::Superseded)
               : Result<void>();
}

//! A decision to wait holds the exception until its day; then its replay is owed as any other.
Result<bool> endedWait(Session &session, const Workbench &bench, const OutboxEntry &entry,
                       SyncException exception)
{
    if (entry.resolution.isEmpty() || isClosed(exception.state) ||
        exception.state == ExceptionState::Replaying)
        return false;
    UNSNAG_TRY(const Resolution decision, ResolutionTable(session).find(entry.resolution));
    if (decision.action != Action::Wait)
        return false;
    const QString before = exceptionStateName(exception.state);
    UNSNAG_CHECK(moveTo(exception, ExceptionState::Queued));
    exception.holdUntil.reset();
    exception.holdReason.clear();
    UNSNAG_TRY([[maybe_unused]] const SyncException saved,
               saveException(session, bench, exception,
                             {QStringLiteral("exception.released"),
                              {},
                              {},
                              before,
                              {},
                              QStringLiteral("the day it waited for has come"),
                              {}}));
    return true;
}

//! Between reading what is due and beginning it, it may have been undone, or done by another run.
Result<bool> isStillOwed(Session &session, const Workbench &bench, const RunBasis &basis,
                         const std::optional<OutboxEntry> &entry)
{
    if (!entry) {
        UNSNAG_TRY(const Event now, EventTable(session).find(basis.event.id));
        return now.state == EventState::Pending;
    }
    UNSNAG_TRY(OutboxEntry now, OutboxTable(session).find(entry->id));
    UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(entry->exception));
    if (now.state != OutboxState::Queued)
        return false;
    if (exception.state == ExceptionState::Queued)
        return true;
    UNSNAG_TRY(const bool isWaitOver, endedWait(session, bench, now, exception));
    if (isWaitOver)
        return true;
    now.state = OutboxState::Withdrawn;
    UNSNAG_CHECK(OutboxTable(session).update(now));
    return false;
}

} // namespace

Result<JobEnd> EventJob::runFirst(const Event &event)
{
    RunBasis basis;
    basis.event = event;
    // A repeat of a trace key that has a decision keeps that decision's account.
    return runBasis(std::move(basis), std::nullopt);
}

Result<JobEnd> EventJob::runReplay(const OutboxEntry &entry)
{
    RunBasis basis;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_TRY(basis.exception, ExceptionTable(session).find(entry.exception));
        UNSNAG_TRY(basis.event, EventTable(session).find(basis.exception.event));
        UNSNAG_TRY(basis.resolutions, ResolutionTable(session).valid(entry.exception));
        return {};
    }));
    return runBasis(std::move(basis), entry);
}

Result<JobEnd> EventJob::runBasis(RunBasis basis, std::optional<OutboxEntry> entry)
{
    UNSNAG_TRY(const auto flow, m_bench.flows.find(basis.event.flow));
    const auto lane = m_bench.locks.tryTake(QStringLiteral("lane ") + basis.event.lane);
    const auto record = m_bench.locks.tryTake(QStringLiteral("record ") + basis.event.traceKey);
    if (!lane || !record)
        return JobEnd::Gone; // another thread works on it; the next pass comes back
    faultPoint("job.before_begin");
    UNSNAG_TRY(const Begun begun, begin(basis, entry));
    if (!begun.attempt)
        return begun.end;
    const Attempt &attempt = *begun.attempt;
    faultPoint("job.begun");
    auto outcome = EventRun(m_bench, flow, basis, m_stop, m_progress).run();
    faultPoint("job.ran");
    if (!outcome.ok() && outcome.failure().fault)
        return released(basis, attempt, entry, *outcome.failure().fault);
    const auto end = finish(flow, basis, attempt, entry, outcome);
    return end.ok() ? end : released(basis, attempt, entry, end.error());
}

Result<bool> EventJob::mustWait(Session &session, const RunBasis &basis,
                                const std::optional<OutboxEntry> &entry)
{
    if (entry && !entry->overrideWhy.isEmpty())
        return false;
    LaneOrder order(session, m_bench);
    UNSNAG_TRY(const auto block, order.blockOf(basis.event));
    if (!block)
        return false;
    if (entry) {
        UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(entry->exception));
        UNSNAG_CHECK(order.wait(exception, *block));
    } else {
        UNSNAG_CHECK(order.wait(basis.event, *block));
    }
    return true;
}

Result<EventJob::Begun> EventJob::begin(RunBasis &basis, const std::optional<OutboxEntry> &entry)
{
    return m_bench.store.write([&](Session &session) -> Result<Begun> {
        UNSNAG_TRY(const bool isOwed, isStillOwed(session, m_bench, basis, entry));
        if (!isOwed)
            return Begun();
        UNSNAG_TRY(const bool waits, mustWait(session, basis, entry));
        if (waits)
            return Begun{JobEnd::Waiting, {}};
        // What an earlier run could not journal to its end may have come through.
        UNSNAG_CHECK(
            OperationTable(session).abandonSendingOf(basis.event.traceKey, m_bench.clock.now()));
        Attempt attempt;
        attempt.event = basis.event.id;
        attempt.exception = basis.exception.id;
        attempt.startedAt = m_bench.clock.now();
        UNSNAG_TRY(attempt, AttemptTable(session).insert(attempt));
        if (!entry)
            return Begun{JobEnd::Gone, attempt};
        OutboxEntry running = *entry;
        running.state = OutboxState::Running;
        UNSNAG_CHECK(OutboxTable(session).update(running));
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(entry->exception));
        const QString before = exceptionStateName(exception.state);
        UNSNAG_CHECK(moveTo(exception, ExceptionState::Replaying));
        ++exception.attempt;
        UNSNAG_TRY(basis.exception,
                   saveException(session, m_bench, exception,
                                 {QStringLiteral("exception.replaying"),
                                  {},
                                  {},
                                  before,
                                  {},
                                  {},
                                  JsonObject{{QStringLiteral("attempt"), attempt.number}}}));
        return Begun{JobEnd::Gone, attempt};
    });
}

Error EventJob::released(const RunBasis &basis, Attempt attempt, std::optional<OutboxEntry> entry,
                         const Error &why)
{
    attempt.outcome = Outcome::Unknown;
    attempt.endedAt = m_bench.clock.now();
    const auto done = m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(AttemptTable(session).finish(attempt));
        UNSNAG_CHECK(
            OperationTable(session).abandonSendingOf(basis.event.traceKey, m_bench.clock.now()));
        if (!entry)
            return {}; // the event is pending still
        entry->state = OutboxState::Queued;
        if (why.code != Code::Cancelled)
            entry->notBefore = m_bench.clock.now() + pauseAfterFault(++entry->tries);
        UNSNAG_CHECK(OutboxTable(session).update(*entry));
        UNSNAG_TRY(SyncException exception, ExceptionTable(session).find(basis.exception.id));
        if (exception.state != ExceptionState::Replaying)
            return {};
        exception.state = ExceptionState::Queued;
        UNSNAG_TRY([[maybe_unused]] const SyncException saved,
                   saveException(session, m_bench, exception,
                                 {QStringLiteral("exception.recovered"),
                                  {},
                                  {},
                                  exceptionStateName(ExceptionState::Replaying),
                                  {},
                                  QStringLiteral("the replay was not ended: ") + why.detail,
                                  {}}));
        return {};
    });
    // Where even that can't be written, the next start of the program puts it back.
    static_cast<void>(done);
    return why;
}

Result<JobEnd> EventJob::finish(const std::shared_ptr<const Flow> &flow, const RunBasis &basis,
                                Attempt attempt, std::optional<OutboxEntry> entry,
                                Stepped<Proven> &outcome)
{
    attempt.endedAt = m_bench.clock.now();
    if (outcome.ok()) {
        attempt.outcome = Outcome::Applied;
        attempt.idempotencyKey = outcome.value().idempotencyKey;
        attempt.targetId = outcome.value().targetId;
        attempt.proof = outcome.value().proof;
    } else {
        attempt.outcome = outcome.failure().outcome;
        attempt.idempotencyKey = outcome.failure().more["key"].toString();
    }
    if (entry)
        entry->state = endState(outcome);
    faultPoint("job.before_finish");
    UNSNAG_CHECK(m_bench.store.write([&](Session &session) -> Result<void> {
        return record(session, *flow, basis, attempt, entry, outcome);
    }));
    faultPoint("job.finished");
    if (outcome.ok())
        return JobEnd::Confirmed;
    const StepFailure &failure = outcome.failure();
    if (isDeferred(outcome))
        return JobEnd::Deferred;
    return failure.outcome == Outcome::Unknown ? JobEnd::Unknown : JobEnd::Failed;
}

Result<void> EventJob::record(Session &session, const Flow &flow, const RunBasis &basis,
                              const Attempt &attempt, const std::optional<OutboxEntry> &entry,
                              Stepped<Proven> &outcome)
{
    UNSNAG_CHECK(AttemptTable(session).finish(attempt));
    if (entry)
        UNSNAG_CHECK(OutboxTable(session).update(*entry));
    if (outcome.ok())
        return recordProof(session, flow, basis, attempt, outcome.value());
    const StepFailure &failure = outcome.failure();
    if (isDeferred(outcome))
        return defer(session, basis, failure);
    UNSNAG_CHECK(EventTable(session).setState(basis.event.id, EventState::Failed));
    const QString reference = flow.referenceOf(m_bench.store.workspaceId(), basis.event.source);
    UNSNAG_TRY([[maybe_unused]] const SyncException failed,
               ExceptionDesk(session, m_bench).fail(flow, basis.event, failure, reference));
    return {};
}

Result<void> EventJob::recordProof(Session &session, const Flow &flow, const RunBasis &basis,
                                   const Attempt &attempt, const Proven &proven)
{
    ExceptionDesk desk(session, m_bench);
    const QString target = targetNameOf(m_bench, flow);
    // A decision may be about another record than the flow's, as a customer that was archived by hand.
    const QString object = proven.proof["object"].toString(flow.targetObject());
    UNSNAG_CHECK(EventTable(session).setState(basis.event.id, EventState::Confirmed));
    UNSNAG_CHECK(appendAudit(session, m_bench,
                             {QStringLiteral("event.confirmed"),
                              basis.exception.id.text(),
                              {},
                              {},
                              eventStateName(EventState::Confirmed),
                              {},
                              JsonObject{{QStringLiteral("event"), basis.event.id.text()},
                                         {QStringLiteral("attempt"), attempt.number},
                                         {QStringLiteral("key"), proven.idempotencyKey},
                                         {QStringLiteral("target"), proven.targetId}},
                              {{QStringLiteral("proof"), proven.proof}}}));
    UNSNAG_CHECK(desk.closeConnectionFault(target, proven.proof));
    UNSNAG_TRY([[maybe_unused]] const auto closed,
               desk.confirm(basis.event, {target, object, proven.targetId, {}, proven.url},
                            QStringLiteral("read back from %1").arg(target)));
    UNSNAG_CHECK(followRoot(session, m_bench, basis.event));
    return supersedeOlder(session, basis.event);
}

Result<void> EventJob::defer(Session &session, const RunBasis &basis, const StepFailure &failure)
{
    const QString connection =
        failure.connection.isEmpty() ? m_bench.connectors.targetName() : failure.connection;
    UNSNAG_TRY(const SyncException incident,
               ExceptionDesk(session, m_bench).openConnectionFault(connection, failure));
    if (basis.exception.id.isEmpty())
        return EventTable(session).setHeldBehind(basis.event.id, incident.id.text());
    UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(basis.exception.id));
    return IncidentHold(session, m_bench).hold(exception, incident);
}

} // namespace unsnag
