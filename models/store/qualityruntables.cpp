// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/qualityruntables.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char reconciles[] = "reconcile_runs";
constexpr char canaries[] = "canary_runs";
constexpr char synthetics[] = "synthetic_runs";

const QString insertReconcileSql = QStringLiteral(R"sql(
INSERT INTO reconcile_runs (number, started_at, ended_at, report) VALUES (?, ?, ?, ?))sql");
const QString newestReconcileSql = QStringLiteral(R"sql(
SELECT number, started_at, ended_at, report FROM reconcile_runs ORDER BY number DESC LIMIT 1)sql");

const QString insertCanarySql = QStringLiteral(R"sql(
INSERT INTO canary_runs (number, flow, flow_version, started_at, ended_at, seed, sample, same,
                         different, failed, verdict, cases)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
const QString newestCanarySql = QStringLiteral(R"sql(
SELECT number, flow, flow_version, started_at, ended_at, seed, sample, same, different, failed,
       verdict, cases
FROM canary_runs WHERE (? = '' OR flow = ?) ORDER BY number DESC LIMIT 1)sql");
const QString candidatesSql = QStringLiteral(R"sql(
SELECT id FROM events WHERE flow = ? AND state IN ('confirmed', 'failed') AND payload IS NOT NULL
    AND trace_key NOT LIKE 'drift:%' AND trace_key NOT LIKE 'orphan:%'
    AND trace_key NOT LIKE 'connection:%' AND intake NOT IN ('synthetic', 'reconcile', 'mapping')
ORDER BY number DESC LIMIT ?)sql");

const QString insertSyntheticSql = QStringLiteral(R"sql(
INSERT INTO synthetic_runs (number, run_key, flow, source, target, started_at, ended_at, verdict,
                            lead_id, deal_id, invoice_id, steps)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
const QString newestSyntheticSql = QStringLiteral(R"sql(
SELECT number, run_key, flow, source, target, started_at, ended_at, verdict, lead_id, deal_id,
       invoice_id, steps
FROM synthetic_runs ORDER BY number DESC LIMIT 1)sql");

ReconcileRun readReconcile(Row &row)
{
    ReconcileRun run;
    run.number = row.number();
    run.startedAt = row.time();
    run.endedAt = row.time();
    run.report = row.json();
    return run;
}

CanaryRun readCanary(Row &row)
{
    CanaryRun run;
    run.number = row.number();
    run.flow = row.text();
    run.flowVersion = row.text();
    run.startedAt = row.time();
    run.endedAt = row.time();
    run.seed = row.number();
    run.sample = row.smallNumber();
    run.same = row.smallNumber();
    run.different = row.smallNumber();
    run.failed = row.smallNumber();
    run.verdict = row.named(runVerdictFromName);
    run.cases = row.json();
    return run;
}

SyntheticRun readSynthetic(Row &row)
{
    SyntheticRun run;
    run.number = row.number();
    run.key = row.text();
    run.flow = row.text();
    run.source = row.text();
    run.target = row.text();
    run.startedAt = row.time();
    run.endedAt = row.time();
    run.verdict = row.named(runVerdictFromName);
    run.leadId = row.text();
    run.dealId = row.text();
    run.invoiceId = row.text();
    run.steps = row.json();
    return run;
}

Id<Event> readId(Row &row)
{
    return Id<Event>(row.text());
}

} // namespace

Result<ReconcileRun> ReconcileRunTable::append(ReconcileRun run)
{
    UNSNAG_TRY(run.number, nextNumber(m_session, QStringLiteral("reconcile_run")));
    UNSNAG_CHECK(m_session.run(insertReconcileSql, {run.number, stored(run.startedAt),
                                                    stored(run.endedAt), stored(run.report)}));
    return run;
}

Result<std::optional<ReconcileRun>> ReconcileRunTable::newest()
{
    return readFirst(m_session, newestReconcileSql, {}, reconciles, readReconcile);
}

Result<CanaryRun> CanaryRunTable::append(CanaryRun run)
{
    UNSNAG_TRY(run.number, nextNumber(m_session, QStringLiteral("canary_run")));
    UNSNAG_CHECK(m_session.run(insertCanarySql,
                               {run.number, run.flow, run.flowVersion, stored(run.startedAt),
                                stored(run.endedAt), run.seed, run.sample, run.same, run.different,
                                run.failed, runVerdictName(run.verdict), stored(run.cases)}));
    return run;
}

Result<std::optional<CanaryRun>> CanaryRunTable::newest(const QString &flow)
{
    return readFirst(m_session, newestCanarySql, {flow, flow}, canaries, readCanary);
}

Result<std::vector<Id<Event>>> CanaryRunTable::candidates(const QString &flow, int limit)
{
    return readRows(m_session, candidatesSql, {flow, limit}, canaries, readId);
}

Result<SyntheticRun> SyntheticRunTable::append(SyntheticRun run)
{
    UNSNAG_TRY(run.number, nextNumber(m_session, QStringLiteral("synthetic_run")));
    UNSNAG_CHECK(
        m_session.run(insertSyntheticSql,
                      {run.number, run.key, run.flow, run.source, run.target, stored(run.startedAt),
                       stored(run.endedAt), runVerdictName(run.verdict), run.leadId, run.dealId,
                       run.invoiceId, stored(run.steps)}));
    return run;
}

Result<std::optional<SyntheticRun>> SyntheticRunTable::newest()
{
    return readFirst(m_session, newestSyntheticSql, {}, synthetics, readSynthetic);
}

} // namespace unsnag
