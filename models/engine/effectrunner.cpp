// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/effectrunner.h"

#include "models/base/faultpoint.h"
#include "models/domain/operationkey.h"
#include "models/engine/auditline.h"
#include "models/engine/namedaccounts.h"
#include "models/policy/retry.h"

namespace unsnag {
namespace {

constexpr int maximumSends = 4;      //!< in one run, where the target recognises a repeat
constexpr int maximumPlainSends = 2; //!< where it does not: one, and one after an empty look-up
constexpr std::chrono::milliseconds settleTime{2000}; //!< a late request has arrived by then
constexpr std::chrono::milliseconds longestWait{30000};

const QString createStep = QStringLiteral("create");

bool isUnsettled(const Operation &operation)
{
    return operation.state == OperationState::Sending || operation.state == OperationState::Unknown;
}

bool isNotDone(ReplyClass kind)
{
    return kind == ReplyClass::Transient || kind == ReplyClass::Rate || kind == ReplyClass::Locked;
}

//! Whether a refusal speaks for every send under this key: a target that knows keys, and that looked at
//! the request itself. 409 means there that the first send is still being worked on.
bool answersForTheKey(const ProfileSafety &safety, const Reply &reply)
{
    constexpr int inProgress = 409;
    return safety.native == NativeSafety::Replay && reply.status != inProgress &&
           (reply.kind == ReplyClass::Validation || reply.kind == ReplyClass::Business ||
            reply.kind == ReplyClass::NotFound);
}

//! Whether the target may have forgotten the key, so that a repeat under it would be a second request.
//! A quarter of its life is left unused: the clocks of two systems, or of two starts, differ.
bool isKeyWornOut(const ProfileSafety &safety, const Operation &operation, Timestamp now)
{
    return safety.native == NativeSafety::Replay && safety.keyLife.count() > 0 &&
           now - operation.createdAt > safety.keyLife * 3 / 4;
}

//! Whether each send would make a record, unlike one that changes what is there.
bool isCreation(const Profile &profile, const QString &operation)
{
    return profile.document()["operations"][operation]["match"].toString() ==
               QLatin1String("create_if_missing") &&
           profile.safety(operation).native != NativeSafety::Upsert;
}

} // namespace

Json scopeOf(const Record &record)
{
    Json json = record.fields;
    json.set(QStringLiteral("id"), record.id);
    if (!record.version.isEmpty())
        json.set(QStringLiteral("version"), record.version);
    return json;
}

EffectRunner::EffectRunner(Workbench &bench, Connector &connector, EffectScope scope,
                           std::stop_token stop)
    : m_bench(bench), m_connector(connector), m_scope(std::move(scope)), m_stop(std::move(stop))
{}

Stepped<EffectResult> EffectRunner::run(const QString &operation, const Json &inputs)
{
    if (m_scope.purpose == RunPurpose::Rehearsal)
        return abandoned(
            Error{Code::Bug, QStringLiteral("a rehearsal was about to write"), operation, {}});
    UNSNAG_OURS(const auto known, m_bench.store.read([&](Session &session) {
        return OperationTable(session).ofReference(m_scope.externalReference);
    }));
    const QString key = idempotencyKey(m_scope.externalReference, operation,
                                       m_scope.resolutionNumber, m_scope.event.id);
    std::optional<Operation> same;
    std::optional<Operation> made;
    for (const Operation &earlier : known) {
        if (earlier.step == operation && isUnsettled(earlier))
            return resume(earlier);
        if (earlier.key == key)
            same = earlier;
        if (earlier.step == operation && earlier.state == OperationState::Done)
            made = earlier;
    }
    const ProfileSafety safety = m_connector.profile().safety(operation);
    if (safety.probeFirst) {
        // What we know we made may be late in the target's index: then one empty look-up is no proof.
        UNSNAG_STEP(const Probe found,
                    made ? probeAfterSettling(safety.probe) : probe(safety.probe));
        if (found.found == Found::One)
            return same ? done(*same, found.record[QStringLiteral("id")].scalarText(), found.record,
                               same->response)
                        : adopt(key, operation, found.record);
        if (same && same->state == OperationState::Done)
            return vanished(*same);
    }
    if (same && same->state == OperationState::Done && !safety.probeFirst)
        return EffectResult{key, same->targetId,
                            JsonObject{{QStringLiteral("id"), same->targetId}}};
    if (made && !safety.probeFirst && isCreation(m_connector.profile(), operation)) {
        // Nothing is looked up before a send: what the journal holds is all there is to know. Another
        // event of the record may have made it since a send of this one was refused.
        const Json record = JsonObject{{QStringLiteral("id"), made->targetId}};
        return same ? done(*same, made->targetId, record, same->response)
                    : adopt(key, operation, record);
    }
    if (same) {
        UNSNAG_OURS(const FrozenRequest frozen, FrozenRequest::fromJson(same->request));
        return sendUntilSettled(*same, frozen);
    }
    return begin(key, operation, inputs);
}

Stepped<EffectRunner::Probe> EffectRunner::probe(const QString &operation)
{
    const Reply reply = m_connector.call(
        operation, JsonObject{{QStringLiteral("key"), m_scope.externalReference}}, m_stop);
    if (reply.kind == ReplyClass::NotFound)
        return Probe{};
    if (!reply.isRead())
        return failureOf(reply, createStep);
    if (reply.records.empty())
        return Probe{};
    if (reply.records.size() == 1)
        return Probe{Found::One, scopeOf(reply.records.front())};
    StepFailure many = failureOf(reply, createStep);
    many.reason = Reason::OrphanedRecord;
    many.summary = QStringLiteral("%1 records carry %2, one was expected")
                       .arg(reply.records.size())
                       .arg(m_scope.externalReference);
    return many;
}

Stepped<EffectRunner::Probe> EffectRunner::probeAfterSettling(const QString &operation)
{
    UNSNAG_STEP(const Probe first, probe(operation));
    if (first.found == Found::One)
        return first;
    m_bench.scheduler.wait(settleTime, m_stop);
    return probe(operation);
}

void EffectRunner::waitForLate(const Operation &operation)
{
    // A program that was ended while it waited for the answer starts again long before the target
    // is done with the request.
    const std::chrono::milliseconds limit(
        m_connector.profile().document()["transport"]["timeout_ms"].toInt(30000));
    const Timestamp until = operation.changedAt + limit;
    const Timestamp now = m_bench.clock.now();
    if (now < until)
        m_bench.scheduler.wait(std::min(until - now, limit), m_stop);
}

Stepped<EffectResult> EffectRunner::resume(Operation operation)
{
    const ProfileSafety safety = m_connector.profile().safety(operation.step);
    if (!safety.probe.isEmpty()) {
        if (safety.native == NativeSafety::None)
            waitForLate(operation);
        auto found = safety.native == NativeSafety::None ? probeAfterSettling(safety.probe)
                                                         : probe(safety.probe);
        if (!found.ok()) {
            StepFailure failure = found.failure();
            if (!failure.fault) {
                failure.reason = Reason::OutcomeUnknown;
                failure.outcome = Outcome::Unknown;
            }
            return failure;
        }
        if (found.value().found == Found::One) {
            const Json record = found.value().record;
            return done(operation, record[QStringLiteral("id")].scalarText(), record,
                        operation.response);
        }
    }
    if (safety.probe.isEmpty() && isKeyWornOut(safety, operation, m_bench.clock.now())) {
        Reply forgotten;
        forgotten.kind = ReplyClass::Uncertain;
        forgotten.message = QStringLiteral("the target no longer knows the key of this write");
        return unsettled(operation, forgotten);
    }
    UNSNAG_OURS(const FrozenRequest frozen, FrozenRequest::fromJson(operation.request));
    return sendUntilSettled(operation, frozen);
}

Stepped<EffectResult> EffectRunner::begin(const QString &key, const QString &operation,
                                          const Json &inputs)
{
    const auto prepared = m_connector.prepare(operation, inputs, key);
    if (!prepared.ok()) {
        StepFailure failure;
        failure.step = createStep;
        failure.summary = prepared.error().detail;
        failure.more = JsonObject{{QStringLiteral("place"), prepared.error().context}};
        return failure;
    }
    Operation fresh;
    fresh.key = key;
    fresh.event = m_scope.event.id;
    fresh.resolutionNumber = m_scope.resolutionNumber;
    fresh.step = operation;
    fresh.connection = m_connector.name();
    fresh.externalReference = m_scope.externalReference;
    fresh.request = prepared->toJson();
    fresh.createdAt = fresh.changedAt = m_bench.clock.now();
    faultPoint("effect.before_journal");
    const auto stored = m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(OperationTable(session).insert(fresh));
        return appendAudit(session, m_bench,
                           {QStringLiteral("operation.sending"),
                            m_scope.exception.text(),
                            operation,
                            {},
                            operationStateName(OperationState::Sending),
                            {},
                            JsonObject{{QStringLiteral("key"), key},
                                       {QStringLiteral("event"), m_scope.event.id.text()}},
                            {{QStringLiteral("request"), fresh.request}}});
    });
    if (!stored.ok())
        return abandoned(stored.error());
    return sendUntilSettled(fresh, *prepared);
}

Stepped<EffectResult> EffectRunner::adopt(const QString &key, const QString &operation,
                                          const Json &record)
{
    // An earlier document of ours stands in the target: it is taken, nothing is sent.
    Operation adopted;
    adopted.key = key;
    adopted.event = m_scope.event.id;
    adopted.resolutionNumber = m_scope.resolutionNumber;
    adopted.step = operation;
    adopted.connection = m_connector.name();
    adopted.externalReference = m_scope.externalReference;
    adopted.state = OperationState::Done;
    adopted.targetId = record[QStringLiteral("id")].scalarText();
    adopted.createdAt = adopted.changedAt = m_bench.clock.now();
    const auto stored = m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(OperationTable(session).insert(adopted));
        return appendAudit(session, m_bench,
                           {QStringLiteral("operation.found"),
                            m_scope.exception.text(),
                            operation,
                            {},
                            operationStateName(OperationState::Done),
                            {},
                            JsonObject{{QStringLiteral("key"), key},
                                       {QStringLiteral("event"), m_scope.event.id.text()},
                                       {QStringLiteral("target"), adopted.targetId}}});
    });
    if (!stored.ok())
        return abandoned(stored.error());
    return EffectResult{key, adopted.targetId, record};
}

Stepped<EffectResult> EffectRunner::sendUntilSettled(Operation operation,
                                                     const FrozenRequest &request)
{
    const ProfileSafety safety = m_connector.profile().safety(operation.step);
    const int limit = safety.native == NativeSafety::None ? maximumPlainSends : maximumSends;
    bool mayBeThere =
        operation.state == OperationState::Unknown; //!< an earlier send may have worked
    Reply reply;
    for (int tries = 1; tries <= maximumSends; ++tries) {
        if (operation.state != OperationState::Sending || operation.sends > 0) {
            operation.state = OperationState::Sending;
            if (const auto done = journal(operation, QStringLiteral("operation.sending"));
                !done.ok())
                return abandoned(done.error());
        }
        ++operation.sends;
        faultPoint("effect.before_send");
        reply = m_connector.send(request, m_stop);
        faultPoint("effect.after_send");
        if (reply.ok())
            return done(operation, reply.id,
                        reply.records.empty() ? Json() : scopeOf(reply.records.front()),
                        reply.response);
        if (reply.kind == ReplyClass::Cancelled && !reply.wasSent)
            return abandoned(toError(reply)); // it stays journalled and is looked up next time
        if (reply.kind == ReplyClass::Uncertain || reply.kind == ReplyClass::Cancelled) {
            mayBeThere = true;
            UNSNAG_STEP(auto settled, settleUncertain(operation, reply));
            if (settled)
                return *settled;
            if (tries >= limit)
                return unsettled(operation, reply);
        } else if (!isNotDone(reply.kind)) {
            return mayBeThere && !answersForTheKey(safety, reply) ? park(operation, reply)
                                                                  : refuse(operation, reply);
        }
        if (tries < maximumSends && !m_stop.stop_requested())
            pause(tries, reply);
        if (m_stop.stop_requested())
            break;
    }
    return mayBeThere ? park(operation, reply) : refuse(operation, reply);
}

Stepped<EffectResult> EffectRunner::park(Operation operation, const Reply &reply)
{
    operation.state = OperationState::Unknown;
    if (const auto stored = journal(operation, QStringLiteral("operation.unknown")); !stored.ok())
        return abandoned(stored.error());
    return unsettled(operation, reply);
}

StepFailure EffectRunner::vanished(const Operation &made) const
{
    StepFailure failure;
    failure.reason = Reason::OutcomeUnknown;
    failure.outcome = Outcome::Unknown;
    failure.step = createStep;
    failure.summary = QStringLiteral("%1 was made as %2, but no look-up finds %3")
                          .arg(made.step, made.targetId, made.externalReference);
    failure.request = made.request;
    failure.response = made.response;
    failure.more = JsonObject{{QStringLiteral("operation"), made.step},
                              {QStringLiteral("key"), made.key},
                              {QStringLiteral("target"), made.targetId}};
    return failure;
}

Stepped<std::optional<EffectResult>> EffectRunner::settleUncertain(Operation &operation,
                                                                   const Reply &reply)
{
    using Settled = std::optional<EffectResult>;
    operation.state = OperationState::Unknown;
    operation.response = reply.response;
    if (const auto stored = journal(operation, QStringLiteral("operation.unknown")); !stored.ok())
        return abandoned(stored.error());
    faultPoint("effect.unknown");
    const ProfileSafety safety = m_connector.profile().safety(operation.step);
    if (m_stop.stop_requested()) // the journal says unknown; the next run looks it up
        return abandoned(Error{Code::Cancelled, QStringLiteral("stopped"), operation.step, {}});
    if (safety.afterUncertain == AfterUncertain::Park)
        return unsettled(operation, reply);
    if (safety.probe.isEmpty())
        return Settled();
    auto found = safety.native == NativeSafety::None ? probeAfterSettling(safety.probe)
                                                     : probe(safety.probe);
    if (!found.ok())
        return found.failure().fault ? found.failure() : unsettled(operation, reply);
    if (found.value().found == Found::None)
        return Settled();
    const Json record = found.value().record;
    UNSNAG_STEP(EffectResult result,
                done(operation, record[QStringLiteral("id")].scalarText(), record, reply.response));
    return Settled(std::move(result));
}

Stepped<EffectResult> EffectRunner::done(Operation operation, const QString &targetId,
                                         const Json &record, const Json &response)
{
    operation.state = OperationState::Done;
    operation.targetId = targetId;
    operation.response = response;
    faultPoint("effect.before_done");
    if (const auto stored = journal(operation, QStringLiteral("operation.done")); !stored.ok())
        return abandoned(stored.error());
    faultPoint("effect.after_done");
    Json seen = record;
    if (seen.isNull())
        seen.set(QStringLiteral("id"), targetId);
    return EffectResult{operation.key, targetId, std::move(seen)};
}

Result<void> EffectRunner::journal(const Operation &operation, const QString &kind)
{
    Operation changed = operation;
    changed.changedAt = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(OperationTable(session).update(changed));
        return appendAudit(session, m_bench,
                           {kind,
                            m_scope.exception.text(),
                            changed.step,
                            {},
                            operationStateName(changed.state),
                            {},
                            JsonObject{{QStringLiteral("key"), changed.key},
                                       {QStringLiteral("event"), m_scope.event.id.text()},
                                       {QStringLiteral("sends"), changed.sends},
                                       {QStringLiteral("target"), changed.targetId}},
                            {{QStringLiteral("response"), changed.response}}});
    });
}

Stepped<EffectResult> EffectRunner::refuse(Operation operation, const Reply &reply)
{
    operation.state = OperationState::Refused;
    operation.response = reply.response;
    if (const auto stored = journal(operation, QStringLiteral("operation.refused")); !stored.ok())
        return abandoned(stored.error());
    StepFailure failure = failureOf(reply, createStep);
    if (reply.kind == ReplyClass::Duplicate) {
        const Json &made = m_connector.profile().document()["operations"][operation.step];
        const bool isNamed =
            made["entity"].toString() == QLatin1String("account") && !reply.records.empty();
        failure.more.set(QStringLiteral("candidates"),
                         isNamed ? Json(namedByTarget(reply.records)) : reply.body);
    }
    return failure;
}

StepFailure EffectRunner::unsettled(const Operation &operation, const Reply &reply) const
{
    StepFailure failure = failureOf(reply, createStep);
    failure.reason = Reason::OutcomeUnknown;
    failure.outcome = Outcome::Unknown;
    failure.isTransient = false;
    failure.more.set(QStringLiteral("operation"), operation.step);
    failure.more.set(QStringLiteral("key"), operation.key);
    return failure;
}

void EffectRunner::pause(int tries, const Reply &reply)
{
    const auto wait = reply.retryAfter ? std::min(*reply.retryAfter, longestWait)
                                       : Backoff().pause(tries, m_bench.rng);
    m_bench.scheduler.wait(wait, m_stop);
}

} // namespace unsnag
