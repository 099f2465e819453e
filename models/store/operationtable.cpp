// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittail.h"
#include "models/store/row.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr char table[] = "operations";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO operations (idempotency_key, event, resolution_number, step, connection, external_reference,
                        request, created_at, state, sends, response, target_id, changed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString updateSql = QStringLiteral(R"sql(
UPDATE operations SET state = ?, sends = ?, response = ?, target_id = ?, changed_at = ?
WHERE idempotency_key = ?)sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT idempotency_key, event, resolution_number, step, connection, external_reference, request,
       created_at, state, sends, response, target_id, changed_at
FROM operations
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE idempotency_key = ?");
const QString ofEventSql =
    selectSql +
    QStringLiteral("WHERE event = ? ORDER BY created_at, resolution_number, idempotency_key");

const QString ofReferenceSql =
    selectSql + QStringLiteral("WHERE external_reference = ? ORDER BY created_at, idempotency_key");

// Exactly the condition of the partial index, so that it is used.
const QString refusedSql = selectSql + QStringLiteral("WHERE connection = ? AND state = 'refused' "
                                                      "ORDER BY changed_at DESC LIMIT ?");

const QString abandonSql = QStringLiteral(R"sql(
UPDATE operations SET state = 'unknown', changed_at = ? WHERE state = 'sending' RETURNING idempotency_key)sql");
const QString abandonOfSql = QStringLiteral(R"sql(
UPDATE operations SET state = 'unknown', changed_at = ?
WHERE state = 'sending' AND event IN (SELECT id FROM events WHERE trace_key = ?)
RETURNING idempotency_key)sql");

Operation readOperation(Row &row)
{
    Operation operation;
    operation.key = row.text();
    operation.event = Id<Event>(row.text());
    operation.resolutionNumber = row.smallNumber();
    operation.step = row.text();
    operation.connection = row.text();
    operation.externalReference = row.text();
    operation.request = row.json();
    operation.createdAt = row.time();
    operation.state = row.named(operationStateFromName);
    operation.sends = row.smallNumber();
    operation.response = row.json();
    operation.targetId = row.text();
    operation.changedAt = row.time();
    return operation;
}

QString readText(Row &row)
{
    return row.text();
}

} // namespace

void OperationTable::touch(const QString &key)
{
    m_session.auditTail().touch(QStringLiteral("operations"), {key});
}

Result<void> OperationTable::insert(const Operation &operation)
{
    UNSNAG_CHECK(m_session.prepared(
        insertSql,
        {operation.key, operation.event.text(), operation.resolutionNumber, operation.step,
         operation.connection, operation.externalReference, stored(operation.request),
         stored(operation.createdAt), operationStateName(operation.state), operation.sends,
         stored(operation.response), operation.targetId, stored(operation.changedAt)}));
    touch(operation.key);
    return {};
}

Result<std::optional<Operation>> OperationTable::find(const QString &key)
{
    return readFirst(m_session, findSql, {key}, table, readOperation);
}

Result<void> OperationTable::update(const Operation &operation)
{
    touch(operation.key);
    return changeOne(m_session, updateSql,
                     {operationStateName(operation.state), operation.sends,
                      stored(operation.response), operation.targetId, stored(operation.changedAt),
                      operation.key},
                     operation.key, table);
}

Result<std::vector<Operation>> OperationTable::ofEvent(const Id<Event> &event)
{
    return readRows(m_session, ofEventSql, {event.text()}, table, readOperation);
}

Result<std::vector<Operation>> OperationTable::ofReference(const QString &externalReference)
{
    return readRows(m_session, ofReferenceSql, {externalReference}, table, readOperation);
}

Result<std::vector<Operation>> OperationTable::refusedBy(const QString &connection, int limit)
{
    return readRows(m_session, refusedSql, {connection, limit}, table, readOperation);
}

Result<int> OperationTable::abandonSending(Timestamp at)
{
    UNSNAG_TRY(const auto keys, readRows(m_session, abandonSql, {stored(at)}, table, readText));
    for (const QString &key : keys)
        touch(key);
    return static_cast<int>(keys.size());
}

Result<void> OperationTable::abandonSendingOf(const QString &traceKey, Timestamp at)
{
    UNSNAG_TRY(const auto keys,
               readRows(m_session, abandonOfSql, {stored(at), traceKey}, table, readText));
    for (const QString &key : keys)
        touch(key);
    return {};
}

} // namespace unsnag
