// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/synthetic.h"

#include "models/domain/operationkey.h"
#include "models/engine/auditline.h"
#include "models/engine/duty.h"
#include "models/engine/eventrun.h"
#include "models/engine/orphansearch.h"
#include "models/engine/syntheticmark.h"
#include "models/store/eventtable.h"
#include "models/store/qualityruntables.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr int searched = 50; //!< proven events among which one with lines is looked for

bool isTestCompany(const ConnectionRow &row)
{
    return row.profile.startsWith(QLatin1String("sandbox-")) ||
           row.values["test_company"].scalarText() == QLatin1String("yes");
}

Result<void> checkTestCompany(Session &session, const QString &name)
{
    UNSNAG_TRY(const auto row, ConnectionTable(session).find(name));
    if (row && isTestCompany(*row))
        return {};
    return Error{
        Code::Forbidden,
        QStringLiteral("%1 is not marked as a test company; a synthetic run makes and voids "
                       "documents")
            .arg(name),
        name, QStringLiteral("unsnag-cli connector set %1 --value test_company=yes").arg(name)};
}

Result<void> needOperation(const Connector &connector, const QString &operation)
{
    if (connector.profile().hasOperation(operation))
        return {};
    return Error{Code::NotFound,
                 QStringLiteral("the profile %1 has no operation %2")
                     .arg(connector.profile().id(), operation),
                 connector.name(), QStringLiteral("a synthetic run needs it")};
}

StepFailure wrong(const QString &step, const QString &summary)
{
    StepFailure failure;
    failure.step = step;
    failure.summary = summary;
    return failure;
}

Result<std::shared_ptr<const Flow>> dealFlow(const Workbench &bench)
{
    if (const auto usual = bench.flows.find(QStringLiteral("deal_to_invoice")); usual.ok())
        return usual;
    for (const auto &flow : bench.flows.all()) {
        if (flow->sourceObject() == QLatin1String("deal"))
            return flow;
    }
    return Error{
        Code::NotFound, QStringLiteral("no flow begins with a deal"), QStringLiteral("flows"), {}};
}

} // namespace

Result<SyntheticRun> RunSynthetic::run(const std::stop_token &stop, const Progress &progress)
{
    UNSNAG_CHECK(ensureDuty(m_bench));
    UNSNAG_CHECK(checkTestCompanies());
    UNSNAG_TRY(const auto flow, dealFlow(m_bench));
    UNSNAG_TRY(const Json like, pattern(flow->id()));
    m_stop = stop;
    m_progress = progress;
    m_run = {};
    m_run.key = QStringLiteral("SYN-") + QString::fromLatin1(m_bench.rng.hex(8)).toUpper();
    m_run.flow = flow->id();
    m_run.source = m_bench.connectors.sourceName();
    m_run.target = m_bench.connectors.targetName();
    m_run.startedAt = m_stepBegan = m_bench.clock.now();
    m_run.steps = JsonArray{};
    const auto failure = walk(*flow, like);
    if (failure && failure->fault && failure->fault->code == Code::Cancelled)
        return *failure->fault;
    if (failure)
        m_run.steps.append(JsonObject{{QStringLiteral("step"), failure->step},
                                      {QStringLiteral("ok"), false},
                                      {QStringLiteral("detail"), failure->summary}});
    m_run.verdict = failure ? RunVerdict::Failed : RunVerdict::Passed;
    m_run.endedAt = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<SyntheticRun> {
        UNSNAG_TRY(SyntheticRun stored, SyntheticRunTable(session).append(m_run));
        UNSNAG_CHECK(appendAudit(session, m_bench,
                                 {QStringLiteral("synthetic.ended"),
                                  {},
                                  {},
                                  {},
                                  runVerdictName(stored.verdict),
                                  {},
                                  JsonObject{{QStringLiteral("key"), stored.key},
                                             {QStringLiteral("deal"), stored.dealId},
                                             {QStringLiteral("invoice"), stored.invoiceId}}}));
        return stored;
    });
}

Result<void> RunSynthetic::checkTestCompanies()
{
    UNSNAG_TRY(const auto source, m_bench.connectors.source());
    UNSNAG_TRY(const auto target, m_bench.connectors.target());
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(checkTestCompany(session, source->name()));
        return checkTestCompany(session, target->name());
    }));
    UNSNAG_CHECK(needOperation(*source, QStringLiteral("create_lead")));
    return needOperation(*source, QStringLiteral("advance_deal"));
}

//! Account, currency, terms and lines of a proven deal: what is known to go through.
Result<Json> RunSynthetic::pattern(const QString &flow)
{
    return m_bench.store.read([&](Session &session) -> Result<Json> {
        UNSNAG_TRY(const auto ids, CanaryRunTable(session).candidates(flow, searched));
        for (const Id<Event> &id : ids) {
            UNSNAG_TRY(const Event event, EventTable(session).find(id));
            const bool isUsable = event.state == EventState::Confirmed &&
                                  !event.payload["account"]["id"].scalarText().isEmpty() &&
                                  event.payload["lines"].size() > 0;
            if (isUsable)
                return event.payload;
        }
        return Error{Code::NotFound,
                     QStringLiteral("no proven deal has an account and lines to take over"), flow,
                     QStringLiteral("let the layer prove one deal first: unsnag-cli run --once")};
    });
}

std::optional<StepFailure> RunSynthetic::walk(const Flow &flow, const Json &like)
{
    if (auto failure = makeDeal(flow, like))
        return failure;
    if (auto failure = makeInvoice(flow))
        return failure;
    return cleanUp(flow);
}

void RunSynthetic::note(const QString &step, const QString &id, const QString &detail)
{
    const Timestamp now = m_bench.clock.now();
    m_run.steps.append(
        JsonObject{{QStringLiteral("step"), step},
                   {QStringLiteral("ok"), true},
                   {QStringLiteral("ms"), static_cast<std::int64_t>((now - m_stepBegan).count())},
                   {QStringLiteral("id"), id},
                   {QStringLiteral("detail"), detail}});
    m_stepBegan = now;
    m_progress(static_cast<qint64>(m_run.steps.size()), 5, step);
}

Result<Event> RunSynthetic::anchor(const Flow &flow, const RecordRef &source, const Json &payload)
{
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
    event.flow = flow.id();
    event.source = source;
    event.traceKey =
        QStringList{flow.id(), source.system, source.object, source.id}.join(QLatin1Char(':'));
    event.lane = QStringLiteral("synthetic:") + source.id;
    event.payload = payload;
    event.at = m_bench.clock.now();
    event.state = EventState::Superseded; // no pass takes it up, whatever happens to us
    event.intake = QStringLiteral("synthetic");
    return m_bench.store.write([&](Session &session) { return EventTable(session).insert(event); });
}

Result<void> RunSynthetic::settle(const Event &event, EventState state, const Json &proof)
{
    return m_bench.store.write([&](Session &session) -> Result<void> {
        Attempt attempt;
        attempt.event = event.id;
        attempt.startedAt = m_run.startedAt;
        UNSNAG_TRY(attempt, AttemptTable(session).insert(attempt));
        attempt.outcome = proof.isNull() ? Outcome::NotApplied : Outcome::Applied;
        attempt.proof = proof;
        attempt.targetId = proof["target_id"].scalarText();
        attempt.endedAt = m_bench.clock.now();
        UNSNAG_CHECK(AttemptTable(session).finish(attempt));
        UNSNAG_CHECK(EventTable(session).setState(event.id, state));
        return appendAudit(session, m_bench,
                           {QStringLiteral("event.synthetic"),
                            {},
                            {},
                            {},
                            eventStateName(state),
                            m_run.key,
                            JsonObject{{QStringLiteral("event"), event.id.text()}},
                            {{QStringLiteral("proof"), proof}}});
    });
}

std::optional<StepFailure> RunSynthetic::makeDeal(const Flow &flow, const Json &like)
{
    const auto source = m_bench.connectors.source();
    if (!source.ok())
        return abandoned(source.error());
    const QString name = syntheticMark() + m_run.key;
    const auto lead = anchor(flow, {m_run.source, QStringLiteral("lead"), m_run.key, {}, {}},
                             JsonObject{{QStringLiteral("title"), name}});
    if (!lead.ok())
        return abandoned(lead.error());
    EffectRunner effects(m_bench, **source, EffectScope{*lead, {}, m_run.key, 0}, m_stop);
    const Json account = like["account"]["id"];
    auto made = effects.run(QStringLiteral("create_lead"),
                            JsonObject{{QStringLiteral("key"), m_run.key},
                                       {QStringLiteral("name"), name},
                                       {QStringLiteral("email"), "synthetic@example.com"},
                                       {QStringLiteral("currency"), like["currency"]},
                                       {QStringLiteral("account"), account},
                                       {QStringLiteral("source"), "synthetic"}});
    if (!made.ok())
        return wrong(QStringLiteral("lead"), made.failure().summary);
    m_run.leadId = made.value().targetId;
    note(QStringLiteral("lead"), m_run.leadId, name);
    auto won = effects.run(QStringLiteral("advance_deal"),
                           JsonObject{{QStringLiteral("key"), m_run.key},
                                      {QStringLiteral("lead"), m_run.leadId},
                                      {QStringLiteral("account"), account},
                                      {QStringLiteral("title"), name},
                                      {QStringLiteral("stage"), "closed_won"},
                                      {QStringLiteral("currency"), like["currency"]},
                                      {QStringLiteral("terms"), like["billing"]["terms"]},
                                      {QStringLiteral("lines"), like["lines"]}});
    if (!won.ok())
        return wrong(QStringLiteral("deal"), won.failure().summary);
    m_run.dealId = won.value().targetId;
    if (const auto settled = settle(*lead, EventState::Dismissed, Json()); !settled.ok())
        return abandoned(settled.error());
    note(QStringLiteral("deal"), m_run.dealId, QStringLiteral("closed won"));
    return std::nullopt;
}

std::optional<StepFailure> RunSynthetic::makeInvoice(const Flow &flow)
{
    const auto source = m_bench.connectors.source();
    const auto shared = m_bench.flows.find(flow.id());
    if (!source.ok() || !shared.ok())
        return abandoned(source.ok() ? shared.error() : source.error());
    const Reply reply = (*source)->call(flow.readOperation(),
                                        JsonObject{{QStringLiteral("id"), m_run.dealId}}, m_stop);
    if (!reply.ok() || reply.records.empty())
        return wrong(QStringLiteral("read"), toError(reply).line());
    const Record &deal = reply.records.front();
    const auto event = anchor(
        flow, {m_run.source, flow.sourceObject(), deal.id, deal.version, deal.url}, deal.fields);
    if (!event.ok())
        return abandoned(event.error());
    m_event = *event;
    RunBasis basis;
    basis.event = m_event;
    auto outcome = EventRun(m_bench, *shared, basis, m_stop, {}).run();
    const Json proof = outcome.ok() ? outcome.value().proof : Json();
    const auto settled =
        settle(m_event, outcome.ok() ? EventState::Confirmed : EventState::Dismissed, proof);
    if (!settled.ok())
        return abandoned(settled.error());
    if (!outcome.ok())
        return wrong(outcome.failure().step, reasonName(outcome.failure().reason) +
                                                 QStringLiteral(": ") + outcome.failure().summary);
    m_run.invoiceId = outcome.value().targetId;
    m_reference = proof["document"]["reference"].scalarText();
    note(QStringLiteral("invoice"), m_run.invoiceId, m_reference);
    return std::nullopt;
}

std::optional<StepFailure> RunSynthetic::cleanUp(const Flow &flow)
{
    const QString step = QStringLiteral("void");
    const auto target = m_bench.connectors.target();
    if (!target.ok())
        return abandoned(target.error());
    const QString operation = QStringLiteral("void_") + flow.targetObject();
    const QString read = QStringLiteral("get_") + flow.targetObject();
    const Json id = JsonObject{{QStringLiteral("id"), m_run.invoiceId}};
    if (!(*target)->profile().hasOperation(operation)) {
        note(step, {}, QStringLiteral("the profile has no %1; the document stays").arg(operation));
        return std::nullopt;
    }
    EffectRunner effects(m_bench, **target, EffectScope{m_event, {}, m_reference, 0}, m_stop);
    if (auto done = effects.run(operation, id); !done.ok())
        return wrong(step, done.failure().summary);
    const Reply reply = (*target)->call(read, id, m_stop);
    const QString state =
        reply.records.empty() ? QString() : reply.records.front().fields["state"].scalarText();
    if (!isVoidState(state))
        return wrong(step, QStringLiteral("the document reads back as \"%1\"").arg(state));
    note(step, m_run.invoiceId, state);
    return std::nullopt;
}

} // namespace unsnag
