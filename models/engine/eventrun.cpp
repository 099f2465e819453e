// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/eventrun.h"

#include "models/engine/accountrouting.h"
#include "models/engine/accountstep.h"
#include "models/engine/auditline.h"
#include "models/engine/confirmation.h"
#include "models/engine/decidedcourse.h"
#include "models/engine/documentstep.h"
#include "models/engine/flowchecks.h"
#include "models/engine/itemstep.h"
#include "models/engine/layercourse.h"
#include "models/engine/mappingcourse.h"
#include "models/engine/sourcesnapshot.h"
#include "models/store/eventtable.h"
#include "models/store/findingtable.h"
#include "models/store/mappingwritetable.h"

namespace unsnag {
namespace {

const QString confirmStep = QStringLiteral("confirm");
const QString driftPrefix = QStringLiteral("drift:"); //!< of the trace key of a drift's event

QString today(Timestamp now)
{
    return toRfc3339(now).left(10);
}

} // namespace

EventRun::EventRun(Workbench &bench, std::shared_ptr<const Flow> flow, RunBasis basis,
                   std::stop_token stop, Progress progress)
    : m_basis(std::move(basis)), m_context{bench,
                                           flow,
                                           m_basis,
                                           decisionsOf(m_basis.resolutions),
                                           nullptr,
                                           nullptr,
                                           flow->referenceOf(bench.store.workspaceId(),
                                                             m_basis.event.source),
                                           std::move(stop)},
      m_progress(std::move(progress))
{}

std::optional<StepFailure> EventRun::bind()
{
    const FlowRules &rules = m_context.flow->rules();
    if (auto crm = m_context.bench.connectors.find(m_basis.event.source.system); crm.ok())
        m_context.crm = *crm;
    const bool needsErp =
        rules.targetRole == SystemRole::Erp || rules.account.has_value() || rules.items.has_value();
    if (auto erp = m_context.bench.connectors.target(); erp.ok())
        m_context.erp = *erp;
    else if (needsErp)
        return abandoned(erp.error());
    if (m_context.target() == nullptr)
        return abandoned(Error{
            Code::NotFound,
            QStringLiteral("no connection \"%1\" to write to").arg(m_basis.event.source.system),
            QStringLiteral("connections"), QStringLiteral("configure it; the event waits")});
    return std::nullopt;
}

Stepped<Proven> EventRun::run()
{
    auto outcome = proven();
    if (outcome.ok() || m_context.target() == nullptr || !outcome.failure().connection.isEmpty())
        return outcome;
    StepFailure failure = outcome.failure();
    failure.connection = m_context.target()->name();
    return failure;
}

Stepped<Proven> EventRun::proven()
{
    if (auto failure = bind())
        return std::move(*failure);
    m_progress(0, 4, QStringLiteral("validate"));
    if (MappingCourse::isOfMapping(m_basis.event.traceKey))
        return mappingWritten();
    const auto &instead = m_context.decisions.instead;
    const bool isAnew =
        instead && isMadeAnew(m_context.bench, *m_context.flow, m_basis.exception, instead->action);
    if (isAnew) {
        auto made = madeAnew();
        return made.ok() ? made : keepingDrift(made.failure(), m_basis.exception);
    }
    if (instead)
        return DecidedCourse(m_context.bench, m_context.flow, m_basis, m_context.reference,
                             m_context.stop)
            .run(m_context.decisions);
    FlowChecks checks(m_context);
    UNSNAG_STEP(Json scope, validated(checks));
    m_progress(1, 4, QStringLiteral("map"));
    UNSNAG_STEP(scope, mapped(std::move(scope), checks));
    m_progress(2, 4, QStringLiteral("create"));
    UNSNAG_OURS(const auto link, m_context.bench.store.read([&](Session &session) {
        return LayerLinkTable(session).ofEvent(m_basis.event.id);
    }));
    if (link && m_basis.event.intake == QLatin1String("layer"))
        return LayerCourse(m_context, *link).run(scope);
    UNSNAG_STEP(const QString key, DocumentStep(m_context).run(scope));
    m_progress(3, 4, confirmStep);
    UNSNAG_STEP(Proven proven, confirm(scope));
    UNSNAG_STEP(Json told, WriteBackStep(m_context).run(scope));
    if (!told.isNull())
        proven.proof.set(QStringLiteral("written_back"), std::move(told));
    proven.proof.set(QStringLiteral("flow_checks"), checks.outcomes());
    // What a canary compares with, and from which version of the record it was mapped.
    proven.proof.set(QStringLiteral("inputs"), scope["inputs"]);
    proven.proof.set(QStringLiteral("source_version"), scope["source"]["version"]);
    proven.idempotencyKey = key;
    m_progress(4, 4, QStringLiteral("confirmed"));
    return proven;
}

Stepped<Proven> EventRun::mappingWritten()
{
    if (!m_context.crm || !m_context.erp)
        return abandoned(Error{Code::NotFound,
                               QStringLiteral("no connection \"%1\" to tell of the mapping")
                                   .arg(m_basis.event.source.system),
                               QStringLiteral("connections"), QStringLiteral("configure it")});
    const auto &decision = m_context.decisions.account;
    const RecordRef &source = m_basis.event.source;
    CrosswalkRow row{source.system,
                     source.id,
                     m_context.erp->name(),
                     decision ? decision->account : source.version,
                     decision ? decision->actor : m_context.bench.actor.name,
                     m_context.bench.clock.now()};
    EffectScope scope = m_context.effects(m_basis.event.traceKey);
    UNSNAG_STEP(const Json proof,
                MappingCourse(m_context.bench, *m_context.crm, scope, m_context.stop)
                    .run(row, decision ? MappingCourse::Standing::OfAPerson
                                       : MappingCourse::Standing::OfTheEngine));
    UNSNAG_OURS([[maybe_unused]] const bool kept, m_context.bench.store.write([&](Session &session)
                                                                                  -> Result<bool> {
        UNSNAG_CHECK(CrosswalkTable(session).put(row));
        UNSNAG_CHECK(MappingWriteTable(session).put(row, MappingWriteState::Done, row.at));
        UNSNAG_CHECK(appendAudit(session, m_context.bench,
                                 {QStringLiteral("crosswalk.set"),
                                  m_basis.exception.id.text(),
                                  {},
                                  source.version,
                                  row.targetId,
                                  {},
                                  JsonObject{{QStringLiteral("source"),
                                              row.sourceSystem + QLatin1Char(':') + row.sourceId},
                                             {QStringLiteral("target"), row.targetSystem}}}));
        return true;
    }));
    return Proven{row.sourceId, {}, {}, proof};
}

Stepped<Proven> EventRun::madeAnew()
{
    const QString key = m_basis.event.traceKey.mid(driftPrefix.size());
    UNSNAG_OURS(const Json recorded,
                m_context.bench.store.read([&](Session &session) -> Result<Json> {
                    UNSNAG_TRY(const auto event, EventTable(session).newest(key));
                    return event ? FindingTable(session).newestProof(event->id) : Json();
                }));
    if (!recorded["inputs"].isObject())
        return stepFailed(Reason::ManualOverride, QStringLiteral("create"),
                          QStringLiteral("what %1 was made from is not recorded").arg(key));
    Json scope = JsonObject{{QStringLiteral("payload"), m_basis.event.payload},
                            {QStringLiteral("reference"), m_context.reference},
                            {QStringLiteral("account"),
                             JsonObject{{QStringLiteral("id"), recorded["inputs"]["account"]}}},
                            {QStringLiteral("inputs"), recorded["inputs"]}};
    UNSNAG_STEP(const QString made, DocumentStep(m_context).run(scope));
    UNSNAG_STEP(Proven proven, confirm(scope));
    proven.proof.set(QStringLiteral("inputs"), recorded["inputs"]);
    proven.idempotencyKey = made;
    return proven;
}

Stepped<Json> EventRun::rehearse()
{
    m_context.purpose = RunPurpose::Rehearsal;
    if (auto failure = bind())
        return std::move(*failure);
    FlowChecks checks(m_context);
    UNSNAG_STEP(Json scope, validated(checks));
    UNSNAG_STEP(scope, mapped(std::move(scope), checks));
    return scope["inputs"];
}

Stepped<Json> EventRun::validated(FlowChecks &checks)
{
    UNSNAG_STEP(Json scope, SourceSnapshot(m_context).read());
    scope.set(QStringLiteral("reference"), m_context.reference);
    scope.set(QStringLiteral("today"), today(m_context.bench.clock.now()));
    if (auto failure = checks.run(CheckTime::Early, scope))
        return std::move(*failure);
    return scope;
}

Stepped<Json> EventRun::mapped(Json scope, FlowChecks &checks)
{
    const FlowRules &rules = m_context.flow->rules();
    std::optional<StepFailure> failure;
    if (rules.route)
        failure = AccountRouting(m_context).run(scope);
    if (!failure && rules.account)
        failure = AccountStep(m_context).run(scope);
    if (!failure && rules.items)
        failure = ItemStep(m_context).run(scope);
    if (!failure)
        failure = totalMismatch(*m_context.flow, scope["payload"]);
    if (!failure)
        failure = checks.run(CheckTime::Late, scope);
    if (failure)
        return std::move(*failure);
    UNSNAG_STEP(Json inputs, inputsOf(scope));
    scope.set(QStringLiteral("inputs"), std::move(inputs));
    return scope;
}

//! A check that two people let pass is no use where the target makes it too: there its create
//! operation takes the override, as the input "credit_override" of the check "credit".
Json EventRun::withOverrides(Json inputs) const
{
    const Profile &target = m_context.target()->profile();
    const Json &taken =
        target.document()["operations"][m_context.flow->createOperation()]["inputs"];
    for (const auto &[check, names] : m_context.decisions.overrides) {
        const QString input = check + QStringLiteral("_override");
        if (taken.contains(input))
            inputs.set(input, names);
    }
    return inputs;
}

Stepped<Json> EventRun::inputsOf(const Json &scope) const
{
    const auto inputs = m_context.flow->map(scope);
    if (inputs.ok())
        return m_context.decisions.overlaid(withOverrides(*inputs));
    StepFailure failure =
        stepFailed(Reason::MissingField, QStringLiteral("map"), inputs.error().detail);
    failure.fields.push_back(
        faultAt(inputs.error().context, QStringLiteral("mapping"), {}, inputs.error().detail));
    return failure;
}

Stepped<Proven> EventRun::confirm(const Json &scope)
{
    Json question = JsonObject{{QStringLiteral("key"), m_context.reference}};
    if (const auto &with = m_context.flow->rules().findWith) {
        const auto asked = with->apply(scope);
        if (!asked.ok())
            return stepFailed(Reason::OutcomeUnknown, confirmStep, asked.error().line());
        question = *asked;
    }
    const Reply reply =
        m_context.target()->call(m_context.flow->findOperation(), question, m_context.stop);
    return checkReadBack(*m_context.flow, scope, reply, m_context.bench.clock.now());
}

} // namespace unsnag
