// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seedparties.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t showAccountIndex = 16;  // A-17
constexpr std::size_t showCustomerIndex = 41; // C-10042
constexpr int daysOfHistory = 400;

template <typename T>
void shuffle(std::vector<T> &values, Rng &rng)
{
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[rng.below(i)]);
}

//! All customers, the show piece at its place.
std::vector<SeedCompany> customerCompanies(const SeedParameters &parameters, Rng &rng)
{
    const std::vector<SeedCompany> show = showPiece();
    const auto others = parameters.accounts - static_cast<int>(show.size());
    std::vector<SeedCompany> companies = seedCompanies(rng, others);
    companies.insert(companies.end(), show.begin() + 1, show.end());
    shuffle(companies, rng);
    const auto at = std::min(showCustomerIndex, companies.size());
    companies.insert(companies.begin() + static_cast<std::ptrdiff_t>(at), show.front());
    return companies;
}

QString momentBefore(const SeedParameters &parameters, Rng &rng)
{
    const auto minutes = rng.below(std::uint64_t(daysOfHistory - 5) * 24 * 60);
    return toRfc3339(parameters.start - std::chrono::days(5) -
                     std::chrono::minutes(static_cast<long long>(minutes)));
}

Json customerJson(const SeedCompany &company, std::size_t index, const SeedParameters &parameters,
                  Rng &rng)
{
    static const char *const terms[] = {"net30", "net30", "net14", "net60"};
    Json json = company.toJson();
    json.set(QStringLiteral("id"), QStringLiteral("C-%1").arg(10001 + index));
    json.set(QStringLiteral("version"), 1);
    json.set(QStringLiteral("updated_at"), momentBefore(parameters, rng));
    json.set(QStringLiteral("external_id"), Json());
    json.set(QStringLiteral("active"), rng.below(100) >= 3 || index == showCustomerIndex);
    json.set(QStringLiteral("payment_terms"), terms[rng.below(4)]);
    json.set(QStringLiteral("open_orders"), static_cast<int>(rng.below(5)));
    json.set(
        QStringLiteral("balance"),
        QStringLiteral("%1.%2").arg(rng.below(20000)).arg(rng.below(100), 2, 10, QLatin1Char('0')));
    json.set(QStringLiteral("currency"), company.currency);
    return json;
}

Json accountJson(const SeedCompany &company, std::size_t index, const SeedParameters &parameters,
                 Rng &rng)
{
    Json json = company.toJson();
    json.set(QStringLiteral("id"), QStringLiteral("A-%1").arg(index + 1));
    json.set(QStringLiteral("version"), 1);
    json.set(QStringLiteral("updated_at"), momentBefore(parameters, rng));
    json.set(QStringLiteral("external_id"), Json());
    return json;
}

SeedCompany showAccount()
{
    SeedCompany company = showPiece().front();
    company.stem = QString::fromUtf8("Müller Anlagenbau");
    company.street = QStringLiteral("Industriestr. 14");
    company.taxId.clear();
    company.phone.clear();
    return company;
}

//! One account of the CRM before it has an id: a company, and the customer it is a copy of.
struct Copy {
    SeedCompany company;
    std::optional<std::size_t> customer;
};

std::vector<Copy> copies(const std::vector<SeedCompany> &customers, Rng &rng)
{
    const auto count = customers.size();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != std::min(showCustomerIndex, count - 1))
            order.push_back(i);
    }
    shuffle(order, rng);
    const std::size_t withCustomer = count * 85 / 100;
    std::vector<Copy> result;
    for (std::size_t i = 0; i < withCustomer && i < order.size(); ++i)
        result.push_back({typedIntoCrm(customers[order[i]], rng), order[i]});
    const auto others = static_cast<int>(count - 1 - result.size());
    for (SeedCompany &company : seedCompanies(rng, others)) {
        company.domain = QStringLiteral("new-") + company.domain;
        company.email = QStringLiteral("office@") + company.domain;
        result.push_back({company, std::nullopt});
    }
    shuffle(result, rng);
    const auto at = std::min(showAccountIndex, result.size());
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(at),
                  {showAccount(), std::min(showCustomerIndex, count - 1)});
    return result;
}

} // namespace

SeedParties seedParties(const SeedParameters &parameters, Rng &rng)
{
    const std::vector<SeedCompany> companies = customerCompanies(parameters, rng);
    SeedParties parties;
    for (std::size_t i = 0; i < companies.size(); ++i)
        parties.customers.push_back(customerJson(companies[i], i, parameters, rng));
    const std::size_t linkedCount = companies.size() / 3;
    const std::vector<Copy> accounts = copies(companies, rng);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        parties.accounts.push_back(accountJson(accounts[i].company, i, parameters, rng));
        if (i == std::min(showAccountIndex, accounts.size() - 1))
            continue;
        if (!accounts[i].customer) {
            parties.crmOnly.push_back(i);
            continue;
        }
        Json &customer = parties.customers[*accounts[i].customer];
        if (parties.linked.size() < linkedCount && customer["active"].toBool()) {
            customer.set(QStringLiteral("external_id"),
                         QStringLiteral("sandbox-crm:A-%1").arg(i + 1));
            parties.linked.push_back(i);
        } else {
            parties.unlinked.push_back(i);
        }
    }
    return parties;
}

} // namespace unsnag
