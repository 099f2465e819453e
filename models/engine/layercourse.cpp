// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/layercourse.h"

#include "models/engine/confirmation.h"
#include "models/engine/layerreport.h"

namespace unsnag {
namespace {

const QString createStep = QStringLiteral("create");
const QString confirmStep = QStringLiteral("confirm");

constexpr std::chrono::milliseconds firstLook{500};
constexpr int mostLooks = 7; //!< half a second, one, two … about a minute in all

} // namespace

Stepped<Proven> LayerCourse::run(const Json &scope)
{
    UNSNAG_OURS(m_layer, m_context.bench.connectors.find(m_link.connection));
    UNSNAG_STEP([[maybe_unused]] const Json done, told(scope));
    UNSNAG_STEP(const Record outcome, ended());
    const QString state = outcome.fields["state"].scalarText();
    if (state == QLatin1String("failed"))
        return refusedThere(outcome);
    if (state != QLatin1String("succeeded")) {
        StepFailure open = stepFailed(Reason::OutcomeUnknown, createStep,
                                      QStringLiteral("%1 has not ended its retry of %2 yet")
                                          .arg(m_link.connection, m_link.remote));
        open.outcome = Outcome::Unknown;
        open.connection = m_link.connection;
        return open;
    }
    return readBack(scope, outcome);
}

Stepped<EffectResult> LayerCourse::write(const QString &operation, const Json &inputs)
{
    auto made =
        EffectRunner(m_context.bench, *m_layer, m_context.effects(m_link.remote), m_context.stop)
            .run(operation, inputs);
    if (made.ok())
        return made;
    StepFailure failure = made.failure();
    failure.connection = m_link.connection;
    return failure;
}

Stepped<Json> LayerCourse::told(const Json &scope)
{
    const Reply now =
        m_layer->call(QStringLiteral("get_exception"),
                      JsonObject{{QStringLiteral("id"), m_link.remote}}, m_context.stop);
    const Record *found = recordNamed(now, m_link.remote);
    if (!now.ok() || found == nullptr) {
        StepFailure gone = failureOf(now, createStep);
        gone.connection = m_link.connection;
        return gone;
    }
    const Record &record = *found;
    const Json resolution =
        layerResolution(m_context.decisions, m_context.basis.resolutions, scope);
    UNSNAG_STEP(const EffectResult resolved,
                write(QStringLiteral("resolve"),
                      JsonObject{{QStringLiteral("id"), m_link.remote},
                                 {QStringLiteral("key"), m_link.remote},
                                 {QStringLiteral("version"), record.version},
                                 {QStringLiteral("record"), scopeOf(record)},
                                 {QStringLiteral("actor"), m_context.bench.actor.name},
                                 {QStringLiteral("resolution"), resolution}}));
    m_key = resolved.key;
    UNSNAG_STEP(const EffectResult retried,
                write(QStringLiteral("trigger_retry"),
                      JsonObject{{QStringLiteral("id"), m_link.remote},
                                 {QStringLiteral("key"), m_link.remote},
                                 {QStringLiteral("record"), scopeOf(record)},
                                 {QStringLiteral("actor"), m_context.bench.actor.name}}));
    return retried.record;
}

Stepped<Record> LayerCourse::ended()
{
    Record last;
    auto pause = firstLook;
    for (int look = 0; look < mostLooks; ++look, pause *= 2) {
        const Reply reply =
            m_layer->call(QStringLiteral("get_outcome"),
                          JsonObject{{QStringLiteral("id"), m_link.remote}}, m_context.stop);
        if (!reply.ok() && reply.kind != ReplyClass::NotFound) {
            StepFailure failure = failureOf(reply, createStep);
            failure.connection = m_link.connection;
            failure.outcome = Outcome::Unknown; // the retry was asked for
            return failure;
        }
        if (const Record *found = recordNamed(reply, m_link.remote))
            last = *found;
        const QString state = last.fields["state"].scalarText();
        if (state == QLatin1String("succeeded") || state == QLatin1String("failed"))
            return last;
        if (m_context.stop.stop_requested())
            return abandoned(Error{Code::Cancelled, QStringLiteral("stopped"), m_link.remote, {}});
        m_context.bench.scheduler.wait(pause, m_context.stop);
    }
    return last;
}

StepFailure LayerCourse::refusedThere(const Record &outcome) const
{
    Record shown = outcome;
    shown.id = m_link.remote;
    StepFailure failure = failureOfLayer(m_link.connection, shown);
    failure.step = createStep;
    failure.more.set(QStringLiteral("key"), m_key);
    return failure;
}

Stepped<Proven> LayerCourse::readBack(Json scope, const Record &outcome)
{
    const Json &document = outcome.fields["document"];
    const QString reference = document["reference"].scalarText().isEmpty()
                                  ? m_link.reference
                                  : document["reference"].scalarText();
    const QString id = document["id"].scalarText();
    const QString byId = QStringLiteral("get_") + m_context.flow->targetObject();
    const bool isById = !id.isEmpty() && m_context.target()->profile().hasOperation(byId);
    if (!isById && reference.isEmpty()) {
        StepFailure blind = stepFailed(
            Reason::OutcomeUnknown, confirmStep,
            QStringLiteral("%1 says that %2 succeeded, but names neither id nor reference of a "
                           "document")
                .arg(m_link.connection, m_link.remote));
        blind.outcome = Outcome::Unknown;
        return blind;
    }
    const Reply reply =
        isById
            ? m_context.target()->call(byId, JsonObject{{QStringLiteral("id"), id}}, m_context.stop)
            : m_context.target()->call(m_context.flow->findOperation(),
                                       JsonObject{{QStringLiteral("key"), reference}},
                                       m_context.stop);
    const bool isGone = reply.kind == ReplyClass::NotFound || (reply.ok() && reply.records.empty());
    if (isGone) {
        StepFailure untrue = failureOf(reply, confirmStep);
        untrue.reason = Reason::OutcomeUnknown;
        untrue.outcome = Outcome::Unknown;
        untrue.summary = QStringLiteral("%1 says that %2 succeeded, but %3 has no %4 %5")
                             .arg(m_link.connection, m_link.remote, m_context.target()->name(),
                                  m_context.flow->targetObject(), isById ? id : reference);
        return untrue;
    }
    const bool isOne = reply.ok() && reply.records.size() == 1;
    scope.set(QStringLiteral("reference"), isOne && reference.isEmpty()
                                               ? reply.records.front().fields["reference"]
                                               : Json(reference));
    UNSNAG_STEP(Proven proven,
                checkReadBack(*m_context.flow, scope, reply, m_context.bench.clock.now()));
    proven.idempotencyKey = m_key;
    proven.proof.set(QStringLiteral("layer"),
                     JsonObject{{QStringLiteral("connection"), m_link.connection},
                                {QStringLiteral("id"), m_link.remote},
                                {QStringLiteral("outcome"), outcome.fields}});
    return proven;
}

} // namespace unsnag
