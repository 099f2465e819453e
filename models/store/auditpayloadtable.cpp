// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/auditpayloadtable.h"

#include "models/audit/digest.h"
#include "models/store/audittail.h"
#include "models/store/row.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <set>

namespace unsnag {
namespace {

constexpr char table[] = "audit_payloads";

const QString selectSql = QStringLiteral(R"sql(
SELECT p.sequence, p.name, p.subject, p.digest, p.salt, p.content, p.erased_at, p.erased_by_sequence,
       p.payload, p.place, p.bound
FROM audit_evidence p )sql");
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
    WHERE e.id = p.subject AND x.closed_at IS NULL)
AND NOT EXISTS (SELECT 1 FROM events e WHERE e.id = p.subject AND e.state = 'pending'))sql") +
                           orderSql + QStringLiteral(" LIMIT ?");

const QString wordsSql = selectSql + QStringLiteral(R"sql(
JOIN audit_entries a ON a.sequence = p.sequence
WHERE a.exception = ? AND a.exception <> '' AND p.name = 'why')sql") +
                         orderSql;

// The subject of what came before the exception was opened is the event.
const QString subjectsSql = QStringLiteral(R"sql(
SELECT CAST(? AS TEXT)
UNION SELECT e.id FROM events e WHERE e.trace_key = (SELECT x.trace_key FROM exceptions x WHERE x.id = ?))sql");

// Asked of the tables: neither database looks into both parts of audit_evidence by an index for a subject.
const QString placesSql = QStringLiteral(R"sql(
SELECT p.sequence FROM audit_payloads p WHERE p.subject = ? AND p.subject <> ''
UNION SELECT e.payload_entry FROM events e WHERE e.id = ? AND e.payload_entry IS NOT NULL)sql");

const QString eraseEventSql = QStringLiteral(R"sql(
UPDATE events SET payload = NULL, payload_seed = NULL, payload_erased_at = ?, payload_erased_by = ?
WHERE payload_entry = ? AND payload_erased_at IS NULL RETURNING id)sql");
const QString eraseCopySql = QStringLiteral(R"sql(
UPDATE events SET payload = NULL, payload_seed = NULL, payload_erased_at = ?, payload_erased_by = ?
WHERE id = ? AND payload_entry IS NULL AND payload_erased_at IS NULL RETURNING id)sql");
const QString eraseSql = QStringLiteral(R"sql(
UPDATE audit_payloads SET salt = NULL, content = NULL, erased_at = ?, erased_by_sequence = ?
WHERE sequence = ? AND name = ? AND erased_at IS NULL)sql");

QString readId(Row &row)
{
    return row.text();
}

qint64 readPlace(Row &row)
{
    return row.number();
}

//! What the payload of an event, which lies with it as the text that Json writes, has to be committed to as.
//! Any other text was not written by us, and is not what was committed to.
QByteArray contentOfEvent(const QByteArray &text, const AuditPayload &payload)
{
    const auto isCommitted = [&payload](const QByteArray &content) {
        return sha256({payload.salt, content}) == payload.digest;
    };
    // Text of the form in which other text is kept may be another's.
    const bool isLikeKept = text.startsWith("{\"json_text\":");
    if (!isLikeKept && isCommitted(text))
        return text;
    if (auto kept = keptText(text); kept && isCommitted(*kept))
        return std::move(*kept);
    const auto json = readJson(text);
    const auto bytes = json ? committedText(*json, text) : Result<QByteArray>(json.error());
    if (bytes)
        return *bytes;
    return isLikeKept ? QByteArray() : text;
}

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
    const QByteArray text = row.bytes();
    payload.place = row.numberIfAny();
    if (const QByteArray bound = row.bytes(); !bound.isEmpty() && !payload.isErased())
        payload.salt = boundSalt(payload.salt, bound);
    if (!text.isEmpty())
        payload.content = contentOfEvent(text, payload);
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
    UNSNAG_TRY(const auto subjects,
               readRows(m_session, subjectsSql, {exception, exception}, table, readId));
    const QSet<QString> wanted(subjects.begin(), subjects.end());
    std::set<qint64> places;
    for (const QString &subject : subjects) {
        UNSNAG_TRY(const auto some,
                   readRows(m_session, placesSql, {subject, subject}, table, readPlace));
        places.insert(some.begin(), some.end());
    }
    std::vector<AuditPayload> found;
    for (const qint64 place : places) {
        UNSNAG_TRY(auto some, between(place, place + 1));
        std::ranges::copy_if(some, std::back_inserter(found), [&](const AuditPayload &payload) {
            return !payload.subject.isEmpty() && wanted.contains(payload.subject);
        });
    }
    return found;
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
    UNSNAG_TRY(const Statement erased,
               m_session.prepared(eraseSql, {stored(at), by, payload.sequence, payload.name}));
    const bool isRow = erased.numRowsAffected() == 1;
    if (payload.name != QLatin1String("payload"))
        return isRow ? Result<void>()
                     : Result<void>(Error{Code::NotFound,
                                          QStringLiteral("there is no such evidence"),
                                          toHex(payload.digest),
                                          {}});
    // It lies with the event, or the event has a copy.
    UNSNAG_TRY(
        const auto events,
        readRows(m_session, isRow ? eraseCopySql : eraseEventSql,
                 {stored(at), by, isRow ? QVariant(payload.subject) : QVariant(payload.sequence)},
                 table, readId));
    for (const QString &id : events)
        m_session.auditTail().touch(QStringLiteral("own_events"), {id});
    if (!isRow && events.empty())
        return Error{
            Code::NotFound, QStringLiteral("there is no such evidence"), toHex(payload.digest), {}};
    return {};
}

} // namespace unsnag
