// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/sandboxseed.h"

#include "app/sandbox/seed/seedcatalogue.h"
#include "app/sandbox/seed/seeddeals.h"

namespace unsnag {
namespace {

constexpr int leastAccounts = 10;
constexpr int mostRecords = 200'000;

} // namespace

Result<void> SeedParameters::check() const
{
    if (accounts < leastAccounts || accounts > mostRecords)
        return Error{Code::Input, QStringLiteral("accounts must be from 10 to 200000"), {}, {}};
    if (deals < 1 || deals > mostRecords)
        return Error{Code::Input, QStringLiteral("deals must be from 1 to 200000"), {}, {}};
    return {};
}

Json SeedParameters::toJson() const
{
    return JsonObject{{QStringLiteral("format"), 1},
                      {QStringLiteral("seed"), QString::number(seed)},
                      {QStringLiteral("accounts"), accounts},
                      {QStringLiteral("deals"), deals},
                      {QStringLiteral("show"), show == SeedShow::AllFlows ? "flows" : "deals"},
                      {QStringLiteral("start"), toRfc3339(start)}};
}

Result<SeedParameters> SeedParameters::fromJson(const Json &json, const QString &source)
{
    SeedParameters parameters;
    bool isNumber = false;
    parameters.seed = json["seed"].toString().toULongLong(&isNumber);
    parameters.accounts = static_cast<int>(json["accounts"].toInt());
    parameters.deals = static_cast<int>(json["deals"].toInt());
    const auto start = fromRfc3339(json["start"].toString());
    if (!isNumber || !start || json["format"].toInt() != 1 || !parameters.check())
        return Error{Code::Damaged,
                     QStringLiteral("expected format 1 with seed, accounts, deals and start"),
                     source, QStringLiteral("remove the folder to begin anew")};
    parameters.start = *start;
    // A folder from before there was a choice held deals only.
    if (json["show"].toString() == QLatin1String("flows"))
        parameters.show = SeedShow::AllFlows;
    return parameters;
}

std::vector<SandboxPut> seedRecords(const SeedParameters &parameters)
{
    SeededRng rng(parameters.seed);
    const SeedParties parties = seedParties(parameters, rng);
    const std::vector<Json> items = seedItems(toRfc3339(parameters.start - std::chrono::days(200)));
    std::vector<SandboxPut> puts;
    for (const Json &item : items)
        puts.push_back({SandboxTable::Items, item});
    for (const Json &customer : parties.customers)
        puts.push_back({SandboxTable::Customers, customer});
    for (const Json &account : parties.accounts)
        puts.push_back({SandboxTable::Accounts, account});
    for (const Json &deal : seedDeals(parameters, parties, items, rng))
        puts.push_back({SandboxTable::Deals, deal});
    return puts;
}

} // namespace unsnag
