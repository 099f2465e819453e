// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/findingtable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "reconcile_findings";

const QString findSql = QStringLiteral(R"sql(
SELECT finding_key, kind, facts_sha256, exception, first_seen, last_seen
FROM reconcile_findings WHERE finding_key = ?)sql");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO reconcile_findings (finding_key, kind, facts_sha256, exception, first_seen, last_seen)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (finding_key) DO UPDATE SET
    kind = excluded.kind, facts_sha256 = excluded.facts_sha256, exception = excluded.exception,
    last_seen = excluded.last_seen)sql");

const QString looseSql = QStringLiteral(R"sql(
SELECT MIN(o.event), o.external_reference
FROM operations o JOIN events e ON e.id = o.event
WHERE o.state = 'done' AND o.target_id <> '' AND o.external_reference LIKE 'UNS-%'
    AND o.external_reference > ? AND e.state IN ('failed', 'dismissed')
GROUP BY o.external_reference ORDER BY o.external_reference LIMIT ?)sql");

const QString confirmedSql = QStringLiteral(R"sql(
SELECT id FROM events WHERE state = 'confirmed' AND number > ? ORDER BY number LIMIT ?)sql");

const QString proofSql = QStringLiteral(R"sql(
SELECT proof FROM attempts
WHERE event = ? AND outcome = 'applied' AND proof IS NOT NULL ORDER BY turn DESC LIMIT 1)sql");

Finding readFinding(Row &row)
{
    Finding finding;
    finding.key = row.text();
    finding.kind = row.named(sightingKindFromName);
    finding.factsSha256 = row.text();
    finding.exception = row.text();
    finding.firstSeen = row.time();
    finding.lastSeen = row.time();
    return finding;
}

LooseDocument readLoose(Row &row)
{
    const Id<Event> event(row.text());
    return {event, row.text()};
}

Id<Event> readId(Row &row)
{
    return Id<Event>(row.text());
}

Json readProof(Row &row)
{
    return row.json();
}

} // namespace

Result<std::optional<Finding>> FindingTable::find(const QString &key)
{
    return readFirst(m_session, findSql, {key}, table, readFinding);
}

Result<void> FindingTable::put(const Finding &finding)
{
    UNSNAG_CHECK(m_session.prepared(putSql, {finding.key, sightingKindName(finding.kind),
                                        finding.factsSha256, finding.exception,
                                        stored(finding.firstSeen), stored(finding.lastSeen)}));
    return {};
}

Result<std::vector<LooseDocument>> FindingTable::loose(const QString &after, int limit)
{
    return readRows(m_session, looseSql, {after, limit}, table, readLoose);
}

Result<std::vector<Id<Event>>> FindingTable::confirmedBehind(qint64 after, int limit)
{
    return readRows(m_session, confirmedSql, {after, limit}, table, readId);
}

Result<Json> FindingTable::newestProof(const Id<Event> &event)
{
    UNSNAG_TRY(auto proof, readFirst(m_session, proofSql, {event.text()}, table, readProof));
    return proof.value_or(Json());
}

} // namespace unsnag
