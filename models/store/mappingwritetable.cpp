// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/mappingwritetable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

const QString dueSql = QStringLiteral(R"sql(
SELECT c.source_system, c.source_id, c.target_system, c.target_id, c.decided_by, c.at
FROM crosswalk c
LEFT JOIN mapping_writes w ON w.source_system = c.source_system AND w.source_id = c.source_id
    AND w.target_system = c.target_system AND w.target_id = c.target_id
WHERE c.source_system = ? AND c.source_id > ? AND w.state IS NULL
ORDER BY c.source_id, c.target_system LIMIT ?)sql");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO mapping_writes (source_system, source_id, target_system, target_id, state, at)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (source_system, source_id, target_system) DO UPDATE SET
    target_id = excluded.target_id, state = excluded.state, at = excluded.at)sql");

CrosswalkRow readDue(Row &row)
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

QString mappingWriteStateName(MappingWriteState state)
{
    switch (state) {
    case MappingWriteState::Done:
        return QStringLiteral("done");
    case MappingWriteState::Conflict:
        return QStringLiteral("conflict");
    case MappingWriteState::Unable:
        return QStringLiteral("unable");
    }
    return {};
}

Result<std::vector<CrosswalkRow>> MappingWriteTable::due(const QString &sourceSystem,
                                                         const QString &after, int limit)
{
    return readRows(m_session, dueSql, {sourceSystem, after, limit}, "mapping_writes", readDue);
}

Result<void> MappingWriteTable::put(const CrosswalkRow &row, MappingWriteState state, Timestamp at)
{
    UNSNAG_CHECK(m_session.run(putSql, {row.sourceSystem, row.sourceId, row.targetSystem,
                                        row.targetId, mappingWriteStateName(state), stored(at)}));
    return {};
}

} // namespace unsnag
