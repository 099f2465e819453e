// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/audittimestamptable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "audit_timestamps";

const QString insertSql = QStringLiteral(
    "INSERT INTO audit_timestamps (size, token, ca, authority, at) VALUES (?, ?, ?, ?, ?)");
const QString selectSql =
    QStringLiteral("SELECT size, token, ca, authority, at FROM audit_timestamps ");
const QString allSql = selectSql + QStringLiteral("ORDER BY size");
const QString findSql = selectSql + QStringLiteral("WHERE size = ?");

AuditTimestampRow readTimestamp(Row &row)
{
    AuditTimestampRow timestamp;
    timestamp.size = row.number();
    timestamp.token = row.bytes();
    timestamp.ca = row.bytes();
    timestamp.authority = row.text();
    timestamp.at = row.time();
    return timestamp;
}

} // namespace

Result<void> AuditTimestampTable::insert(const AuditTimestampRow &row)
{
    UNSNAG_CHECK(
        m_session.run(insertSql, {row.size, row.token, row.ca, row.authority, stored(row.at)}));
    return {};
}

Result<std::vector<AuditTimestampRow>> AuditTimestampTable::all()
{
    return readRows(m_session, allSql, {}, table, readTimestamp);
}

Result<std::optional<AuditTimestampRow>> AuditTimestampTable::find(qint64 size)
{
    return readFirst(m_session, findSql, {size}, table, readTimestamp);
}

} // namespace unsnag
