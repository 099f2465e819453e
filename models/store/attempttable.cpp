// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittail.h"
#include "models/store/counters.h"
#include "models/store/row.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr char table[] = "attempts";

const QString turnSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(turn), 0) + 1 FROM attempts WHERE event = ?)sql");

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO attempts (number, id, event, exception, turn, outcome, idempotency_key, target_id, proof,
                      started_at, ended_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");

const QString finishSql = QStringLiteral(R"sql(
UPDATE attempts SET outcome = ?, idempotency_key = ?, target_id = ?, proof = ?, ended_at = ?
WHERE id = ?)sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT id, event, exception, turn, outcome, idempotency_key, target_id, proof, started_at, ended_at
FROM attempts
)sql");

const QString ofEventSql = selectSql + QStringLiteral("WHERE event = ? ORDER BY number");
// The first run of an event has no exception yet: it is what made one.
const QString ofExceptionSql = selectSql + QStringLiteral(R"sql(
WHERE exception = ? OR event = (SELECT event FROM exceptions WHERE id = ?) ORDER BY number)sql");

const QString abandonSql = QStringLiteral(R"sql(
UPDATE attempts SET outcome = 'unknown', ended_at = ? WHERE outcome = 'pending' RETURNING id)sql");

Attempt readAttempt(Row &row)
{
    Attempt attempt;
    attempt.id = Id<Attempt>(row.text());
    attempt.event = Id<Event>(row.text());
    attempt.exception = Id<SyncException>(row.text());
    attempt.number = row.smallNumber();
    attempt.outcome = row.named(outcomeFromName);
    attempt.idempotencyKey = row.text();
    attempt.targetId = row.text();
    attempt.proof = row.json();
    attempt.startedAt = row.time();
    attempt.endedAt = row.timeIfAny();
    return attempt;
}

QString readText(Row &row)
{
    return row.text();
}

} // namespace

Result<Attempt> AttemptTable::insert(Attempt attempt)
{
    UNSNAG_TRY(const qint64 number, nextNumber(m_session, QStringLiteral("attempt")));
    UNSNAG_TRY(const qint64 turn, readNumber(m_session, turnSql, {attempt.event.text()}, table));
    attempt.id = Id<Attempt>(QStringLiteral("AT-%1").arg(number));
    attempt.number = static_cast<int>(turn);
    UNSNAG_CHECK(m_session.prepared(
        insertSql,
        {number, attempt.id.text(), attempt.event.text(), storedReference(attempt.exception.text()),
         turn, outcomeName(attempt.outcome), attempt.idempotencyKey, attempt.targetId,
         stored(attempt.proof), stored(attempt.startedAt), stored(attempt.endedAt)}));
    if (attempt.outcome != Outcome::Pending) // sealed with its outcome
        m_session.auditTail().touch(QStringLiteral("attempts"), {attempt.id.text()});
    return attempt;
}

Result<void> AttemptTable::finish(const Attempt &attempt)
{
    m_session.auditTail().touch(QStringLiteral("attempts"), {attempt.id.text()});
    return changeOne(m_session, finishSql,
                     {outcomeName(attempt.outcome), attempt.idempotencyKey, attempt.targetId,
                      stored(attempt.proof), stored(attempt.endedAt), attempt.id.text()},
                     attempt.id.text(), table);
}

Result<std::vector<Attempt>> AttemptTable::ofEvent(const Id<Event> &event)
{
    return readRows(m_session, ofEventSql, {event.text()}, table, readAttempt);
}

Result<std::vector<Attempt>> AttemptTable::ofException(const Id<SyncException> &exception)
{
    return readRows(m_session, ofExceptionSql, {exception.text(), exception.text()}, table,
                    readAttempt);
}

Result<int> AttemptTable::abandonPending(Timestamp at)
{
    UNSNAG_TRY(const auto ids, readRows(m_session, abandonSql, {stored(at)}, table, readText));
    for (const QString &id : ids)
        m_session.auditTail().touch(QStringLiteral("attempts"), {id});
    return static_cast<int>(ids.size());
}

} // namespace unsnag
