// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/decidedcourse.h"

#include "models/base/jsonpointer.h"
#include "models/domain/operationkey.h"
#include "models/engine/auditline.h"
#include "models/engine/plannedwrites.h"
#include "models/engine/proofchecks.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString confirmStep = QStringLiteral("confirm");
const QString createStep = QStringLiteral("create");

StepFailure failed(Reason reason, const QString &step, const QString &summary)
{
    StepFailure failure;
    failure.reason = reason;
    failure.step = step;
    failure.summary = summary;
    return failure;
}

QString voidOperation(const Flow &flow, const Profile &profile)
{
    for (const char *verb : {"void_", "cancel_"}) {
        const QString operation = QString::fromLatin1(verb) + flow.targetObject();
        if (profile.hasOperation(operation))
            return operation;
    }
    return {};
}

QString updateOperation(const QString &object)
{
    return QStringLiteral("update_") + object;
}

QString readOperation(const QString &object)
{
    return QStringLiteral("get_") + object;
}

bool isVoidState(const QString &state)
{
    return state == QLatin1String("void") || state == QLatin1String("voided") ||
           state == QLatin1String("cancelled") || state == QLatin1String("canceled") ||
           state == QLatin1String("cancel");
}

bool isVoid(const Json &document)
{
    return isVoidState(document["state"].scalarText());
}

bool isAboutDrift(Action action)
{
    return action == Action::AcceptDrift || action == Action::RestoreDrift;
}

bool isLive(const Json &document)
{
    const QString state = document["state"].scalarText();
    return state == QLatin1String("posted") || state == QLatin1String("paid") ||
           state == QLatin1String("confirmed");
}

} // namespace

bool isCourse(Action action)
{
    return action == Action::Adopt || action == Action::Void || action == Action::AcceptDrift ||
           action == Action::RestoreDrift || action == Action::MoveLead;
}

bool isMadeAnew(Workbench &bench, const Flow &flow, const SyncException &exception, Action action)
{
    const auto target = bench.connectors.target();
    if (action != Action::RestoreDrift || !target.ok() ||
        (*target)->profile().hasOperation(updateOperation(flow.targetObject())))
        return false;
    const Drift drift = driftOf(exception, bench.connectors);
    return drift.system == (*target)->name() && drift.object == flow.targetObject() &&
           std::ranges::any_of(drift.fields, [](const DriftField &field) {
               return field.name == QLatin1String("state") && isVoidState(field.found);
           });
}

DecidedCourse::DecidedCourse(Workbench &bench, std::shared_ptr<const Flow> flow, RunBasis basis,
                             QString reference, std::stop_token stop)
    : m_bench(bench), m_flow(std::move(flow)), m_basis(std::move(basis)),
      m_reference(std::move(reference)), m_stop(std::move(stop))
{}

Stepped<Proven> DecidedCourse::run(const Decisions &decisions)
{
    UNSNAG_OURS(m_target, m_bench.connectors.target());
    const Resolution &decision = *decisions.instead;
    const auto outcome = [&]() -> Stepped<Proven> {
        if (decision.action == Action::Adopt)
            return adopt(decision);
        if (decision.action == Action::Void)
            return voided(decision);
        if (decision.action == Action::AcceptDrift)
            return acceptedDrift(decision);
        if (decision.action == Action::RestoreDrift)
            return restoredDrift(decision);
        return movedLead(decision);
    };
    auto ended = outcome();
    if (!ended.ok())
        return isAboutDrift(decision.action) ? keepingDrift(ended.failure(), m_basis.exception)
                                             : ended;
    Proven proven = std::move(ended).value();
    proven.idempotencyKey = m_key;
    proven.proof.set(QStringLiteral("decision"), decision.id.text());
    if (isAboutDrift(decision.action))
        proven.proof.set(QStringLiteral("object"),
                         driftOf(m_basis.exception, m_bench.connectors).object);
    proven.proof.set(QStringLiteral("effect"), actionName(decision.action));
    return proven;
}

Stepped<Json> DecidedCourse::record(Connector &connector, const QString &operation,
                                    const QString &id)
{
    const Reply reply = connector.call(operation, JsonObject{{QStringLiteral("id"), id}}, m_stop);
    if (!reply.ok() && reply.kind != ReplyClass::NotFound)
        return failureOf(reply, confirmStep);
    if (reply.records.empty())
        return Json();
    Json found = scopeOf(reply.records.front());
    found.set(QStringLiteral("url"), reply.records.front().url);
    return found;
}

Stepped<Json> DecidedCourse::document(const QString &name)
{
    UNSNAG_STEP(Json found, record(*m_target, readOperation(m_flow->targetObject()), name));
    if (!found.isNull())
        return found;
    // What a person reads on a document is its number, not the id.
    for (const char *operation : {"list_documents", "list_invoices", "list_orders"}) {
        if (!m_target->profile().hasOperation(QString::fromLatin1(operation)))
            continue;
        const Reply reply = m_target->call(QString::fromLatin1(operation), JsonObject{}, m_stop);
        for (const Record &one : reply.records) {
            if (one.fields["number"].scalarText() == name)
                return record(*m_target, readOperation(m_flow->targetObject()), one.id);
        }
    }
    return failed(
        m_basis.exception.reason, confirmStep,
        QStringLiteral("%1 has no %2 \"%3\"").arg(m_target->name(), m_flow->targetObject(), name));
}

Stepped<EffectResult> DecidedCourse::write(Connector &connector, const QString &operation,
                                           const Json &inputs, const Resolution &decision)
{
    EffectRunner effects(
        m_bench, connector,
        EffectScope{m_basis.event, m_basis.exception.id, m_reference, decision.number}, m_stop);
    UNSNAG_STEP(EffectResult result, effects.run(operation, inputs));
    m_key = result.key;
    return result;
}

//! A document entered by hand gets our reference where it may be changed, so that no later event of
//! the record makes a second one. Where the target refuses, the proof says so.
Stepped<QString> DecidedCourse::referenceWritten(const Json &document, const Resolution &decision)
{
    const QString operation = updateOperation(m_flow->targetObject());
    if (document["reference"].scalarText() == m_reference)
        return QStringLiteral("carried already");
    if (!m_target->profile().hasOperation(operation))
        return QStringLiteral("the target takes no change of it");
    const Json changes = wireChanges(m_target->profile(), m_flow->targetObject(),
                                     JsonObject{{QStringLiteral("reference"), m_reference}});
    auto written = write(*m_target, operation,
                         JsonObject{{QStringLiteral("id"), document["id"]},
                                    {QStringLiteral("version"), document["version"].scalarText()},
                                    {QStringLiteral("changes"), changes}},
                         decision);
    if (written.ok())
        return QStringLiteral("written");
    const StepFailure &failure = written.failure();
    const bool isRefused = failure.outcome == Outcome::NotApplied && !failure.fault &&
                           failure.reason != Reason::ConnectionFault;
    return isRefused ? Stepped<QString>(QStringLiteral("refused: ") + failure.summary)
                     : Stepped<QString>(failure);
}

Stepped<Proven> DecidedCourse::adopt(const Resolution &decision)
{
    UNSNAG_STEP(Json found, document(decision.choice["document"].scalarText()));
    UNSNAG_STEP(const QString reference, referenceWritten(found, decision));
    UNSNAG_STEP(found,
                record(*m_target, readOperation(m_flow->targetObject()), found["id"].scalarText()));
    const Json &payload = m_basis.event.payload;
    ProofChecks checks;
    checks.expect("state", QStringLiteral("a posted or confirmed document"),
                  found["state"].scalarText(), isLive(found));
    checks.same("currency", m_flow->currencyOf(payload), found["currency"].scalarText());
    const bool isNet =
        m_flow->totalBasis() == TotalBasis::Net && !found["net_total"].scalarText().isEmpty();
    const bool isAgreed = !decision.approves.isEmpty(); // a second person took the difference
    const QString total = found[isNet ? "net_total" : "total"].scalarText();
    if (isAgreed)
        checks.note("total", total, QStringLiteral("accepted by %1").arg(decision.actor));
    else
        checks.amount("total", m_flow->amountOf(payload), total);
    checks.note("reference", found["reference"].scalarText(), reference);
    return checks.proof(m_basis.exception.reason, QStringLiteral("adopt"), found,
                        m_bench.clock.now());
}

Stepped<Proven> DecidedCourse::voided(const Resolution &decision)
{
    const QString operation = voidOperation(*m_flow, m_target->profile());
    if (operation.isEmpty())
        return failed(m_basis.exception.reason, createStep,
                      QStringLiteral("%1 can't void a %2 through its profile")
                          .arg(m_target->name(), m_flow->targetObject()));
    UNSNAG_STEP(Json found, document(decision.choice["document"].scalarText()));
    const QString id = found["id"].scalarText();
    if (!isVoid(found)) {
        UNSNAG_STEP([[maybe_unused]] const EffectResult done,
                    write(*m_target, operation, JsonObject{{QStringLiteral("id"), id}}, decision));
        UNSNAG_STEP(found, record(*m_target, readOperation(m_flow->targetObject()), id));
    }
    const Reply rest = m_target->call(m_flow->findOperation(),
                                      JsonObject{{QStringLiteral("key"), m_reference}}, m_stop);
    int live = 0;
    for (const Record &one : rest.records)
        live += isVoid(one.fields) || one.id == id ? 0 : 1;
    ProofChecks checks;
    checks.expect("state", QStringLiteral("void"), found["state"].scalarText(), isVoid(found));
    checks.expect("documents", QStringLiteral("one at most"), QString::number(live), live <= 1);
    return checks.proof(Reason::OrphanedRecord, QStringLiteral("void"), found, m_bench.clock.now());
}

Stepped<Drift> DecidedCourse::knownDrift() const
{
    Drift drift = driftOf(m_basis.exception, m_bench.connectors);
    if (drift.fields.empty()) // a proof without a check would prove nothing
        return failed(Reason::ManualOverride, confirmStep,
                      QStringLiteral("what was changed on %1 %2 is not known; run reconcile")
                          .arg(drift.object, drift.id));
    return drift;
}

Stepped<Proven> DecidedCourse::acceptedDrift(const Resolution &)
{
    UNSNAG_STEP(const Drift drift, knownDrift());
    UNSNAG_OURS(const auto system, m_bench.connectors.find(drift.system));
    UNSNAG_STEP(const Json now, record(*system, readOperation(drift.object), drift.id));
    ProofChecks checks;
    checks.expect("record", QStringLiteral("a %1 %2").arg(drift.object, drift.id),
                  now["id"].scalarText(), !now.isNull());
    for (const DriftField &field : drift.fields)
        checks.note(qUtf8Printable(field.name), now[field.name].scalarText(),
                    QStringLiteral("accepted, was %1").arg(field.recorded));
    return checks.proof(Reason::ManualOverride, QStringLiteral("accept"), now, m_bench.clock.now());
}

Stepped<Proven> DecidedCourse::restoredDrift(const Resolution &decision)
{
    UNSNAG_STEP(const Drift drift, knownDrift());
    UNSNAG_OURS(const auto system, m_bench.connectors.find(drift.system));
    UNSNAG_STEP(Json now, record(*system, readOperation(drift.object), drift.id));
    Json wanted = JsonObject{};
    for (const DriftField &field : drift.fields) {
        if (now[field.name].scalarText() != field.recorded)
            wanted.set(field.name, field.recorded);
    }
    if (wanted.size() > 0) {
        const QString operation = updateOperation(drift.object);
        if (!system->profile().hasOperation(operation))
            return failed(Reason::ManualOverride, createStep,
                          QStringLiteral("%1 can't change a %2 through its profile")
                              .arg(drift.system, drift.object));
        UNSNAG_STEP([[maybe_unused]] const EffectResult done,
                    write(*system, operation,
                          JsonObject{{QStringLiteral("id"), drift.id},
                                     {QStringLiteral("version"), now["version"].scalarText()},
                                     {QStringLiteral("changes"),
                                      wireChanges(system->profile(), drift.object, wanted)}},
                          decision));
        UNSNAG_STEP(now, record(*system, readOperation(drift.object), drift.id));
    }
    ProofChecks checks;
    for (const DriftField &field : drift.fields)
        checks.same(qUtf8Printable(field.name), field.recorded, now[field.name].scalarText());
    return checks.proof(Reason::ManualOverride, QStringLiteral("restore"), now,
                        m_bench.clock.now());
}

Stepped<Proven> DecidedCourse::movedLead(const Resolution &decision)
{
    UNSNAG_OURS(const auto source, m_bench.connectors.find(m_basis.event.source.system));
    const QString id = m_basis.event.source.id;
    const QString read = m_flow->readOperation();
    UNSNAG_STEP(Json now, record(*source, read, id));
    const auto accountOf = [](const Json &lead) { return lead["account"]["id"].scalarText(); };
    if (accountOf(now) != decision.account) {
        UNSNAG_STEP(
            [[maybe_unused]] const EffectResult done,
            write(*source, QStringLiteral("route_lead"),
                  JsonObject{{QStringLiteral("id"), id},
                             {QStringLiteral("version"), now["version"].scalarText()},
                             {QStringLiteral("account"), decision.account},
                             {QStringLiteral("owner"), decision.choice["owner"].scalarText()}},
                  decision));
        UNSNAG_STEP(now, record(*source, read, id));
    }
    ProofChecks checks;
    checks.same("account", decision.account, accountOf(now));
    return checks.proof(Reason::MisroutedLead, QStringLiteral("move"), now, m_bench.clock.now());
}

Result<std::vector<PlannedWrite>> courseWrites(Workbench &bench, const Flow &flow,
                                               const SyncException &exception,
                                               const Decision &decision, int resolutionNumber)
{
    if (isMadeAnew(bench, flow, exception, decision.action))
        return plannedWrites(bench, flow, exception, Action::Retry, resolutionNumber);
    std::vector<PlannedWrite> writes;
    UNSNAG_TRY(auto system, bench.connectors.target());
    QString operation;
    if (decision.action == Action::Void)
        operation = voidOperation(flow, system->profile());
    if (decision.action == Action::Adopt)
        operation = updateOperation(flow.targetObject());
    if (decision.action == Action::MoveLead || decision.action == Action::RestoreDrift) {
        const Drift drift = driftOf(exception, bench.connectors);
        const bool isMove = decision.action == Action::MoveLead;
        UNSNAG_TRY(system, bench.connectors.find(isMove ? exception.source.system : drift.system));
        operation = isMove ? QStringLiteral("route_lead") : updateOperation(drift.object);
    }
    if (!system->profile().hasOperation(operation))
        return writes;
    const Json &document = system->profile().document()["operations"][operation];
    const Json &request = document["request"];
    writes.push_back(
        {system->name(),
         request.contains(QStringLiteral("rpc"))
             ? request["rpc"]["method"].toString()
             : request["method"].toString(QStringLiteral("POST")),
         document["entity"].toString(), operation,
         idempotencyKey(exception.externalReference, operation, resolutionNumber, exception.event),
         nativeSafetyName(system->profile().safety(operation).native)});
    return writes;
}

} // namespace unsnag
