// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/counters.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "counters";

const QString nextSql = QStringLiteral(R"sql(
UPDATE counters SET value = value + ? WHERE name = ? RETURNING value)sql");

const QString growSql = QStringLiteral(R"sql(
INSERT INTO counters (name, value) VALUES (?, 1)
ON CONFLICT (name) DO UPDATE SET value = counters.value + 1
RETURNING value)sql");

const QString valueSql = QStringLiteral(R"sql(
SELECT COALESCE(MAX(value), 0) FROM counters WHERE name = ?)sql");

} // namespace

Result<qint64> nextNumber(Session &session, const QString &counter)
{
    return readNumber(session, nextSql, {1, counter}, table);
}

Result<qint64> nextNumbers(Session &session, const QString &counter, qint64 count)
{
    UNSNAG_TRY(const qint64 last, readNumber(session, nextSql, {count, counter}, table));
    return last - count + 1;
}

Result<qint64> growCounter(Session &session, const QString &counter)
{
    return readNumber(session, growSql, {counter}, table);
}

Result<qint64> counterValue(Session &session, const QString &counter)
{
    return readNumber(session, valueSql, {counter}, table);
}

} // namespace unsnag
