// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/auditpayloadtable.h"

#include "models/audit/digest.h"
#include "models/store/audittail.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "audit_payloads";

const QString selectSql = QStringLiteral(R"sql(
SELECT p.sequence, p.name, p.subject, p.digest, p.salt, p.content, p.erased_at, p.erased_by_sequence
FROM audit_payloads p )sql");
const QString orderSql = QStringLiteral(" ORDER BY p.sequence, p.name");

const QString betweenSql =
    selectSql + QStringLiteral("WHERE p.sequence >= ? AND p.sequence < ?") + orderSql;
const QString namedSql = selectSql +
                         QStringLiteral("WHERE p.sequence >= ? AND p.sequence < ? AND p.name = ?") +
                         orderSql;
const QString findSql = selectSql + QStringLiteral("WHERE p.digest = ?") + orderSql;
const QString settledSql = selectSql + QStringLiteral(R"sql(
WHERE p.sequence >= ? AND p.sequence < ? AND p.erased_at IS NULL AND p.subject <> 'audit' AND NOT EXISTS (
    SELECT 1 FROM exceptions x WHERE x.closed_at IS NULL AND x.id = p.subject)
AND NOT EXISTS (
    SELECT 1 FROM events e JOIN exceptions x ON x.trace_key = e.trace_key
    WHERE e.id = p.subject AND x.closed_at IS NULL))sql") +
                           orderSql + QStringLiteral(" LIMIT ?");

const QString wordsSql = selectSql + QStringLiteral(R"sql(
JOIN audit_entries a ON a.sequence = p.sequence
WHERE a.exception = ? AND a.exception <> '' AND p.name = 'why')sql") +
                         orderSql;

// The subject of what came before the exception was opened is the event.
const QString aboutSql = selectSql + QStringLiteral(R"sql(
WHERE p.subject <> '' AND p.subject IN (
    SELECT CAST(? AS TEXT)
    UNION SELECT e.id FROM events e WHERE e.trace_key =
        (SELECT x.trace_key FROM exceptions x WHERE x.id = ?)))sql") +
                         orderSql;

const QString eraseSql = QStringLiteral(R"sql(
UPDATE audit_payloads SET salt = NULL, content = NULL, erased_at = ?, erased_by_sequence = ?
WHERE sequence = ? AND name = ? AND erased_at IS NULL)sql");

AuditPayload readPayload(Row &row)
{
    AuditPayload payload;
    payload.sequence = row.number();
    payload.name = row.text();
    payload.subject = row.text();
    payload.digest = row.bytes();
    payload.salt = row.bytes();
    payload.content = row.bytes();
    payload.erasedAt = row.timeIfAny();
    payload.erasedBy = row.numberIfAny();
    return payload;
}

} // namespace

Result<std::vector<AuditPayload>> AuditPayloadTable::between(qint64 from, qint64 end)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session)); // they are read as they are stored
    return readRows(m_session, betweenSql, {from, end}, table, readPayload);
}

Result<std::vector<AuditPayload>> AuditPayloadTable::between(qint64 from, qint64 end,
                                                             const QString &name)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readRows(m_session, namedSql, {from, end, name}, table, readPayload);
}

Result<std::vector<AuditPayload>> AuditPayloadTable::about(const QString &exception)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readRows(m_session, aboutSql, {exception, exception}, table, readPayload);
}

Result<std::vector<AuditPayload>> AuditPayloadTable::wordsAbout(const QString &exception)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readRows(m_session, wordsSql, {exception}, table, readPayload);
}

Result<std::optional<AuditPayload>> AuditPayloadTable::find(const QByteArray &digest)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readFirst(m_session, findSql, {digest}, table, readPayload);
}

Result<std::vector<AuditPayload>> AuditPayloadTable::settled(qint64 from, qint64 end, int limit)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readRows(m_session, settledSql, {from, end, limit}, table, readPayload);
}

Result<void> AuditPayloadTable::erase(const AuditPayload &payload, Timestamp at, qint64 by)
{
    if (payload.isErased())
        return Error{Code::Conflict,
                     QStringLiteral("%1 is erased already").arg(toHex(payload.digest)),
                     QString::fromLatin1(table),
                     {}};
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    if (m_session.dialect() ==
        Dialect::Sqlite) // else the bytes stay in the file until they are overwritten
        UNSNAG_CHECK(m_session.run(QStringLiteral("PRAGMA secure_delete = ON")));
    return changeOne(m_session, eraseSql, {stored(at), by, payload.sequence, payload.name},
                     toHex(payload.digest), table);
}

} // namespace unsnag
