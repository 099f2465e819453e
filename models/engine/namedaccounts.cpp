// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/namedaccounts.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString targetSource = QStringLiteral("target");

//! Our own suggestions are kept at the same place: they say who found them.
bool isOfTarget(const Json &candidate)
{
    return candidate["source"].isNull() ? candidate["evidence"].isNull()
                                        : candidate["source"].toString() == targetSource;
}

void addFrom(const Json &list, std::vector<Account> &accounts)
{
    for (const Json &candidate : list.array()) {
        Account account = accountFromJson(candidate);
        if (account.id.isEmpty() && candidate.isString())
            account.id = candidate.toString();
        const bool isKnown = std::ranges::any_of(
            accounts, [&account](const Account &one) { return one.id == account.id; });
        if (!account.id.isEmpty() && !isKnown && isOfTarget(candidate))
            accounts.push_back(std::move(account));
    }
}

//! Rules that route a lead look among the accounts of the source.
bool isAboutRouting(const Json &detail)
{
    return std::ranges::any_of(detail["fields"].array(), [](const Json &field) {
        return field["keyword"].toString() == QLatin1String("route");
    });
}

} // namespace

Account accountFrom(const Record &record)
{
    Account account = accountFromJson(record.fields);
    account.id = record.id;
    return account;
}

JsonArray namedByTarget(const std::vector<Record> &records)
{
    JsonArray named;
    for (const Record &record : records) {
        if (record.id.isEmpty())
            continue;
        Json account = toJson(accountFrom(record));
        account.set(QStringLiteral("source"), targetSource);
        named.push_back(std::move(account));
    }
    return named;
}

std::vector<Account> duplicatesNamedIn(const SyncException &exception)
{
    std::vector<Account> accounts;
    if (exception.reason != Reason::DuplicateAccount || isAboutRouting(exception.detail))
        return accounts;
    addFrom(exception.detail["candidates"], accounts);
    addFrom(exception.detail["facts"]["candidates"], accounts);
    return accounts;
}

} // namespace unsnag
