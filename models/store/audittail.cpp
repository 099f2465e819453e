// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittail.h"

#include "models/base/json.h"
#include "models/store/manyrows.h"
#include "models/store/row.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr char table[] = "audit_entries";
constexpr qsizetype digestInJson = 68; //!< with its quotes, colon and comma

struct Place {
    qint64 size = 0;
    QByteArray root;
    QString edge; //!< see Frontier::text
    QString site;
};

const QString placeSql = QStringLiteral(R"sql(
SELECT h.size, h.root, h.edge, w.id FROM audit_head h, workspace w WHERE h.one = 1 AND w.one = 1)sql");

const QString growHeadSql =
    QStringLiteral("UPDATE audit_head SET size = ?, root = ?, edge = ? WHERE one = 1 AND size = ?");

const ManyRows insertEntrySql(
    QStringLiteral("INSERT INTO audit_entries (sequence, canonical, leaf_hash, exception) VALUES "),
    QStringLiteral("(?, ?, ?, ?)"));
// Most entries of a large intake are filed under no exception: a value less for each.
const ManyRows insertUnfiledSql(
    QStringLiteral("INSERT INTO audit_entries (sequence, canonical, leaf_hash, exception) VALUES "),
    QStringLiteral("(?, ?, ?, '')"));
const ManyRows insertPayloadSql(
    QStringLiteral(
        "INSERT INTO audit_payloads (sequence, name, subject, digest, salt, content) VALUES "),
    QStringLiteral("(?, ?, ?, ?, ?, ?)"));
const ManyRows insertNodeSql(QStringLiteral("INSERT INTO audit_nodes (level, place, hash) VALUES "),
                             QStringLiteral("(?, ?, ?)"));

Result<void> insertRows(Session &session, const ManyRows &sql, std::size_t count,
                        const QVariantList &values)
{
    UNSNAG_CHECK(session.prepared(count == 1 ? sql.one() : sql.many(session.dialect()), values));
    return {};
}

Place readPlace(Row &row)
{
    Place place;
    place.size = row.number();
    place.root = row.bytes();
    place.edge = row.text();
    place.site = row.text();
    return place;
}

Error brokenLog(const QString &detail)
{
    return Error{Code::Damaged, detail, QString::fromLatin1(table),
                 QStringLiteral("run: unsnag-cli audit verify")};
}

Result<Frontier> frontierOf(const Place &place)
{
    auto edge = Frontier::read(place.size, place.edge);
    if (!edge)
        return brokenLog(QStringLiteral("hashes of the audit log are missing"));
    if (edge->root() != place.root)
        return brokenLog(QStringLiteral("the edge of the audit log is not that of its head"));
    return std::move(*edge);
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

Result<Frontier *> AuditTail::edge(Session &session)
{
    if (!m_edge) {
        UNSNAG_TRY(const Place place, lockPlace(session));
        UNSNAG_TRY(m_edge, frontierOf(place));
        m_written = place.size;
        m_site = place.site;
    }
    return &*m_edge;
}

void AuditTail::add(AuditEntry entry, const AuditDraft &draft, const std::vector<TreeNode> &nodes)
{
    const bool isFiled = !draft.exception.isEmpty();
    if (m_entries.empty() || m_entries.back().isFiled != isFiled ||
        m_entries.back().count == ManyRows::atOnce)
        m_entries.emplace_back().isFiled = isFiled;
    Unwritten &last = m_entries.back();
    ++last.count;
    last.values << entry.sequence << std::move(entry.canonical) << std::move(entry.leafHash);
    if (isFiled)
        last.values << draft.exception;
    m_last.emplace(draft.at, draft.actor);
    for (const TreeNode &node : nodes) {
        if (isStoredLevel(node.level))
            m_nodes.push_back(node);
    }
}

void AuditTail::beginPart()
{
    m_last.reset();
    m_touched.clear();
}

void AuditTail::touch(const QString &kind, const QStringList &key)
{
    const RowRef row{kind, key};
    if (std::ranges::find(m_touched, row) == m_touched.end())
        m_touched.push_back(row);
}

std::vector<RowRef> AuditTail::takeTouched(qsizetype room)
{
    const auto end = std::ranges::find_if(m_touched, [&room](const RowRef &row) {
        room -= Json(row.text()).toText().size() + digestInJson;
        return room < 0;
    });
    const auto taken = std::max<std::ptrdiff_t>(end - m_touched.begin(), 1); // each has room alone
    std::vector<RowRef> rows(std::make_move_iterator(m_touched.begin()),
                             std::make_move_iterator(m_touched.begin() + taken));
    m_touched.erase(m_touched.begin(), m_touched.begin() + taken);
    return rows;
}

void AuditTail::forget()
{
    beginPart();
    m_edge.reset();
    m_entries.clear();
    m_payloads.clear();
    m_seals.clear();
    m_nodes.clear();
}

Result<void> AuditTail::writeEntries(Session &session)
{
    for (const Unwritten &rows : m_entries) {
        const ManyRows &sql = rows.isFiled ? insertEntrySql : insertUnfiledSql;
        const std::size_t together = ManyRows::countOf(rows.count);
        const auto width = rows.values.size() / qsizetype(rows.count) * qsizetype(together);
        for (qsizetype begin = 0; begin < rows.values.size(); begin += width)
            UNSNAG_CHECK(insertRows(session, sql, together, rows.values.mid(begin, width)));
    }
    m_entries.clear();
    return {};
}

Result<void> AuditTail::writePayloads(Session &session)
{
    for (std::size_t begin = 0; begin < m_payloads.size();) {
        const std::size_t count = ManyRows::countOf(m_payloads.size() - begin);
        QVariantList values;
        for (std::size_t i = begin; i < begin + count; ++i)
            values << m_payloads[i].sequence << m_payloads[i].name << m_payloads[i].subject
                   << m_payloads[i].digest << m_payloads[i].salt << m_payloads[i].content;
        UNSNAG_CHECK(insertRows(session, insertPayloadSql, count, values));
        begin += count;
    }
    m_payloads.clear();
    return {};
}

Result<void> AuditTail::writeSeals(Session &session)
{
    for (const RowSeal &seal : m_seals)
        UNSNAG_CHECK(SealedRows(session).put(seal));
    m_seals.clear();
    return {};
}

Result<void> AuditTail::writeNodes(Session &session)
{
    for (std::size_t begin = 0; begin < m_nodes.size();) {
        const std::size_t count = ManyRows::countOf(m_nodes.size() - begin);
        QVariantList values;
        for (std::size_t i = begin; i < begin + count; ++i)
            values << m_nodes[i].level << m_nodes[i].index << m_nodes[i].hash;
        UNSNAG_CHECK(insertRows(session, insertNodeSql, count, values));
        begin += count;
    }
    m_nodes.clear();
    return {};
}

Result<void> AuditTail::writeHead(Session &session)
{
    if (!hasUnwrittenHead())
        return {};
    UNSNAG_CHECK(writeEntries(session));
    UNSNAG_CHECK(writePayloads(session));
    UNSNAG_CHECK(writeSeals(session));
    UNSNAG_CHECK(writeNodes(session));
    UNSNAG_CHECK(changeOne(session, growHeadSql,
                           {m_edge->size(), m_edge->root(), m_edge->text(), m_written},
                           QStringLiteral("head of the audit log"), table));
    m_written = m_edge->size();
    return {};
}

} // namespace unsnag
