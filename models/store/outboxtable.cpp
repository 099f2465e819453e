// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/counters.h"
#include "models/store/row.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr char table[] = "outbox";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO outbox (number, id, event, exception, resolution, lane, state, not_before, created_at, tries,
                    override_why, bulk)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString updateSql = QStringLiteral(R"sql(
UPDATE outbox SET state = ?, not_before = ?, tries = ?, override_why = ? WHERE id = ?)sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT id, event, exception, resolution, lane, state, not_before, created_at, tries,
       override_why, bulk
FROM outbox
)sql");

// What waits behind an older exception or an incident is not due before that is closed.
const QString freeCondition = QStringLiteral(R"sql(
(override_why <> '' OR NOT EXISTS (
    SELECT 1 FROM exceptions WHERE exceptions.id = outbox.exception AND exceptions.held_behind <> '')))sql");

const QString findSql = selectSql + QStringLiteral("WHERE id = ?");

const QString dueSql = selectSql + QStringLiteral(R"sql(
WHERE state = 'queued' AND not_before <= ? AND )sql") +
                       freeCondition + QStringLiteral(" ORDER BY lane, number LIMIT ?");

const QString openSql = selectSql + QStringLiteral(R"sql(
WHERE exception = ? AND state IN ('queued', 'running', 'unknown') ORDER BY number DESC LIMIT 1)sql");

const QString withdrawSql = QStringLiteral(
    "UPDATE outbox SET state = 'withdrawn' WHERE exception = ? AND state = 'queued'");
const QString nextDueSql =
    QStringLiteral("SELECT MIN(not_before) FROM outbox WHERE state = 'queued' AND ") +
    freeCondition;
const QString requeueSql =
    QStringLiteral("UPDATE outbox SET state = 'queued' WHERE state = 'running'");
const QString countSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'running'))sql");
const QString settleSql =
    QStringLiteral("UPDATE outbox SET state = 'done' WHERE exception = ? AND state = 'unknown'");

OutboxEntry readEntry(Row &row)
{
    OutboxEntry entry;
    entry.id = Id<OutboxEntry>(row.text());
    entry.event = Id<Event>(row.text());
    entry.exception = Id<SyncException>(row.text());
    entry.resolution = Id<Resolution>(row.text());
    entry.lane = row.text();
    entry.state = row.named(outboxStateFromName);
    entry.notBefore = row.time();
    entry.createdAt = row.time();
    entry.tries = row.smallNumber();
    entry.overrideWhy = row.text();
    entry.bulk = row.text();
    return entry;
}

std::optional<Timestamp> readTime(Row &row)
{
    return row.timeIfAny();
}

} // namespace

Result<OutboxEntry> OutboxTable::insert(OutboxEntry entry)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("outbox")));
    entry.id = Id<OutboxEntry>(QStringLiteral("OB-%1").arg(number));
    UNSNAG_CHECK(m_session.prepared(insertSql, {number, entry.id.text(), entry.event.text(),
                                                storedReference(entry.exception.text()),
                                                storedReference(entry.resolution.text()),
                                                entry.lane, outboxStateName(entry.state),
                                                stored(entry.notBefore), stored(entry.createdAt),
                                                entry.tries, entry.overrideWhy, entry.bulk}));
    return entry;
}

Result<void> OutboxTable::withdrawQueued(const Id<SyncException> &exception)
{
    UNSNAG_CHECK(m_session.prepared(withdrawSql, {exception.text()}));
    return {};
}

Result<OutboxEntry> OutboxTable::find(const Id<OutboxEntry> &id)
{
    return readOne(m_session, findSql, id.text(), table, readEntry);
}

Result<std::vector<OutboxEntry>> OutboxTable::due(Timestamp now, int limit)
{
    return readRows(m_session, dueSql, {stored(now), limit}, table, readEntry);
}

Result<std::optional<Timestamp>> OutboxTable::nextDue()
{
    UNSNAG_TRY(const auto row, readFirst(m_session, nextDueSql, {}, table, readTime));
    return row.value_or(std::nullopt);
}

Result<std::optional<OutboxEntry>> OutboxTable::openFor(const Id<SyncException> &exception)
{
    return readFirst(m_session, openSql, {exception.text()}, table, readEntry);
}

Result<void> OutboxTable::settleUnknown(const Id<SyncException> &exception)
{
    UNSNAG_CHECK(m_session.prepared(settleSql, {exception.text()}));
    return {};
}

Result<void> OutboxTable::update(const OutboxEntry &entry)
{
    return changeOne(m_session, updateSql,
                     {outboxStateName(entry.state), stored(entry.notBefore), entry.tries,
                      entry.overrideWhy, entry.id.text()},
                     entry.id.text(), table);
}

Result<int> OutboxTable::requeueRunning()
{
    UNSNAG_TRY(const Statement done, m_session.prepared(requeueSql));
    return done.numRowsAffected();
}

Result<qint64> OutboxTable::countOpen()
{
    return readNumber(m_session, countSql, {}, table);
}

} // namespace unsnag
