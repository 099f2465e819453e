// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/exceptiontable.h"

#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/exceptionfilter.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "exceptions";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO exceptions (
    event, trace_id, flow, reason, state, severity, owner, backup_owner, claimed_by, title, amount,
    currency, due_at, first_response_at, closed_at, hold_until, hold_reason, attempt, repeats,
    external_reference, source_system, source_object, source_id, source_version, source_url,
    target_system, target_object, target_id, target_version, target_url, rule, calendar,
    first_due_at, escalated_at, search, held_behind, fingerprint,
    number, id, trace_key, opened_at, version)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString insertDetailSql = QStringLiteral(R"sql(
INSERT INTO exception_details (exception, detail, request, response) VALUES (?, ?, ?, ?))sql");

const QString updateSql = QStringLiteral(R"sql(
UPDATE exceptions SET
    event = ?, trace_id = ?, flow = ?, reason = ?, state = ?, severity = ?, owner = ?, backup_owner = ?,
    claimed_by = ?, title = ?, amount = ?, currency = ?, due_at = ?, first_response_at = ?,
    closed_at = ?, hold_until = ?, hold_reason = ?, attempt = ?, repeats = ?, external_reference = ?,
    source_system = ?, source_object = ?, source_id = ?, source_version = ?, source_url = ?,
    target_system = ?, target_object = ?, target_id = ?, target_version = ?, target_url = ?,
    rule = ?, calendar = ?, first_due_at = ?, escalated_at = ?, search = ?, held_behind = ?,
    fingerprint = ?, version = version + 1
WHERE id = ? AND version = ?
RETURNING number)sql");

const QString updateDetailSql = QStringLiteral(R"sql(
UPDATE exception_details SET detail = ?, request = ?, response = ? WHERE exception = ?)sql");

const QString columns = QStringLiteral(R"sql(
    id, event, trace_id, trace_key, flow, reason, state, severity, owner, backup_owner, claimed_by,
    title, amount, currency, opened_at, due_at, first_response_at, closed_at, hold_until, hold_reason,
    attempt, repeats, external_reference, source_system, source_object, source_id, source_version,
    source_url, target_system, target_object, target_id, target_version, target_url, rule, calendar,
    first_due_at, escalated_at, version, held_behind, fingerprint)sql");

const QString listSql = QStringLiteral("SELECT") + columns + QStringLiteral("\nFROM exceptions ");
const QString findSql =
    QStringLiteral("SELECT") + columns + QStringLiteral(R"sql(, detail, request, response
FROM exceptions JOIN exception_details ON exception_details.exception = exceptions.number
)sql");

const QString findOneSql = findSql + QStringLiteral("WHERE id = ?");
const QString openSql =
    findSql + QStringLiteral("WHERE trace_key = ? AND state NOT IN ('confirmed', 'dismissed')");
const QString heldSql = findSql + QStringLiteral(R"sql(
WHERE held_behind = ? AND held_behind <> '' AND state NOT IN ('confirmed', 'dismissed')
ORDER BY number LIMIT ?)sql");
const QString countHeldSql = QStringLiteral(R"sql(
SELECT COUNT(*) FROM exceptions
WHERE held_behind = ? AND held_behind <> '' AND state NOT IN ('confirmed', 'dismissed'))sql");
const QString alikeSql = findSql + QStringLiteral(R"sql(
WHERE fingerprint = ? AND fingerprint <> '' AND state NOT IN ('confirmed', 'dismissed')
  AND opened_at >= ? ORDER BY opened_at, number LIMIT ?)sql");
// Two questions joined, so that each is answered from its own index.
const QString overdueSql = QStringLiteral(R"sql(
SELECT id FROM exceptions
WHERE escalated_at IS NULL AND state NOT IN ('confirmed', 'dismissed', 'held') AND due_at <= ?
UNION
SELECT id FROM exceptions
WHERE escalated_at IS NULL AND state NOT IN ('confirmed', 'dismissed', 'held')
    AND first_response_at IS NULL AND first_due_at <= ?
ORDER BY id
LIMIT ?)sql");
const QString numberSql = QStringLiteral("SELECT number FROM exceptions WHERE id = ?");
const QString countSql = QStringLiteral("SELECT COUNT(*) FROM exceptions ");

std::optional<Severity> severityFrom(int number)
{
    return number >= 1 && number <= 4 ? std::optional(static_cast<Severity>(number)) : std::nullopt;
}

RecordRef readRecord(Row &row)
{
    RecordRef record;
    record.system = row.text();
    record.object = row.text();
    record.id = row.text();
    record.version = row.text();
    record.url = row.text();
    return record;
}

SyncException readRow(Row &row)
{
    SyncException exception;
    exception.id = Id<SyncException>(row.text());
    exception.event = Id<Event>(row.text());
    exception.traceId = row.text();
    exception.traceKey = row.text();
    exception.flow = row.text();
    exception.reason = row.named(reasonFromName);
    exception.state = row.named(exceptionStateFromName);
    exception.severity = severityFrom(row.smallNumber()).value_or(Severity::P4);
    exception.owner = row.text();
    exception.backupOwner = row.text();
    exception.claimedBy = row.text();
    exception.title = row.text();
    exception.amount.amount = row.decimal();
    exception.amount.currency = row.text();
    exception.openedAt = row.time();
    exception.dueAt = row.time();
    exception.firstResponseAt = row.timeIfAny();
    exception.closedAt = row.timeIfAny();
    exception.holdUntil = row.timeIfAny();
    exception.holdReason = row.text();
    exception.attempt = row.smallNumber();
    exception.repeats = row.smallNumber();
    exception.externalReference = row.text();
    exception.source = readRecord(row);
    exception.target = readRecord(row);
    exception.rule = row.text();
    exception.calendar = row.text();
    exception.firstDueAt = row.timeIfAny();
    exception.escalatedAt = row.timeIfAny();
    exception.version = row.number();
    exception.heldBehind = row.text();
    exception.fingerprint = row.text();
    return exception;
}

SyncException readWhole(Row &row)
{
    SyncException exception = readRow(row);
    exception.detail = row.json();
    exception.request = row.json();
    exception.response = row.json();
    return exception;
}

QVariantList storedRecord(const RecordRef &record)
{
    return {record.system, record.object, record.id, record.version, record.url};
}

// In the order in which both statements name the columns that can change.
QVariantList changeable(const SyncException &exception)
{
    QVariantList values{exception.event.text(),
                        exception.traceId,
                        exception.flow,
                        reasonName(exception.reason),
                        exceptionStateName(exception.state),
                        static_cast<int>(exception.severity),
                        exception.owner,
                        exception.backupOwner,
                        exception.claimedBy,
                        exception.title,
                        exception.amount.amount.text(),
                        exception.amount.currency,
                        stored(exception.dueAt),
                        stored(exception.firstResponseAt),
                        stored(exception.closedAt),
                        stored(exception.holdUntil),
                        exception.holdReason,
                        exception.attempt,
                        exception.repeats,
                        exception.externalReference};
    values += storedRecord(exception.source);
    values += storedRecord(exception.target);
    values += QVariantList{exception.rule, exception.calendar, stored(exception.firstDueAt),
                           stored(exception.escalatedAt)};
    values += searchText(exception);
    values += exception.heldBehind;
    values += exception.fingerprint;
    return values;
}

Error movedError(const SyncException &exception)
{
    return Error{
        Code::Conflict,
        QStringLiteral("%1 was changed by somebody else meanwhile (version %2 is not the newest)")
            .arg(exception.id.text())
            .arg(exception.version),
        QString::fromLatin1(table), QStringLiteral("look at it again, then repeat")};
}

qint64 readNumberColumn(Row &row)
{
    return row.number();
}

} // namespace

Result<SyncException> ExceptionTable::insert(SyncException exception)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("exception")));
    exception.id = Id<SyncException>(QStringLiteral("EX-%1").arg(number));
    QVariantList values = changeable(exception);
    values += QVariantList{number, exception.id.text(), exception.traceKey,
                           stored(exception.openedAt), exception.version};
    UNSNAG_CHECK(m_session.prepared(insertSql, values));
    UNSNAG_CHECK(m_session.prepared(
        insertDetailSql,
        {number, stored(exception.detail), stored(exception.request), stored(exception.response)}));
    m_session.auditTail().touch(QStringLiteral("exceptions"), {exception.id.text()});
    return exception;
}

Result<SyncException> ExceptionTable::find(const Id<SyncException> &id)
{
    return readOne(m_session, findOneSql, id.text(), table, readWhole);
}

Result<std::optional<SyncException>> ExceptionTable::openFor(const QString &traceKey)
{
    return readFirst(m_session, openSql, {traceKey}, table, readWhole);
}

Result<std::vector<SyncException>> ExceptionTable::heldBehind(const QString &exception, int limit)
{
    return readRows(m_session, heldSql, {exception, limit}, table, readWhole);
}

Result<qint64> ExceptionTable::countHeldBehind(const QString &exception)
{
    return readNumber(m_session, countHeldSql, {exception}, table);
}

Result<std::vector<SyncException>> ExceptionTable::alike(const QString &fingerprint,
                                                         Timestamp since, int limit)
{
    return readRows(m_session, alikeSql, {fingerprint, stored(since), limit}, table, readWhole);
}

Result<SyncException> ExceptionTable::update(SyncException exception)
{
    QVariantList values = changeable(exception);
    values += QVariantList{exception.id.text(), exception.version};
    UNSNAG_TRY(const auto number, readFirst(m_session, updateSql, values, table, readNumberColumn));
    if (!number) {
        UNSNAG_CHECK(readOne(m_session, numberSql, exception.id.text(), table, readNumberColumn));
        return movedError(exception);
    }
    UNSNAG_CHECK(
        m_session.prepared(updateDetailSql, {stored(exception.detail), stored(exception.request),
                                             stored(exception.response), *number}));
    m_session.auditTail().touch(QStringLiteral("exceptions"), {exception.id.text()});
    ++exception.version;
    return exception;
}

Result<std::vector<SyncException>> ExceptionTable::list(const ExceptionQuery &query)
{
    SqlFilter filter = filterOf(query, m_session.dialect());
    const QString key = sortKey(query.sort, m_session.dialect());
    if (!query.afterId.isEmpty()) {
        UNSNAG_CHECK(readOne(m_session, numberSql, query.afterId, table, readNumberColumn));
        filter.where +=
            (filter.where.isEmpty() ? QStringLiteral("WHERE ") : QStringLiteral(" AND ")) +
            QStringLiteral("(%1) > (SELECT %1 FROM exceptions WHERE id = ?)").arg(key);
        filter.values += query.afterId;
    }
    const QString sql =
        listSql + filter.where + QStringLiteral(" ORDER BY ") + key + QStringLiteral(" LIMIT ?");
    return readRows(m_session, sql, filter.values + QVariantList{query.limit}, table, readRow);
}

Result<std::vector<Id<SyncException>>> ExceptionTable::overdue(Timestamp now, int limit)
{
    return readRows<Id<SyncException>>(m_session, overdueSql, {stored(now), stored(now), limit},
                                       table,
                                       [](Row &row) { return Id<SyncException>(row.text()); });
}

Result<qint64> ExceptionTable::count(const ExceptionQuery &query)
{
    const SqlFilter filter = filterOf(query, m_session.dialect());
    return readNumber(m_session, countSql + filter.where, filter.values, table);
}

} // namespace unsnag
