// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/counters.h"
#include "models/store/referencetables.h"
#include "models/store/row.h"

namespace unsnag {
namespace {

constexpr char table[] = "accounts";

const QString putSql = QStringLiteral(R"sql(
INSERT INTO accounts (system, id, name, domain, tax_id, street, city, postcode, country, email, phone,
                      read_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (system, id) DO UPDATE SET
    name = excluded.name, domain = excluded.domain, tax_id = excluded.tax_id, street = excluded.street,
    city = excluded.city, postcode = excluded.postcode, country = excluded.country,
    email = excluded.email, phone = excluded.phone, read_at = excluded.read_at)sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT id, name, domain, tax_id, street, city, postcode, country, email, phone FROM accounts
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE system = ? AND id = ?");
const QString allSql = selectSql + QStringLiteral("WHERE system = ? ORDER BY id");

Account readAccount(Row &row)
{
    Account account;
    account.id = row.text();
    account.name = row.text();
    account.domain = row.text();
    account.taxId = row.text();
    account.street = row.text();
    account.city = row.text();
    account.postcode = row.text();
    account.country = row.text();
    account.email = row.text();
    account.phone = row.text();
    return account;
}

QString generationCounter(const QString &system)
{
    return QStringLiteral("accounts of ") + system;
}

} // namespace

Result<void> AccountTable::put(const QString &system, const Account &account, Timestamp at)
{
    UNSNAG_CHECK(
        m_session.prepared(putSql, {system, account.id, account.name, account.domain, account.taxId,
                                    account.street, account.city, account.postcode, account.country,
                                    account.email, account.phone, stored(at)}));
    UNSNAG_CHECK(growCounter(m_session, generationCounter(system)));
    return {};
}

Result<std::optional<Account>> AccountTable::find(const QString &system, const QString &id)
{
    return readFirst(m_session, findSql, {system, id}, table, readAccount);
}

Result<std::vector<Account>> AccountTable::all(const QString &system)
{
    return readRows(m_session, allSql, {system}, table, readAccount);
}

Result<qint64> AccountTable::generation(const QString &system)
{
    return counterValue(m_session, generationCounter(system));
}

} // namespace unsnag
