// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/exceptiondesk.h"

#include "models/base/jsonpointer.h"
#include "models/engine/assignment.h"
#include "models/engine/auditline.h"
#include "models/engine/incidentdesk.h"
#include "models/engine/laneorder.h"
#include "models/engine/runcontext.h"
#include "models/engine/slabook.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

Json openedMore(const SyncException &exception)
{
    return JsonObject{{QStringLiteral("trace_id"), exception.traceId},
                      {QStringLiteral("event"), exception.event.text()},
                      {QStringLiteral("owner"), exception.owner},
                      {QStringLiteral("due"), toRfc3339(exception.dueAt)},
                      {QStringLiteral("rule"), exception.rule},
                      {QStringLiteral("amount"), exception.amount.amount.text()},
                      {QStringLiteral("currency"), exception.amount.currency}};
}

AuditEvidence openedEvidence(const SyncException &exception)
{
    return {{QStringLiteral("request"), exception.request},
            {QStringLiteral("response"), exception.response}};
}

Decimal amountOf(const Flow &flow, const Json &payload)
{
    return Decimal::fromText(flow.amountOf(payload)).value_or(Decimal());
}

} // namespace

QString connectionTraceKey(const QString &connection)
{
    return QStringLiteral("connection:") + connection;
}

SyncException ExceptionDesk::drafted(const Flow &flow, const Event &event,
                                     const QString &reference) const
{
    SyncException exception;
    exception.traceKey = event.traceKey;
    exception.flow = flow.id();
    exception.title = flow.titleOf(event.payload);
    exception.amount = {amountOf(flow, event.payload), flow.currencyOf(event.payload)};
    exception.openedAt = m_bench.clock.now();
    exception.externalReference = reference;
    exception.target = {targetNameOf(m_bench, flow), flow.targetObject(), {}, {}, {}};
    return exception;
}

Result<void> ExceptionDesk::describe(SyncException &exception, const Flow &flow, const Event &event,
                                     const StepFailure &failure)
{
    // Who has it keeps it while the reason stays: a rule that changed, or an item that was handed
    // over or escalated, must not jump back because the event failed once more.
    const bool isNew = exception.id.isEmpty();
    const bool isRouted = isNew || exception.reason != failure.reason;
    exception.event = event.id;
    exception.traceId = event.traceId;
    exception.source = event.source;
    exception.reason = failure.reason;
    exception.severity = flow.sla(failure.reason, exception.amount.amount).severity;
    exception.detail = detailOf(failure);
    exception.fingerprint = fingerprintOf(flow.id(), failure);
    exception.request = failure.request;
    exception.response = failure.response;
    if (isRouted) {
        UNSNAG_TRY(Destination destination,
                   destinationOf(m_session, m_bench, flow, event, failure.reason,
                                 placesOf(failure.fields)));
        if (m_bench.flows.roles().isRole(failure.owner)) {
            const QString backup = destination.backup;
            UNSNAG_TRY(destination, presentFor(m_session, m_bench, failure.owner));
            destination.backup = backup == destination.owner ? QString() : backup;
            if (destination.rule.isEmpty())
                destination.rule = QStringLiteral("layer");
        }
        const QString person = exception.claimedBy;
        moveInto(exception, destination);
        if (!isNew && destination.person.isEmpty() && !person.isEmpty()) {
            exception.claimedBy = person; // who works on it goes on with it
            if (exception.state == ExceptionState::Open)
                exception.state = ExceptionState::Claimed;
        }
        exception.escalatedAt.reset();
    }
    if (isNew)
        SlaBook(m_session, m_bench).draft(exception);
    return {};
}

Result<SyncException> ExceptionDesk::fail(const Flow &flow, const Event &event,
                                          const StepFailure &failure,
                                          const QString &externalReference)
{
    ExceptionTable table(m_session);
    UNSNAG_TRY(auto known, table.openFor(event.traceKey));
    if (!known) {
        SyncException fresh = drafted(flow, event, externalReference);
        UNSNAG_CHECK(describe(fresh, flow, event, failure));
        UNSNAG_TRY(SyncException opened, table.insert(fresh));
        UNSNAG_CHECK(SlaBook(m_session, m_bench).opened(opened));
        UNSNAG_CHECK(appendAudit(m_session, m_bench,
                                 {QStringLiteral("exception.opened"),
                                  opened.id.text(),
                                  failure.step,
                                  {},
                                  exceptionStateName(opened.state),
                                  reasonName(opened.reason),
                                  openedMore(opened),
                                  openedEvidence(opened)}));
        UNSNAG_CHECK(LaneOrder(m_session, m_bench).holdLater(event, opened));
        UNSNAG_CHECK(IncidentDesk(m_session, m_bench).consider(opened));
        return opened;
    }
    const QString before = exceptionStateName(known->state);
    UNSNAG_TRY(const auto owed, OutboxTable(m_session).openFor(known->id));
    if (owed && owed->state == OutboxState::Queued && known->state == ExceptionState::Queued) {
        // A decision waits: its replay will run on this newer event.
        known->event = event.id;
        known->traceId = event.traceId;
        known->source = event.source;
        return saveException(m_session, m_bench, *known,
                             {QStringLiteral("exception.repeated"),
                              {},
                              failure.step,
                              before,
                              {},
                              reasonName(failure.reason),
                              JsonObject{{QStringLiteral("event"), event.id.text()}}});
    }
    UNSNAG_CHECK(describe(*known, flow, event, failure));
    if (known->state == ExceptionState::Replaying || known->state == ExceptionState::Queued)
        known->state = known->claimedBy.isEmpty() ? ExceptionState::Open : ExceptionState::Claimed;
    UNSNAG_TRY(SyncException saved, saveException(m_session, m_bench, *known,
                                                  {QStringLiteral("exception.failed"),
                                                   {},
                                                   failure.step,
                                                   before,
                                                   {},
                                                   reasonName(known->reason),
                                                   openedMore(*known),
                                                   openedEvidence(*known)}));
    UNSNAG_CHECK(LaneOrder(m_session, m_bench).holdLater(event, saved));
    UNSNAG_CHECK(IncidentDesk(m_session, m_bench).consider(saved));
    return saved;
}

Result<std::optional<SyncException>> ExceptionDesk::confirm(const Event &event,
                                                            const RecordRef &target,
                                                            const QString &why)
{
    UNSNAG_TRY(auto known, ExceptionTable(m_session).openFor(event.traceKey));
    if (!known)
        return known;
    const QString before = exceptionStateName(known->state);
    UNSNAG_TRY(auto owed, OutboxTable(m_session).openFor(known->id));
    if (owed && owed->state == OutboxState::Queued) {
        owed->state =
            OutboxState::Withdrawn; // a newer event went through: nothing is owed any more
        UNSNAG_CHECK(OutboxTable(m_session).update(*owed));
    }
    UNSNAG_CHECK(OutboxTable(m_session).settleUnknown(known->id));
    UNSNAG_CHECK(moveTo(*known, ExceptionState::Confirmed));
    known->closedAt = m_bench.clock.now();
    known->target = target;
    known->holdUntil.reset();
    known->heldBehind.clear();
    known->event = event.id;
    UNSNAG_TRY(known, saveException(m_session, m_bench, *known,
                                    {QStringLiteral("exception.confirmed"),
                                     {},
                                     {},
                                     before,
                                     {},
                                     why,
                                     JsonObject{{QStringLiteral("target"), target.id},
                                                {QStringLiteral("event"), event.id.text()}}}));
    UNSNAG_CHECK(LaneOrder(m_session, m_bench).letGo(*known));
    return known;
}

Result<SyncException> ExceptionDesk::openConnectionFault(const QString &connection,
                                                         const StepFailure &failure)
{
    UNSNAG_TRY(const auto known, ExceptionTable(m_session).openFor(connectionTraceKey(connection)));
    if (known)
        return *known;
    UNSNAG_TRY(const auto again,
               IncidentDesk(m_session, m_bench).reopened(connectionTraceKey(connection)));
    if (again)
        return *again;
    const auto flows = m_bench.flows.all();
    if (flows.empty())
        return Error{
            Code::NotFound,
            QStringLiteral("no flow is active that could own the trouble of %1").arg(connection),
            connection, QStringLiteral("activate a flow")};
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
    event.traceKey = connectionTraceKey(connection);
    event.flow = flows.front()->id();
    event.source = {connection, QStringLiteral("connection"), connection, {}, {}};
    event.lane = event.traceKey;
    event.payload = JsonObject{{QStringLiteral("title"), connection}};
    event.at = m_bench.clock.now();
    event.state = EventState::Failed;
    UNSNAG_TRY(event, EventTable(m_session).insert(event));
    StepFailure named = failure;
    named.reason = Reason::ConnectionFault;
    SyncException fresh = drafted(*flows.front(), event, {});
    UNSNAG_CHECK(describe(fresh, *flows.front(), event, named));
    fresh.title = connection;
    fresh.target = {connection, QStringLiteral("connection"), {}, {}, {}};
    UNSNAG_TRY(const SyncException opened, ExceptionTable(m_session).insert(fresh));
    UNSNAG_CHECK(SlaBook(m_session, m_bench).opened(opened));
    UNSNAG_CHECK(appendAudit(m_session, m_bench,
                             {QStringLiteral("exception.opened"),
                              opened.id.text(),
                              failure.step,
                              {},
                              exceptionStateName(opened.state),
                              reasonName(opened.reason),
                              openedMore(opened),
                              openedEvidence(opened)}));
    return opened;
}

Result<void> ExceptionDesk::closeConnectionFault(const QString &connection, const Json &proof)
{
    UNSNAG_TRY(const auto known, ExceptionTable(m_session).openFor(connectionTraceKey(connection)));
    if (!known)
        return {};
    Attempt attempt;
    attempt.event = known->event;
    attempt.exception = known->id;
    attempt.startedAt = m_bench.clock.now();
    UNSNAG_TRY(attempt, AttemptTable(m_session).insert(attempt));
    attempt.outcome = Outcome::Applied;
    attempt.proof = proof;
    attempt.endedAt = m_bench.clock.now();
    UNSNAG_CHECK(AttemptTable(m_session).finish(attempt));
    UNSNAG_CHECK(IncidentDesk(m_session, m_bench).beginRelease(*known));
    UNSNAG_TRY(const Event event, EventTable(m_session).find(known->event));
    UNSNAG_CHECK(EventTable(m_session).setState(event.id, EventState::Confirmed));
    UNSNAG_TRY([[maybe_unused]] const auto closed,
               confirm(event, known->target, QStringLiteral("the connection answers again")));
    return {};
}

} // namespace unsnag
