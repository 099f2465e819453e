// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/documentstep.h"

namespace unsnag {
namespace {

const QString createStep = QStringLiteral("create");

bool isEmpty(const Json &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty());
}

//! The wanted members that the record has otherwise; what is not known is not wanted.
Json changesOf(const Json &wanted, const Json &record)
{
    Json changes = JsonObject{};
    for (const auto &[name, value] : wanted.object()) {
        if (!isEmpty(value) && value.scalarText() != record[name].scalarText())
            changes.set(name, value);
    }
    return changes;
}

} // namespace

Stepped<QString> DocumentStep::run(const Json &scope)
{
    const FlowRules &rules = m_context.flow->rules();
    const bool isAsWanted = !rules.unless.empty() && firstBroken(rules.unless, scope) == nullptr;
    if (isAsWanted)
        return QString();
    return rules.updateOperation.isEmpty() ? create(scope["inputs"]) : update(scope);
}

Stepped<QString> DocumentStep::create(const Json &inputs)
{
    Connector &target = *m_context.target();
    Json scope = inputs;
    for (const ProfileStep &step : target.profile().steps(m_context.flow->createOperation())) {
        const auto isDone = target.isStepDone(step, scope);
        if (!isDone.ok())
            return stepFailed(Reason::ValueRejected, createStep, isDone.error().line());
        if (*isDone)
            continue;
        UNSNAG_STEP(Json result, runStep(step, scope));
        if (!step.save.isEmpty())
            scope.set(step.save, std::move(result));
    }
    return m_key;
}

//! The record is there, by the account step; of the mapped changes those go out that differ.
Stepped<QString> DocumentStep::update(const Json &scope)
{
    const QString operation = m_context.flow->rules().updateOperation;
    const Json record = scope["account"];
    const Json changes = changesOf(scope["inputs"]["changes"], record);
    if (changes.size() == 0 || !m_context.target()->profile().hasOperation(operation))
        return QString();
    Json inputs = JsonObject{{QStringLiteral("id"), record["id"]},
                             {QStringLiteral("version"), record["version"].scalarText()},
                             {QStringLiteral("changes"), changes}};
    inputs.set(QStringLiteral("name"), isEmpty(changes["name"]) ? record["name"] : changes["name"]);
    UNSNAG_STEP([[maybe_unused]] const Json written, write(operation, inputs));
    return m_key;
}

Stepped<Json> DocumentStep::write(const QString &operation, const Json &inputs)
{
    EffectRunner effects(m_context.bench, *m_context.target(),
                         m_context.effects(m_context.reference), m_context.stop);
    UNSNAG_STEP(EffectResult made, effects.run(operation, inputs));
    if (m_key.isEmpty())
        m_key = made.key;
    return std::move(made.record);
}

Stepped<Json> DocumentStep::runStep(const ProfileStep &step, const Json &scope)
{
    Json inputs = scope;
    if (step.with.size() > 0) {
        auto rendered = m_context.target()->stepInputs(step, scope);
        if (!rendered.ok())
            return stepFailed(Reason::ValueRejected, createStep, rendered.error().line());
        inputs = std::move(*rendered);
    }
    return m_context.target()->profile().isWrite(step.operation) ? write(step.operation, inputs)
                                                                 : readOne(step.operation, inputs);
}

Stepped<Json> DocumentStep::readOne(const QString &operation, const Json &inputs)
{
    const Reply reply = m_context.target()->call(operation, inputs, m_context.stop);
    if (!reply.isRead())
        return failureOf(reply, createStep);
    if (reply.records.size() != 1) {
        StepFailure failure = failureOf(reply, createStep);
        failure.summary = QStringLiteral("%1 found %2 records, one was expected")
                              .arg(operation)
                              .arg(reply.records.size());
        return failure;
    }
    return scopeOf(reply.records.front());
}

bool WriteBackStep::isSource(const Connector &system, const QString &id) const
{
    const RecordRef &source = m_context.basis.event.source;
    const QString operation = m_context.flow->rules().writeBack->operation;
    const Json &document = system.profile().document()["operations"][operation];
    return system.name() == source.system && id == source.id && !document["version"].isNull() &&
           document["entity"].toString() == m_context.flow->sourceObject();
}

Stepped<Json> WriteBackStep::run(const Json &scope)
{
    const auto &back = m_context.flow->rules().writeBack;
    if (!back || firstBroken(back->when, scope) != nullptr)
        return Json();
    Connector *system = m_context.connector(back->role);
    if (system == nullptr || !system->profile().hasOperation(back->operation))
        return Json();
    Json seen = scope;
    if (back->read) {
        const auto inputs = back->read->with.apply(scope);
        if (!inputs.ok() || !system->profile().hasOperation(back->read->operation))
            return Json();
        const Reply reply = system->call(back->read->operation, *inputs, m_context.stop);
        if (reply.kind == ReplyClass::NotFound || (reply.ok() && reply.records.empty()))
            return Json(); // the other system has no such record to keep it in
        if (!reply.ok())
            return failureOf(reply, QStringLiteral("confirm"));
        seen.set(QStringLiteral("read"), scopeOf(reply.records.front()));
    }
    const auto inputs = back->with.apply(seen);
    if (!inputs.ok())
        return Json();
    EffectRunner effects(m_context.bench, *system, m_context.effects(m_context.reference),
                         m_context.stop);
    UNSNAG_STEP(const EffectResult made, effects.run(back->operation, *inputs));
    Json told = JsonObject{{QStringLiteral("system"), system->name()},
                           {QStringLiteral("operation"), back->operation},
                           {QStringLiteral("key"), made.key},
                           {QStringLiteral("target_id"), made.targetId}};
    // Sent with the version that was mapped, so that nobody else's change is in what it made.
    if (!back->read && isSource(*system, made.targetId))
        told.set(QStringLiteral("source_version"), made.record["version"]);
    return told;
}

} // namespace unsnag
