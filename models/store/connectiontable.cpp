// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/referencetables.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "connections";

const QString selectSql =
    QStringLiteral("SELECT name, profile, form, discovered, health FROM connections ");
const QString allSql = selectSql + QStringLiteral("ORDER BY name");
const QString findSql = selectSql + QStringLiteral("WHERE name = ?");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO connections (name, profile, form, discovered, health) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET
    profile = excluded.profile, form = excluded.form, discovered = excluded.discovered,
    health = excluded.health)sql");

ConnectionRow readConnection(Row &row)
{
    ConnectionRow connection;
    connection.name = row.text();
    connection.profile = row.text();
    connection.values = row.json();
    connection.discovered = row.json();
    connection.health = row.json();
    return connection;
}

} // namespace

Result<std::vector<ConnectionRow>> ConnectionTable::all()
{
    return readRows(m_session, allSql, {}, table, readConnection);
}

Result<std::optional<ConnectionRow>> ConnectionTable::find(const QString &name)
{
    return readFirst(m_session, findSql, {name}, table, readConnection);
}

Result<void> ConnectionTable::put(const ConnectionRow &row)
{
    UNSNAG_CHECK(m_session.prepared(putSql, {row.name, row.profile, stored(row.values),
                                             stored(row.discovered), stored(row.health)}));
    return {};
}

} // namespace unsnag
