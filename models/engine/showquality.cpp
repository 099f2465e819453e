// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/showquality.h"

#include "models/store/exceptiontable.h"
#include "models/store/qualityruntables.h"
#include "models/store/runbooktable.h"

namespace unsnag {
namespace {

constexpr std::chrono::hours month{30 * 24};
constexpr int page = 200;

Result<std::vector<UpdateDue>> updatesDue(Session &session, Timestamp now)
{
    std::vector<UpdateDue> due;
    ExceptionQuery query;
    query.states = {ExceptionState::Dismissed};
    query.sort = ExceptionSort::Opened;
    query.limit = page;
    UNSNAG_TRY(const auto closed, ExceptionTable(session).list(query));
    for (const SyncException &exception : closed) {
        if (!exception.closedAt || now - *exception.closedAt > month)
            continue;
        UNSNAG_TRY(const bool isWritten, RunbookTable(session).hasPostmortem(exception.id));
        if (!isWritten)
            due.push_back({exception.id.text(), reasonName(exception.reason), exception.title,
                           exception.closedAt});
    }
    return due;
}

template <typename Run>
Json orNull(const std::optional<Run> &run)
{
    return run ? toJson(*run) : Json();
}

} // namespace

Result<QualityFacts> ShowQuality::run(const QString &flow)
{
    return m_bench.store.read([&](Session &session) -> Result<QualityFacts> {
        QualityFacts facts;
        UNSNAG_TRY(facts.reconcile, ReconcileRunTable(session).newest());
        UNSNAG_TRY(facts.canary, CanaryRunTable(session).newest(flow));
        UNSNAG_TRY(facts.synthetic, SyntheticRunTable(session).newest());
        UNSNAG_TRY(facts.updatesDue, updatesDue(session, m_bench.clock.now()));
        return facts;
    });
}

Json toJson(const CanaryRun &run)
{
    return JsonObject{{QStringLiteral("run"), static_cast<std::int64_t>(run.number)},
                      {QStringLiteral("flow"), run.flow},
                      {QStringLiteral("flow_version"), run.flowVersion},
                      {QStringLiteral("at"), toRfc3339(run.startedAt)},
                      {QStringLiteral("ended_at"), toRfc3339(run.endedAt)},
                      {QStringLiteral("seed"), static_cast<std::int64_t>(run.seed)},
                      {QStringLiteral("sample"), run.sample},
                      {QStringLiteral("same"), run.same},
                      {QStringLiteral("different"), run.different},
                      {QStringLiteral("failed"), run.failed},
                      {QStringLiteral("verdict"), runVerdictName(run.verdict)},
                      {QStringLiteral("cases"), run.cases}};
}

Json toJson(const SyntheticRun &run)
{
    return JsonObject{{QStringLiteral("run"), static_cast<std::int64_t>(run.number)},
                      {QStringLiteral("key"), run.key},
                      {QStringLiteral("flow"), run.flow},
                      {QStringLiteral("source"), run.source},
                      {QStringLiteral("target"), run.target},
                      {QStringLiteral("at"), toRfc3339(run.startedAt)},
                      {QStringLiteral("ended_at"), toRfc3339(run.endedAt)},
                      {QStringLiteral("verdict"), runVerdictName(run.verdict)},
                      {QStringLiteral("lead"), run.leadId},
                      {QStringLiteral("deal"), run.dealId},
                      {QStringLiteral("invoice"), run.invoiceId},
                      {QStringLiteral("steps"), run.steps}};
}

Json toJson(const QualityFacts &facts)
{
    JsonArray due;
    for (const UpdateDue &one : facts.updatesDue)
        due.push_back(JsonObject{
            {QStringLiteral("exception"), one.exception},
            {QStringLiteral("reason"), one.reason},
            {QStringLiteral("title"), one.title},
            {QStringLiteral("closed_at"), one.closedAt ? Json(toRfc3339(*one.closedAt)) : Json()}});
    Json reconcile;
    if (facts.reconcile)
        reconcile = JsonObject{{QStringLiteral("at"), toRfc3339(facts.reconcile->startedAt)},
                               {QStringLiteral("opened"), facts.reconcile->report["opened"]},
                               {QStringLiteral("problems"), facts.reconcile->report["problems"]}};
    return JsonObject{{QStringLiteral("last_reconcile"), std::move(reconcile)},
                      {QStringLiteral("last_canary"), orNull(facts.canary)},
                      {QStringLiteral("last_synthetic"), orNull(facts.synthetic)},
                      {QStringLiteral("runbook_updates_due"), std::move(due)}};
}

} // namespace unsnag
