// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/auditsealtables.h"

#include "models/store/audittail.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char keyTable[] = "audit_keys";
constexpr char checkpointTable[] = "audit_checkpoints";
constexpr char cosignatureTable[] = "audit_cosignatures";

const QString insertKeySql =
    QStringLiteral("INSERT INTO audit_keys (vkey, name, added_at, retired_at) VALUES (?, ?, ?, ?)");
const QString keysSql = QStringLiteral(
    "SELECT vkey, name, added_at, retired_at FROM audit_keys ORDER BY added_at, vkey");
const QString retireSql =
    QStringLiteral("UPDATE audit_keys SET retired_at = ? WHERE vkey = ? AND retired_at IS NULL");

const QString insertCheckpointSql =
    QStringLiteral("INSERT INTO audit_checkpoints (size, note, at, why) VALUES (?, ?, ?, ?)");
const QString checkpointSql = QStringLiteral("SELECT size, note, at, why FROM audit_checkpoints ");
const QString allSql = checkpointSql + QStringLiteral("ORDER BY size");
const QString newestSql = checkpointSql + QStringLiteral("ORDER BY size DESC LIMIT 1");
const QString findSql = checkpointSql + QStringLiteral("WHERE size = ?");

const QString insertCosignatureSql =
    QStringLiteral("INSERT INTO audit_cosignatures (size, line, at) VALUES (?, ?, ?)");
const QString cosignaturesSql =
    QStringLiteral("SELECT size, line, at FROM audit_cosignatures ORDER BY size, at, line");

AuditKeyRow readKey(Row &row)
{
    AuditKeyRow key;
    key.vkey = row.text();
    key.name = row.text();
    key.addedAt = row.time();
    key.retiredAt = row.timeIfAny();
    return key;
}

AuditCheckpointRow readCheckpoint(Row &row)
{
    AuditCheckpointRow checkpoint;
    checkpoint.size = row.number();
    checkpoint.note = row.bytes();
    checkpoint.at = row.time();
    checkpoint.why = row.text();
    return checkpoint;
}

AuditCosignatureRow readCosignature(Row &row)
{
    AuditCosignatureRow cosignature;
    cosignature.size = row.number();
    cosignature.line = row.text();
    cosignature.at = row.time();
    return cosignature;
}

} // namespace

Result<void> AuditKeyTable::insert(const AuditKeyRow &row)
{
    UNSNAG_CHECK(m_session.run(insertKeySql,
                               {row.vkey, row.name, stored(row.addedAt), stored(row.retiredAt)}));
    m_session.auditTail().touch(QStringLiteral("audit_keys"), {row.vkey});
    return {};
}

Result<std::vector<AuditKeyRow>> AuditKeyTable::all()
{
    return readRows(m_session, keysSql, {}, keyTable, readKey);
}

Result<void> AuditKeyTable::retire(const QString &vkey, Timestamp at)
{
    m_session.auditTail().touch(QStringLiteral("audit_keys"), {vkey});
    return changeOne(m_session, retireSql, {stored(at), vkey}, vkey, keyTable);
}

Result<void> AuditCheckpointTable::insert(const AuditCheckpointRow &row)
{
    UNSNAG_CHECK(m_session.run(insertCheckpointSql, {row.size, row.note, stored(row.at), row.why}));
    return {};
}

Result<std::vector<AuditCheckpointRow>> AuditCheckpointTable::all()
{
    return readRows(m_session, allSql, {}, checkpointTable, readCheckpoint);
}

Result<std::optional<AuditCheckpointRow>> AuditCheckpointTable::newest()
{
    return readFirst(m_session, newestSql, {}, checkpointTable, readCheckpoint);
}

Result<std::optional<AuditCheckpointRow>> AuditCheckpointTable::find(qint64 size)
{
    return readFirst(m_session, findSql, {size}, checkpointTable, readCheckpoint);
}

Result<void> AuditCheckpointTable::insert(const AuditCosignatureRow &row)
{
    UNSNAG_CHECK(m_session.run(insertCosignatureSql, {row.size, row.line, stored(row.at)}));
    m_session.auditTail().touch(QStringLiteral("audit_cosignatures"),
                                {QString::number(row.size), row.line});
    return {};
}

Result<std::vector<AuditCosignatureRow>> AuditCheckpointTable::cosignatures()
{
    return readRows(m_session, cosignaturesSql, {}, cosignatureTable, readCosignature);
}

} // namespace unsnag
