// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/bulktable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "bulk_runs";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO bulk_runs (number, id, action, query, arguments, why, actor, ramp, stop_at, incident,
                       created_at, state, stage, note, ended_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString insertItemSql = QStringLiteral(R"sql(
INSERT INTO bulk_items (run, place, exception, state, why) VALUES (?, ?, ?, ?, ?))sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT id, action, query, arguments, why, actor, ramp, stop_at, incident, created_at, state, stage,
       note, ended_at
FROM bulk_runs
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE id = ?");
const QString listSql = selectSql + QStringLiteral("ORDER BY number DESC LIMIT ?");
const QString listOlderSql = selectSql + QStringLiteral(R"sql(
WHERE number < (SELECT number FROM bulk_runs WHERE id = ?) ORDER BY number DESC LIMIT ?)sql");
const QString runningSql = selectSql + QStringLiteral("WHERE state = 'running' ORDER BY number");
const QString releaseSql = selectSql + QStringLiteral(R"sql(
WHERE incident = ? AND incident <> '' AND state IN ('running', 'paused')
ORDER BY number DESC LIMIT 1)sql");
const QString updateSql = QStringLiteral(R"sql(
UPDATE bulk_runs SET state = ?, stage = ?, note = ?, ended_at = ? WHERE id = ?)sql");
const QString itemsSql = QStringLiteral(R"sql(
SELECT run, place, exception, state, why FROM bulk_items
WHERE run = ? AND place > ? ORDER BY place LIMIT ?)sql");
const QString itemsInSql = QStringLiteral(R"sql(
SELECT run, place, exception, state, why FROM bulk_items
WHERE run = ? AND state = ? ORDER BY place LIMIT ?)sql");
const QString countsSql =
    QStringLiteral("SELECT state, COUNT(*) FROM bulk_items WHERE run = ? GROUP BY state");
const QString updateItemSql =
    QStringLiteral("UPDATE bulk_items SET state = ?, why = ? WHERE run = ? AND place = ?");
const QString cancelSql =
    QStringLiteral("UPDATE bulk_items SET state = 'cancelled' WHERE run = ? AND state = 'waiting'");

BulkRun readRun(Row &row)
{
    BulkRun run;
    run.id = Id<BulkRun>(row.text());
    run.action = row.named(bulkActionFromName);
    run.query = row.text();
    run.arguments = row.json();
    run.why = row.text();
    run.actor = row.text();
    run.ramp = row.text();
    run.stopAt = row.smallNumber();
    run.incident = row.text();
    run.createdAt = row.time();
    run.state = row.named(bulkStateFromName);
    run.stage = row.smallNumber();
    run.note = row.text();
    run.endedAt = row.timeIfAny();
    return run;
}

BulkItem readItem(Row &row)
{
    BulkItem item;
    item.run = Id<BulkRun>(row.text());
    item.place = row.smallNumber();
    item.exception = Id<SyncException>(row.text());
    item.state = row.named(bulkItemStateFromName);
    item.why = row.text();
    return item;
}

std::pair<BulkItemState, qint64> readCount(Row &row)
{
    const auto state = row.named(bulkItemStateFromName);
    return {state, row.number()};
}

} // namespace

Result<BulkRun> BulkTable::insert(BulkRun run, std::vector<BulkItem> items)
{
    UNSNAG_TRY(const qint64 number, growCounter(m_session, QStringLiteral("bulk")));
    run.id = Id<BulkRun>(QStringLiteral("BK-%1").arg(number));
    UNSNAG_CHECK(m_session.prepared(insertSql, {number, run.id.text(), bulkActionName(run.action),
                                                run.query, stored(run.arguments), run.why,
                                                run.actor, run.ramp, run.stopAt, run.incident,
                                                stored(run.createdAt), bulkStateName(run.state),
                                                run.stage, run.note, stored(run.endedAt)}));
    int place = 0;
    for (const BulkItem &item : items)
        UNSNAG_CHECK(
            m_session.prepared(insertItemSql, {run.id.text(), place++, item.exception.text(),
                                               bulkItemStateName(item.state), item.why}));
    return run;
}

Result<BulkRun> BulkTable::find(const Id<BulkRun> &id)
{
    return readOne(m_session, findSql, id.text(), table, readRun);
}

Result<std::vector<BulkRun>> BulkTable::list(const QString &before, int limit)
{
    return before.isEmpty() ? readRows(m_session, listSql, {limit}, table, readRun)
                            : readRows(m_session, listOlderSql, {before, limit}, table, readRun);
}

Result<std::vector<BulkRun>> BulkTable::running()
{
    return readRows(m_session, runningSql, {}, table, readRun);
}

Result<std::optional<BulkRun>> BulkTable::releaseOf(const QString &incident)
{
    return readFirst(m_session, releaseSql, {incident}, table, readRun);
}

Result<void> BulkTable::update(const BulkRun &run)
{
    return changeOne(
        m_session, updateSql,
        {bulkStateName(run.state), run.stage, run.note, stored(run.endedAt), run.id.text()},
        run.id.text(), table);
}

Result<std::vector<BulkItem>> BulkTable::items(const Id<BulkRun> &run, int behind, int limit)
{
    return readRows(m_session, itemsSql, {run.text(), behind, limit}, table, readItem);
}

Result<std::vector<BulkItem>> BulkTable::items(const Id<BulkRun> &run, BulkItemState state,
                                               int limit)
{
    return readRows(m_session, itemsInSql, {run.text(), bulkItemStateName(state), limit}, table,
                    readItem);
}

Result<std::map<BulkItemState, qint64>> BulkTable::counts(const Id<BulkRun> &run)
{
    UNSNAG_TRY(const auto rows, readRows(m_session, countsSql, {run.text()}, table, readCount));
    return std::map<BulkItemState, qint64>(rows.begin(), rows.end());
}

Result<void> BulkTable::update(const BulkItem &item)
{
    return changeOne(m_session, updateItemSql,
                     {bulkItemStateName(item.state), item.why, item.run.text(), item.place},
                     item.run.text(), table);
}

Result<void> BulkTable::cancelWaiting(const Id<BulkRun> &run)
{
    UNSNAG_CHECK(m_session.prepared(cancelSql, {run.text()}));
    return {};
}

} // namespace unsnag
