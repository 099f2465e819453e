// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/eventrun.h"

#include "models/base/jsonpointer.h"
#include "models/diff/fieldpatch.h"
#include "models/domain/operationkey.h"
#include "models/engine/auditline.h"
#include "models/engine/confirmation.h"

namespace unsnag {
namespace {

StepFailure failed(Reason reason, const QString &step, const QString &summary)
{
    StepFailure failure;
    failure.reason = reason;
    failure.step = step;
    failure.summary = summary;
    return failure;
}

JsonObject fieldAt(const QString &pointer, const QString &keyword, const QString &found,
                   const QString &expected)
{
    return {{QStringLiteral("pointer"), pointer},
            {QStringLiteral("keyword"), keyword},
            {QStringLiteral("found"), found},
            {QStringLiteral("expected"), expected}};
}

QString today(Timestamp now)
{
    return toRfc3339(now).left(10);
}

} // namespace

EventRun::EventRun(Workbench &bench, std::shared_ptr<const Flow> flow, RunBasis basis,
                   std::stop_token stop, Progress progress)
    : m_bench(bench), m_flow(std::move(flow)), m_basis(std::move(basis)), m_stop(std::move(stop)),
      m_progress(std::move(progress)),
      m_reference(externalReference(bench.store.workspaceId(), m_flow->id(), m_basis.event.source,
                                    m_flow->documentKind()))
{}

Stepped<Proven> EventRun::run()
{
    UNSNAG_OURS(m_target, m_bench.connectors.target());
    if (auto source = m_bench.connectors.find(m_basis.event.source.system); source.ok())
        m_source = *source;
    m_effects = std::make_unique<EffectRunner>(
        m_bench, *m_target,
        EffectScope{m_basis.event, m_basis.exception.id, m_reference, resolutionNumber()}, m_stop);
    m_progress(0, 4, QStringLiteral("validate"));
    UNSNAG_STEP(const Json payload, validate());
    m_progress(1, 4, QStringLiteral("map"));
    UNSNAG_STEP(const Json inputs, map(payload));
    m_progress(2, 4, QStringLiteral("create"));
    UNSNAG_STEP(const QString key, create(inputs));
    m_progress(3, 4, QStringLiteral("confirm"));
    UNSNAG_STEP(Proven proven, confirm(inputs, key));
    m_progress(4, 4, QStringLiteral("confirmed"));
    return proven;
}

Stepped<Json> EventRun::freshPayload()
{
    const bool isFirstRun = m_basis.exception.id.isEmpty();
    if (isFirstRun || !m_source)
        return m_basis.event.payload;
    const Reply reply =
        m_source->call(m_flow->readOperation(),
                       JsonObject{{QStringLiteral("id"), m_basis.event.source.id}}, m_stop);
    if (!reply.ok())
        return failureOf(reply, QStringLiteral("validate"));
    if (reply.records.empty())
        return failed(Reason::VersionConflict, QStringLiteral("validate"),
                      QStringLiteral("the source record is gone"));
    return reply.records.front().fields;
}

Stepped<Json> EventRun::validate()
{
    UNSNAG_STEP(Json payload, freshPayload());
    for (const Resolution &resolution : m_basis.resolutions) {
        if (resolution.patch.isNull())
            continue;
        auto patched = applyWithBase(payload, resolution.patch);
        if (!patched.ok()) {
            StepFailure moved =
                failed(Reason::VersionConflict, QStringLiteral("validate"), patched.error().detail);
            moved.fields.push_back(fieldAt(patched.error().context, QStringLiteral("base"), {},
                                           patched.error().detail));
            return moved;
        }
        payload = std::move(*patched);
    }
    StepFailure failure = failed(Reason::MissingField, QStringLiteral("validate"), {});
    for (const Violation &violation : m_flow->validate(payload)) {
        if (violation.reason == Reason::MissingAccount && accountDecision() != nullptr)
            continue;
        const bool isFirst = failure.fields.empty();
        if (isFirst || (violation.reason == Reason::MissingAccount &&
                        failure.reason != Reason::MissingAccount)) {
            failure.reason = violation.reason;
            failure.summary = violation.expected;
        }
        failure.fields.push_back(
            fieldAt(violation.pointer, violation.keyword, violation.found, violation.expected));
    }
    if (!failure.fields.empty())
        return failure;
    return payload;
}

const Resolution *EventRun::accountDecision() const
{
    const Resolution *decision = nullptr;
    for (const Resolution &resolution : m_basis.resolutions) {
        if (resolution.action == Action::LinkAccount || resolution.action == Action::CreateAccount)
            decision = &resolution;
    }
    return decision;
}

int EventRun::resolutionNumber() const
{
    return m_basis.resolutions.empty() ? 0 : m_basis.resolutions.back().number;
}

Result<void> EventRun::rememberAccount(const Json &payload, const QString &id, const QString &by)
{
    const QString sourceId = valueAt(payload, m_flow->accountPointer())["id"].scalarText();
    if (sourceId.isEmpty())
        return {};
    const CrosswalkRow row{m_basis.event.source.system, sourceId, m_target->name(), id, by,
                           m_bench.clock.now()};
    return m_bench.store.write([&](Session &session) -> Result<void> {
        CrosswalkTable table(session);
        UNSNAG_TRY(const auto known, table.find(row.sourceSystem, row.sourceId, row.targetSystem));
        if (known && known->targetId == id)
            return {};
        UNSNAG_CHECK(table.put(row));
        return appendAudit(
            session, m_bench,
            {QStringLiteral("crosswalk.set"),
             m_basis.exception.id.text(),
             {},
             known ? known->targetId : QString(),
             id,
             {},
             JsonObject{{QStringLiteral("source"), row.sourceSystem + QLatin1Char(':') + sourceId},
                        {QStringLiteral("target"), row.targetSystem}}});
    });
}

Stepped<QString> EventRun::knownAccountId(const Json &payload)
{
    const QString sourceId = valueAt(payload, m_flow->accountPointer())["id"].scalarText();
    if (!sourceId.isEmpty()) {
        UNSNAG_OURS(const auto row, m_bench.store.read([&](Session &session) {
            return CrosswalkTable(session).find(m_basis.event.source.system, sourceId,
                                                m_target->name());
        }));
        if (row)
            return row->targetId;
        const QString key = m_basis.event.source.system + QLatin1Char(':') + sourceId;
        const Reply reply = m_target->call(QStringLiteral("find_account_by_key"),
                                           JsonObject{{QStringLiteral("key"), key}}, m_stop);
        if (!reply.ok() && reply.kind != ReplyClass::NotFound)
            return failureOf(reply, QStringLiteral("map"));
        if (reply.records.size() > 1)
            return failed(
                Reason::DuplicateAccount, QStringLiteral("map"),
                QStringLiteral("%1 customers carry %2").arg(reply.records.size()).arg(key));
        if (reply.records.size() == 1)
            return reply.records.front().id;
    }
    StepFailure missing = failed(Reason::MissingAccount, QStringLiteral("map"),
                                 QStringLiteral("no customer is known for this account"));
    missing.fields.push_back(fieldAt(m_flow->accountPointer(), QStringLiteral("crosswalk"),
                                     sourceId,
                                     QStringLiteral("a customer in %1").arg(m_target->name())));
    return missing;
}

Stepped<QString> EventRun::accountId(const Json &payload)
{
    const Resolution *decision = accountDecision();
    if (decision == nullptr)
        return knownAccountId(payload);
    return decision->action == Action::LinkAccount ? Stepped<QString>(decision->account)
                                                   : createAccount(payload);
}

Stepped<QString> EventRun::createAccount(const Json &payload)
{
    // The customer has a name of its own, so that it is found again whatever happens to the invoice.
    Json inputs = valueAt(payload, m_flow->accountPointer());
    const QString sourceId = inputs["id"].scalarText();
    if (inputs["name"].scalarText().isEmpty())
        inputs.set(QStringLiteral("name"), m_flow->titleOf(payload));
    const QString key = sourceId.isEmpty()
                            ? m_reference
                            : m_basis.event.source.system + QLatin1Char(':') + sourceId;
    for (const char *field :
         {"name", "domain", "tax_id", "street", "city", "postcode", "country", "email", "phone"}) {
        if (!inputs.contains(QString::fromLatin1(field)))
            inputs.set(QString::fromLatin1(field), QString());
    }
    inputs.set(QStringLiteral("key"), key);
    EffectRunner effects(m_bench, *m_target,
                         EffectScope{m_basis.event, m_basis.exception.id, key, resolutionNumber()},
                         m_stop);
    UNSNAG_STEP(const EffectResult made, effects.run(QStringLiteral("create_account"), inputs));
    return made.targetId;
}

Stepped<Json> EventRun::account(const Json &payload)
{
    UNSNAG_STEP(const QString id, accountId(payload));
    const Reply reply = m_target->call(QStringLiteral("get_account"),
                                       JsonObject{{QStringLiteral("id"), id}}, m_stop);
    if (!reply.ok() && reply.kind != ReplyClass::NotFound)
        return failureOf(reply, QStringLiteral("map"));
    if (reply.records.empty()) {
        StepFailure missing =
            failed(Reason::MissingAccount, QStringLiteral("map"),
                   QStringLiteral("customer %1 is not in %2").arg(id, m_target->name()));
        missing.request = reply.request;
        missing.response = reply.response;
        return missing;
    }
    const Resolution *decision = accountDecision();
    const QString by = decision == nullptr ? m_bench.actor.name : decision->actor;
    if (const auto stored = rememberAccount(payload, id, by); !stored.ok())
        return abandoned(stored.error());
    return scopeOf(reply.records.front());
}

Stepped<Json> EventRun::items(const Json &payload)
{
    Json found = JsonObject{};
    StepFailure failure = failed(Reason::UnmappedItem, QStringLiteral("map"), {});
    std::size_t index = 0;
    for (const Json &line : payload["lines"].array()) {
        const QString sku = line["sku"].scalarText();
        const QString pointer = QStringLiteral("/lines/%1/sku").arg(index++);
        if (found.contains(sku))
            continue;
        const Reply reply = m_target->call(QStringLiteral("find_item"),
                                           JsonObject{{QStringLiteral("code"), sku}}, m_stop);
        if (!reply.ok() && reply.kind != ReplyClass::NotFound)
            return failureOf(reply, QStringLiteral("map"));
        if (reply.records.size() == 1) {
            found.set(sku, scopeOf(reply.records.front()));
            continue;
        }
        failure.summary = QStringLiteral("%1 items have the code %2 in %3")
                              .arg(reply.records.size())
                              .arg(sku, m_target->name());
        failure.fields.push_back(fieldAt(pointer, QStringLiteral("item"), sku,
                                         QStringLiteral("one item with this code")));
        failure.request = reply.request;
        failure.response = reply.response;
    }
    if (!failure.fields.empty())
        return failure;
    return found;
}

Stepped<Json> EventRun::map(const Json &payload)
{
    UNSNAG_STEP(const Json customer, account(payload));
    UNSNAG_STEP(const Json catalogue, items(payload));
    if (auto mismatch = totalMismatch(*m_flow, payload))
        return *mismatch;
    const Json scope = JsonObject{{QStringLiteral("payload"), payload},
                                  {QStringLiteral("account"), customer},
                                  {QStringLiteral("items"), catalogue},
                                  {QStringLiteral("reference"), m_reference},
                                  {QStringLiteral("today"), today(m_bench.clock.now())}};
    const auto inputs = m_flow->map(scope);
    if (inputs.ok())
        return *inputs;
    StepFailure failure =
        failed(Reason::MissingField, QStringLiteral("map"), inputs.error().detail);
    failure.fields.push_back(
        fieldAt(inputs.error().context, QStringLiteral("mapping"), {}, inputs.error().detail));
    return failure;
}

Stepped<Json> EventRun::runStep(const ProfileStep &step, const Json &scope)
{
    Json inputs = scope;
    if (step.with.size() > 0) {
        auto rendered = m_target->stepInputs(step, scope);
        if (!rendered.ok())
            return failed(Reason::ValueRejected, QStringLiteral("create"), rendered.error().line());
        inputs = std::move(*rendered);
    }
    if (m_target->profile().isWrite(step.operation)) {
        UNSNAG_STEP(EffectResult made, m_effects->run(step.operation, inputs));
        if (m_key.isEmpty())
            m_key = made.key;
        return std::move(made.record);
    }
    const Reply reply = m_target->call(step.operation, inputs, m_stop);
    if (!reply.ok())
        return failureOf(reply, QStringLiteral("create"));
    if (reply.records.size() != 1) {
        StepFailure failure = failureOf(reply, QStringLiteral("create"));
        failure.summary = QStringLiteral("%1 found %2 records, one was expected")
                              .arg(step.operation)
                              .arg(reply.records.size());
        return failure;
    }
    return scopeOf(reply.records.front());
}

Stepped<QString> EventRun::create(const Json &inputs)
{
    Json scope = inputs;
    for (const ProfileStep &step : m_target->profile().steps(m_flow->createOperation())) {
        const auto isDone = m_target->isStepDone(step, scope);
        if (!isDone.ok())
            return failed(Reason::ValueRejected, QStringLiteral("create"), isDone.error().line());
        if (*isDone)
            continue;
        UNSNAG_STEP(Json result, runStep(step, scope));
        if (!step.save.isEmpty())
            scope.set(step.save, std::move(result));
    }
    return m_key;
}

Stepped<Proven> EventRun::confirm(const Json &inputs, const QString &key)
{
    const Reply reply = m_target->call(m_flow->findOperation(),
                                       JsonObject{{QStringLiteral("key"), m_reference}}, m_stop);
    const ReadBack readBack{m_reference, inputs["account"].scalarText(),
                            inputs["currency"].scalarText(), inputs["total"].scalarText(),
                            inputs["lines"].size()};
    UNSNAG_STEP(Proven proven, checkReadBack(*m_flow, readBack, reply, m_bench.clock.now()));
    proven.idempotencyKey = key;
    return proven;
}

} // namespace unsnag
