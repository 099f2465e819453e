// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittable.h"

#include "models/audit/hashtree.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "audit_entries";

struct Place {
    qint64 size = 0;
    QString site;
};

const QString placeSql = QStringLiteral(R"sql(
SELECT h.size, w.id FROM audit_head h, workspace w WHERE h.one = 1 AND w.one = 1)sql");

const QString headSql = QStringLiteral("SELECT size, root FROM audit_head WHERE one = 1");
const QString growHeadSql =
    QStringLiteral("UPDATE audit_head SET size = ?, root = ? WHERE one = 1 AND size = ?");

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO audit_entries (sequence, canonical, leaf_hash, exception) VALUES (?, ?, ?, ?))sql");

const QString insertNodeSql =
    QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES (?, ?, ?)");

const QString entriesSql = QStringLiteral(R"sql(
SELECT sequence, canonical, leaf_hash FROM audit_entries
WHERE sequence >= ? ORDER BY sequence LIMIT ?)sql");

const QString ofExceptionSql = QStringLiteral(R"sql(
SELECT sequence, canonical, leaf_hash FROM audit_entries
WHERE exception = ? AND exception <> '' ORDER BY sequence)sql");

const QString nodeSql =
    QStringLiteral("SELECT hash FROM audit_nodes WHERE level = ? AND place = ?");
const QString nodeCountSql = QStringLiteral("SELECT COUNT(*) FROM audit_nodes");

// The list holds only numbers that were computed here.
const QString edgeSql = QStringLiteral(R"sql(
SELECT hash FROM audit_nodes WHERE (level, place) IN (VALUES %1) ORDER BY level DESC)sql");

Place readPlace(Row &row)
{
    const qint64 size = row.number();
    return {size, row.text()};
}

AuditHead readHead(Row &row)
{
    const qint64 size = row.number();
    return {size, row.bytes()};
}

AuditEntry readEntry(Row &row)
{
    AuditEntry entry;
    entry.sequence = row.number();
    entry.canonical = row.bytes();
    entry.leafHash = row.bytes();
    return entry;
}

QByteArray readHash(Row &row)
{
    return row.bytes();
}

Error brokenLog(const QString &detail)
{
    return Error{Code::Damaged, detail, QString::fromLatin1(table),
                 QStringLiteral("run: unsnag-cli audit verify")};
}

// The edge of the tree, from which the next head is computed.
Result<Frontier> readFrontier(Session &session, qint64 size)
{
    if (size == 0)
        return Frontier();
    const auto places = Frontier::places(size);
    QStringList list;
    for (const auto &[level, index] : places)
        list.append(QStringLiteral("(%1, %2)").arg(level).arg(index));
    UNSNAG_TRY(
        std::vector<QByteArray> roots,
        readRows(session, edgeSql.arg(list.join(QStringLiteral(", "))), {}, table, readHash));
    if (roots.size() != places.size())
        return brokenLog(QStringLiteral("hashes of the audit log are missing"));
    return Frontier(size, std::move(roots));
}

Result<Place> lockPlace(Session &session)
{
    const QString lock =
        session.dialect() == Dialect::Postgres ? QStringLiteral(" FOR UPDATE OF h") : QString();
    UNSNAG_TRY(const auto place, readFirst(session, placeSql + lock, {}, table, readPlace));
    if (!place)
        return brokenLog(QStringLiteral("the head of the audit log is missing"));
    return *place;
}

} // namespace

Result<AuditEntry> AuditTable::append(const AuditDraft &draft)
{
    UNSNAG_TRY(const Place place, lockPlace(m_session));
    UNSNAG_TRY(Frontier frontier, readFrontier(m_session, place.size));
    UNSNAG_TRY(AuditEntry entry, makeEntry(draft, place.size, place.site));
    UNSNAG_CHECK(m_session.run(insertSql,
                               {entry.sequence, entry.canonical, entry.leafHash, draft.exception}));
    for (const TreeNode &node : frontier.append(entry.leafHash))
        UNSNAG_CHECK(m_session.run(insertNodeSql, {node.level, node.index, node.hash}));
    UNSNAG_CHECK(changeOne(m_session, growHeadSql, {frontier.size(), frontier.root(), place.size},
                           QStringLiteral("head of the audit log"), table));
    return entry;
}

Result<AuditHead> AuditTable::head()
{
    UNSNAG_TRY(const auto head, readFirst(m_session, headSql, {}, table, readHead));
    if (!head)
        return brokenLog(QStringLiteral("the head of the audit log is missing"));
    return *head;
}

Result<std::vector<AuditEntry>> AuditTable::entries(qint64 from, int limit)
{
    return readRows(m_session, entriesSql, {from, limit}, table, readEntry);
}

Result<std::vector<AuditEntry>> AuditTable::ofException(const QString &exception)
{
    return readRows(m_session, ofExceptionSql, {exception}, table, readEntry);
}

Result<std::optional<QByteArray>> AuditTable::node(int level, qint64 index)
{
    return readFirst(m_session, nodeSql, {level, index}, table, readHash);
}

Result<qint64> AuditTable::nodeCount()
{
    return readNumber(m_session, nodeCountSql, {}, table);
}

} // namespace unsnag
