// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/itemmaptable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "item_map";

const QString selectSql = QStringLiteral(R"sql(
SELECT source_system, source_code, target_system, target_code, unit, decided_by, at
FROM item_map )sql");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO item_map (source_system, source_code, target_system, target_code, unit, decided_by, at)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (source_system, source_code, target_system) DO UPDATE SET
    target_code = excluded.target_code, unit = excluded.unit, decided_by = excluded.decided_by, at = excluded.at)sql");

ItemMapping readItemMapping(Row &columns)
{
    ItemMapping row;
    row.sourceSystem = columns.text();
    row.sourceCode = columns.text();
    row.targetSystem = columns.text();
    row.targetCode = columns.text();
    row.unit = columns.text();
    row.decidedBy = columns.text();
    row.at = columns.time();
    return row;
}

} // namespace

Result<void> ItemMapTable::put(const ItemMapping &row)
{
    UNSNAG_CHECK(m_session.run(putSql, {row.sourceSystem, row.sourceCode, row.targetSystem,
                                        row.targetCode, row.unit, row.decidedBy, stored(row.at)}));
    return {};
}

Result<std::optional<ItemMapping>> ItemMapTable::find(const QString &sourceSystem,
                                                      const QString &sourceCode,
                                                      const QString &targetSystem)
{
    static const QString sql =
        selectSql +
        QStringLiteral("WHERE source_system = ? AND source_code = ? AND target_system = ?");
    return readFirst(m_session, sql, {sourceSystem, sourceCode, targetSystem}, table,
                     readItemMapping);
}

} // namespace unsnag
