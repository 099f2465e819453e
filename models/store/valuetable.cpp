// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/referencetables.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "named_values";

const QString findSql = QStringLiteral("SELECT value FROM named_values WHERE name = ?");

const QString putSql = QStringLiteral(R"sql(
INSERT INTO named_values (name, value) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value)sql");

const QString removeSql = QStringLiteral("DELETE FROM named_values WHERE name = ?");

QString readText(Row &row)
{
    return row.text();
}

} // namespace

Result<std::optional<QString>> ValueTable::find(const QString &name)
{
    return readFirst(m_session, findSql, {name}, table, readText);
}

Result<void> ValueTable::put(const QString &name, const QString &value)
{
    UNSNAG_CHECK(m_session.prepared(putSql, {name, value}));
    return {};
}

Result<void> ValueTable::remove(const QString &name)
{
    UNSNAG_CHECK(m_session.run(removeSql, {name}));
    return {};
}

} // namespace unsnag
