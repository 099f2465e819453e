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
                      read_at, changed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (system, id) DO UPDATE SET
    changed = CASE
        WHEN accounts.name = excluded.name AND accounts.domain = excluded.domain
             AND accounts.tax_id = excluded.tax_id AND accounts.street = excluded.street
             AND accounts.city = excluded.city AND accounts.postcode = excluded.postcode
             AND accounts.country = excluded.country AND accounts.email = excluded.email
             AND accounts.phone = excluded.phone
        THEN accounts.changed ELSE excluded.changed END,
    name = excluded.name, domain = excluded.domain, tax_id = excluded.tax_id, street = excluded.street,
    city = excluded.city, postcode = excluded.postcode, country = excluded.country,
    email = excluded.email, phone = excluded.phone, read_at = excluded.read_at)sql");

const QString selectSql = QStringLiteral(R"sql(
SELECT id, name, domain, tax_id, street, city, postcode, country, email, phone FROM accounts
)sql");

const QString findSql = selectSql + QStringLiteral("WHERE system = ? AND id = ?");
const QString allSql = selectSql + QStringLiteral("WHERE system = ? ORDER BY id");
const QString pageSql =
    selectSql + QStringLiteral("WHERE system = ? AND id > ? ORDER BY id LIMIT ?");
const QString countSql = QStringLiteral("SELECT count(*) FROM accounts WHERE system = ?");
const QString generationSql = QStringLiteral("SELECT max(changed) FROM accounts WHERE system = ?");
const QString sinceSql =
    selectSql + QStringLiteral("WHERE system = ? AND changed > ? ORDER BY changed LIMIT ?");
const QString changedInSql = selectSql + QStringLiteral("WHERE system = ? AND changed = ?");

constexpr qint64 pageSize = 10'000;

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

qint64 readNumber(Row &row)
{
    return row.number();
}

QString generationCounter(const QString &system)
{
    return QStringLiteral("accounts of ") + system;
}

} // namespace

Result<void> AccountTable::put(const QString &system, const Account &account, Timestamp at)
{
    UNSNAG_TRY(const qint64 change, growCounter(m_session, generationCounter(system)));
    UNSNAG_CHECK(
        m_session.prepared(putSql, {system, account.id, account.name, account.domain, account.taxId,
                                    account.street, account.city, account.postcode, account.country,
                                    account.email, account.phone, stored(at), change}));
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

Result<void> AccountTable::each(const QString &system,
                                const std::function<void(const Account &)> &take)
{
    QString last;
    for (;;) {
        UNSNAG_TRY(const std::vector<Account> page,
                   readRows(m_session, pageSql, {system, last, pageSize}, table, readAccount));
        for (const Account &account : page)
            take(account);
        if (static_cast<qint64>(page.size()) < pageSize)
            return {};
        last = page.back().id;
    }
}

Result<qint64> AccountTable::count(const QString &system)
{
    UNSNAG_TRY(const auto count, readFirst(m_session, countSql, {system}, table, readNumber));
    return count.value_or(0);
}

Result<qint64> AccountTable::generation(const QString &system)
{
    UNSNAG_TRY(const auto latest, readFirst(m_session, generationSql, {system}, table, readNumber));
    return latest.value_or(0);
}

Result<std::vector<Account>> AccountTable::changedSince(const QString &system, qint64 generation,
                                                        qint64 most)
{
    return readRows(m_session, sinceSql, {system, generation, most}, table, readAccount);
}

Result<std::optional<Account>> AccountTable::changedIn(const QString &system, qint64 generation)
{
    return readFirst(m_session, changedInSql, {system, generation}, table, readAccount);
}

} // namespace unsnag
