// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittail.h"
#include "models/store/row.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr char table[] = "crosswalk";

const QString findSql = QStringLiteral(R"sql(
SELECT source_system, source_id, target_system, target_id, decided_by, at FROM crosswalk
WHERE source_system = ? AND source_id = ? AND target_system = ?)sql");

const QString behindSql = QStringLiteral(R"sql(
SELECT source_system, source_id, target_system, target_id, decided_by, at FROM crosswalk
WHERE source_system > ? OR (source_system = ? AND source_id > ?)
    OR (source_system = ? AND source_id = ? AND target_system > ?)
ORDER BY source_system, source_id, target_system LIMIT ?)sql");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO crosswalk (source_system, source_id, target_system, target_id, decided_by, at)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (source_system, source_id, target_system) DO UPDATE SET
    target_id = excluded.target_id, decided_by = excluded.decided_by, at = excluded.at)sql");

CrosswalkRow readCrosswalk(Row &row)
{
    CrosswalkRow crosswalk;
    crosswalk.sourceSystem = row.text();
    crosswalk.sourceId = row.text();
    crosswalk.targetSystem = row.text();
    crosswalk.targetId = row.text();
    crosswalk.decidedBy = row.text();
    crosswalk.at = row.time();
    return crosswalk;
}

} // namespace

Result<std::optional<CrosswalkRow>> CrosswalkTable::find(const QString &sourceSystem,
                                                         const QString &sourceId,
                                                         const QString &targetSystem)
{
    return readFirst(m_session, findSql, {sourceSystem, sourceId, targetSystem}, table,
                     readCrosswalk);
}

Result<void> CrosswalkTable::put(const CrosswalkRow &row)
{
    UNSNAG_CHECK(m_session.prepared(putSql, {row.sourceSystem, row.sourceId, row.targetSystem,
                                             row.targetId, row.decidedBy, stored(row.at)}));
    m_session.auditTail().touch(QStringLiteral("crosswalk"),
                                {row.sourceSystem, row.sourceId, row.targetSystem});
    return {};
}

Result<std::vector<CrosswalkRow>> CrosswalkTable::behind(const CrosswalkRow &after, int limit)
{
    return readRows(m_session, behindSql,
                    {after.sourceSystem, after.sourceSystem, after.sourceId, after.sourceSystem,
                     after.sourceId, after.targetSystem, limit},
                    table, readCrosswalk);
}

} // namespace unsnag
