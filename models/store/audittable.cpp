// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittable.h"

#include "models/audit/digest.h"
#include "models/audit/tiles.h"
#include "models/store/audittail.h"
#include "models/store/row.h"

#include <limits>
#include <tuple>

namespace unsnag {
namespace {

constexpr char table[] = "audit_entries";
//! Bytes of an entry, which holds 65,535, for what only its kind says and for the seals of rows.
constexpr qsizetype roomForSeals = 40'000;

const QString headSql = QStringLiteral("SELECT size, root FROM audit_head WHERE one = 1");
const QString entriesSql = QStringLiteral(R"sql(
SELECT sequence, canonical, leaf_hash FROM audit_entries
WHERE sequence >= ? ORDER BY sequence LIMIT ?)sql");

const QString filedSql = QStringLiteral(R"sql(
SELECT sequence, exception FROM audit_entries
WHERE sequence >= ? AND sequence < ? ORDER BY sequence)sql");

const QString ofExceptionSql = QStringLiteral(R"sql(
SELECT sequence, canonical, leaf_hash FROM audit_entries
WHERE exception = ? AND exception <> '' ORDER BY sequence)sql");

const QString edgeSql = QStringLiteral("SELECT edge FROM audit_head WHERE one = 1");
const QString leavesSql = QStringLiteral(R"sql(
SELECT leaf_hash FROM audit_entries WHERE sequence >= ? AND sequence < ? ORDER BY sequence)sql");
const QString nodesSql = QStringLiteral(R"sql(
SELECT level, place, hash FROM audit_nodes
WHERE level = ? AND place >= ? AND place < ? ORDER BY place)sql");
const QString nodeCountSql = QStringLiteral("SELECT COUNT(*) FROM audit_nodes");

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

FiledEntry readFiled(Row &row)
{
    const qint64 sequence = row.number();
    return {sequence, row.text()};
}

QByteArray readHash(Row &row)
{
    return row.bytes();
}

QString readText(Row &row)
{
    return row.text();
}

TreeNode readNode(Row &row)
{
    const auto level = static_cast<int>(row.number());
    const qint64 index = row.number();
    return {level, index, row.bytes()};
}

bool isNothing(const Json &content)
{
    return content.isNull() || (content.isString() && content.toString().isEmpty());
}

//! Whom the evidence is about, so that it can be found when it must be erased. What is said of the log
//! itself, as why something was erased, stays.
QString subjectOf(const AuditDraft &draft)
{
    if (draft.kind.startsWith(QLatin1String("audit.")))
        return QStringLiteral("audit");
    return draft.exception.isEmpty() ? draft.more["event"].toString() : draft.exception;
}

//! Commits the draft to its evidence. Error: Bug where a member is there already.
Result<std::vector<AuditPayload>> commit(AuditDraft &draft, qint64 sequence)
{
    std::vector<AuditPayload> payloads;
    const QString subject = subjectOf(draft);
    for (const auto &[name, digest] : draft.keptDigests)
        draft.more.set(commitmentMember(name), toHex(digest));
    for (const auto &[name, content] : draft.evidence) {
        if (isNothing(content))
            continue;
        const QString member = commitmentMember(name);
        if (draft.more.contains(member))
            return Error{Code::Bug, QStringLiteral("\"%1\" is there twice").arg(member), draft.kind,
                         QString()};
        UNSNAG_TRY(AuditPayload payload, committed(name, content));
        payload.sequence = sequence;
        payload.subject = subject;
        draft.more.set(member, toHex(payload.digest));
        payloads.push_back(std::move(payload));
    }
    return payloads;
}

Error brokenLog(const QString &detail)
{
    return Error{Code::Damaged, detail, QString::fromLatin1(table),
                 QStringLiteral("run: unsnag-cli audit verify")};
}

} // namespace

Result<AuditEntry> AuditTable::append(AuditDraft draft)
{
    AuditTail &tail = m_session.auditTail();
    UNSNAG_TRY(Frontier * edge, tail.edge(m_session));
    UNSNAG_TRY(auto payloads, commit(draft, edge->size()));
    if (tail.hasTouched())
        UNSNAG_CHECK(sealTouched(draft, edge->size()));
    UNSNAG_TRY(AuditEntry entry, makeEntry(draft, edge->size(), tail.site()));
    tail.add(entry, draft, edge->append(entry.leafHash));
    for (AuditPayload &payload : payloads)
        tail.add(std::move(payload));
    return entry;
}

Result<void> AuditTable::append(const EntryMold &mold, std::span<const QByteArray> values)
{
    AuditTail &tail = m_session.auditTail();
    UNSNAG_TRY(Frontier * edge, tail.edge(m_session));
    UNSNAG_TRY(AuditEntry entry, mold.entry(edge->size(), values));
    const auto nodes = edge->append(entry.leafHash);
    tail.add(std::move(entry), mold.draft(), nodes);
    return {};
}

Result<QString> AuditTable::site()
{
    UNSNAG_CHECK(m_session.auditTail().edge(m_session));
    return m_session.auditTail().site();
}

Result<void> AuditTable::sealTouched(AuditDraft &draft, qint64 sequence)
{
    AuditTail &tail = m_session.auditTail();
    JsonObject digests;
    const qsizetype room = roomForSeals - draft.more.toText().size();
    for (RowRef &row : tail.takeTouched(room)) {
        UNSNAG_TRY(const auto text, SealedRows(m_session).text(row));
        if (!text)
            continue;
        UNSNAG_TRY(QByteArray salt, newSalt());
        digests.insert_or_assign(row.text(), toHex(sha256({salt, *text})));
        tail.add(RowSeal{std::move(row), sequence, std::move(salt), {}});
    }
    draft.more.set(QStringLiteral("rows"), std::move(digests));
    return {};
}

Result<std::pair<Timestamp, Actor>> AuditTable::lastEntry()
{
    if (const auto &last = m_session.auditTail().last())
        return *last;
    UNSNAG_TRY(const AuditHead before, head());
    UNSNAG_TRY(const auto newest, entries(before.size - 1, 1));
    const auto json = readJson(newest.empty() ? QByteArray("{}") : newest.front().canonical);
    const auto at = json.ok() ? fromRfc3339((*json)["at"].toString()) : std::nullopt;
    return std::pair(at.value_or(Timestamp()), engineActor());
}

Result<void> AuditTable::finish()
{
    AuditTail &tail = m_session.auditTail();
    while (tail.hasTouched()) {
        AuditDraft draft;
        draft.kind = QStringLiteral("rows.changed");
        UNSNAG_TRY(std::tie(draft.at, draft.actor), lastEntry());
        UNSNAG_TRY([[maybe_unused]] const AuditEntry entry, append(std::move(draft)));
    }
    return tail.writeHead(m_session);
}

Result<qint64> AuditTable::nextSequence()
{
    UNSNAG_CHECK(finish()); // what waits to be sealed needs the database
    UNSNAG_TRY(const Frontier *edge, m_session.auditTail().edge(m_session));
    return edge->size();
}

Result<AuditHead> AuditTable::head()
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    UNSNAG_TRY(const auto head, readFirst(m_session, headSql, {}, table, readHead));
    if (!head)
        return brokenLog(QStringLiteral("the head of the audit log is missing"));
    return *head;
}

Result<std::vector<AuditEntry>> AuditTable::entries(qint64 from, int limit)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session)); // they are read as they are stored
    return readRows(m_session, entriesSql, {from, limit}, table, readEntry);
}

Result<std::vector<FiledEntry>> AuditTable::filed(qint64 from, qint64 end)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readRows(m_session, filedSql, {from, end}, table, readFiled);
}

Result<std::vector<AuditEntry>> AuditTable::ofException(const QString &exception)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    return readRows(m_session, ofExceptionSql, {exception}, table, readEntry);
}

Result<std::vector<QByteArray>> AuditTable::row(int level, qint64 from, qint64 end)
{
    if (level == 0)
        return readRows(m_session, leavesSql, {from, end}, table, readHash);
    UNSNAG_TRY(const auto stored, nodes(level, from, end));
    std::vector<QByteArray> hashes;
    for (const TreeNode &node : stored)
        hashes.push_back(node.hash);
    return hashes;
}

Result<std::optional<QByteArray>> AuditTable::node(int level, qint64 index)
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    if (level < 0 || level > 62 || index < 0 || index > std::numeric_limits<qint64>::max() >> level)
        return std::optional<QByteArray>();
    const int height = level % tileHeight;
    const qint64 count = qint64{1} << height;
    UNSNAG_TRY(auto hashes, row(level - height, index << height, (index + 1) << height));
    if (static_cast<qint64>(hashes.size()) != count)
        return std::optional<QByteArray>();
    return std::optional<QByteArray>(subtreeRoot(std::move(hashes)));
}

Result<std::vector<TreeNode>> AuditTable::nodes(int level, qint64 from, qint64 end)
{
    return readRows(m_session, nodesSql, {level, from, end}, table, readNode);
}

Result<QString> AuditTable::edge()
{
    UNSNAG_CHECK(m_session.auditTail().writeHead(m_session));
    UNSNAG_TRY(const auto stored, readFirst(m_session, edgeSql, {}, table, readText));
    if (!stored)
        return brokenLog(QStringLiteral("the head of the audit log is missing"));
    return *stored;
}

Result<qint64> AuditTable::nodeCount()
{
    return readNumber(m_session, nodeCountSql, {}, table);
}

} // namespace unsnag
