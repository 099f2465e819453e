// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/accountaliastable.h"

#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "account_aliases";

const QString insertSql = QStringLiteral(R"sql(
INSERT INTO account_aliases (version, account, name, resolution, decided_by, at)
VALUES (?, ?, ?, ?, ?, ?))sql");

const QString ofSql = QStringLiteral(R"sql(
SELECT version, account, name, resolution, decided_by, at
FROM account_aliases WHERE version = ? ORDER BY account, name)sql");

TaughtName readName(Row &row)
{
    TaughtName name;
    name.version = row.smallNumber();
    name.account = row.text();
    name.name = row.text();
    name.resolution = Id<Resolution>(row.text());
    name.decidedBy = row.text();
    name.at = row.time();
    return name;
}

} // namespace

Result<void> AccountAliasTable::insert(const TaughtName &name)
{
    UNSNAG_CHECK(
        m_session.prepared(insertSql, {name.version, name.account, name.name,
                                       name.resolution.text(), name.decidedBy, stored(name.at)}));
    return {};
}

Result<std::vector<TaughtName>> AccountAliasTable::of(int version)
{
    return readRows(m_session, ofSql, {version}, table, readName);
}

} // namespace unsnag
