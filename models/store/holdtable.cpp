// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/holdtable.h"

#include "models/store/counters.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "holds";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO holds (number, exception, begin_at, until_at, end_at, reason, actor)
VALUES (?, ?, ?, ?, ?, ?, ?))sql");

const QString endSql = QStringLiteral(R"sql(
UPDATE holds SET end_at = CASE WHEN begin_at > ? THEN begin_at ELSE ? END
WHERE exception = ? AND end_at IS NULL)sql");

const QString ofSql = QStringLiteral(R"sql(
SELECT number, exception, begin_at, until_at, end_at, reason, actor
FROM holds WHERE exception = ? ORDER BY number)sql");

Hold readHold(Row &row)
{
    Hold hold;
    hold.number = row.number();
    hold.exception = row.text();
    hold.begin = row.time();
    hold.until = row.timeIfAny();
    hold.end = row.timeIfAny();
    hold.reason = row.text();
    hold.by = row.text();
    return hold;
}

} // namespace

Result<Hold> HoldTable::begin(Hold hold)
{
    UNSNAG_TRY(hold.number, nextNumber(m_session, QStringLiteral("hold")));
    UNSNAG_CHECK(
        m_session.prepared(insertSql, {hold.number, hold.exception, stored(hold.begin),
                                  stored(hold.until), stored(hold.end), hold.reason, hold.by}));
    return hold;
}

Result<int> HoldTable::end(const QString &exception, Timestamp at)
{
    UNSNAG_TRY(const Statement query, m_session.prepared(endSql, {stored(at), stored(at), exception}));
    return query.numRowsAffected();
}

Result<std::vector<Hold>> HoldTable::of(const QString &exception)
{
    return readRows(m_session, ofSql, {exception}, table, readHold);
}

} // namespace unsnag
