// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/valuemaptable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "value_map";

const QString selectSql = QStringLiteral(R"sql(
SELECT flow, place, value, mapped, decided_by, at
FROM value_map )sql");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO value_map (flow, place, value, mapped, decided_by, at)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (flow, place, value) DO UPDATE SET
    mapped = excluded.mapped, decided_by = excluded.decided_by, at = excluded.at)sql");

ValueMapping readValueMapping(Row &columns)
{
    ValueMapping row;
    row.flow = columns.text();
    row.place = columns.text();
    row.value = columns.text();
    row.mapped = columns.text();
    row.decidedBy = columns.text();
    row.at = columns.time();
    return row;
}

} // namespace

Result<void> ValueMapTable::put(const ValueMapping &row)
{
    UNSNAG_CHECK(m_session.run(
        putSql, {row.flow, row.place, row.value, row.mapped, row.decidedBy, stored(row.at)}));
    return {};
}

Result<std::vector<ValueMapping>> ValueMapTable::ofFlow(const QString &flow)
{
    static const QString sql = selectSql + QStringLiteral("WHERE flow = ? ORDER BY place, value");
    return readRows(m_session, sql, {flow}, table, readValueMapping);
}

} // namespace unsnag
