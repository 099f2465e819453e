// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/apartpairtable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "apart_pairs";

const QString selectSql = QStringLiteral(R"sql(
SELECT source_system, source_id, target_system, target_id, why, decided_by, at
FROM apart_pairs )sql");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO apart_pairs (source_system, source_id, target_system, target_id, why, decided_by, at)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (source_system, source_id, target_system, target_id) DO UPDATE SET
    why = excluded.why, decided_by = excluded.decided_by, at = excluded.at)sql");

ApartPair readApartPair(Row &columns)
{
    ApartPair row;
    row.sourceSystem = columns.text();
    row.sourceId = columns.text();
    row.targetSystem = columns.text();
    row.targetId = columns.text();
    row.why = columns.text();
    row.decidedBy = columns.text();
    row.at = columns.time();
    return row;
}

} // namespace

Result<void> ApartPairTable::put(const ApartPair &row)
{
    UNSNAG_CHECK(m_session.run(putSql, {row.sourceSystem, row.sourceId, row.targetSystem,
                                        row.targetId, row.why, row.decidedBy, stored(row.at)}));
    return {};
}

Result<std::vector<ApartPair>> ApartPairTable::of(const QString &sourceSystem,
                                                  const QString &sourceId,
                                                  const QString &targetSystem)
{
    static const QString sql =
        selectSql +
        QStringLiteral(
            "WHERE source_system = ? AND source_id = ? AND target_system = ? ORDER BY target_id");
    return readRows(m_session, sql, {sourceSystem, sourceId, targetSystem}, table, readApartPair);
}

} // namespace unsnag
