// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/seed/seeddeals.h"

#include "app/sandbox/linerules.h"

namespace unsnag {
namespace {

enum class Buyer { Linked, Unlinked, CrmOnly, NoAccount };
enum class Gap { None, Terms, Sku };

struct Card {
    Buyer buyer;
    Gap gap;
};

//! What closed-won deals are like, in the order they come; the first two are fixed so that even a
//! tiny world has one that flows through.
constexpr Card deck[] = {
    {Buyer::Unlinked, Gap::None}, {Buyer::Linked, Gap::None},    {Buyer::NoAccount, Gap::None},
    {Buyer::Linked, Gap::Terms},  {Buyer::Unlinked, Gap::None},  {Buyer::NoAccount, Gap::None},
    {Buyer::Linked, Gap::None},   {Buyer::NoAccount, Gap::None}, {Buyer::CrmOnly, Gap::None},
    {Buyer::Linked, Gap::Sku},    {Buyer::NoAccount, Gap::None}, {Buyer::Unlinked, Gap::None},
    {Buyer::Linked, Gap::None},   {Buyer::NoAccount, Gap::None}, {Buyer::NoAccount, Gap::Terms},
    {Buyer::Unlinked, Gap::None}, {Buyer::Linked, Gap::None},    {Buyer::NoAccount, Gap::None},
    {Buyer::Linked, Gap::None},   {Buyer::NoAccount, Gap::None}};
constexpr std::size_t deckSize = std::size(deck);
constexpr std::uint64_t itemsForSale = 23; // the last ones of the catalogue are no longer sold

const char *const owners[] = {"Jana Brandt", "Tom Okafor", "Elif Kaya", "Marc Dubois",
                              "Ines Prado"};
const char *const titles[] = {"%1 – rollout", "%1 – licence renewal", "%1 – service contract",
                              "%1 – second site", "%1 – sensor retrofit"};
const char *const openStages[] = {"open", "proposal", "closed_lost"};

Json line(const Json &item, const QString &quantity)
{
    return JsonObject{{QStringLiteral("sku"), item["code"]},
                      {QStringLiteral("description"), item["name"]},
                      {QStringLiteral("quantity"), quantity},
                      {QStringLiteral("unit_price"), item["price"]}};
}

Json someLines(const std::vector<Json> &items, Rng &rng)
{
    Json lines = JsonArray{};
    const auto count = 1 + rng.below(4);
    for (std::uint64_t i = 0; i < count; ++i)
        lines.append(line(items[rng.below(itemsForSale)], QString::number(1 + rng.below(12))));
    return lines;
}

Json showLines(const std::vector<Json> &items)
{
    const auto item = [&items](const char *code) {
        for (const Json &candidate : items) {
            if (candidate["code"].toString() == QLatin1String(code))
                return candidate;
        }
        return Json();
    };
    return JsonArray{line(item("LIC-1Y"), QStringLiteral("2")),
                     line(item("CONS-H"), QStringLiteral("96")),
                     line(item("BOX-01"), QStringLiteral("1"))};
}

const Json *accountOf(Buyer buyer, const SeedParties &parties, std::size_t turn)
{
    const auto from = [&](const std::vector<std::size_t> &list) -> const Json * {
        return list.empty() ? nullptr : &parties.accounts[list[turn % list.size()]];
    };
    switch (buyer) {
    case Buyer::Linked:
        return from(parties.linked);
    case Buyer::Unlinked:
        return from(parties.unlinked);
    case Buyer::CrmOnly:
        return from(parties.crmOnly);
    case Buyer::NoAccount:
        break;
    }
    return nullptr;
}

//! Members that all deals share; `place` is the index of the deal.
Json frame(const SeedParameters &parameters, std::size_t place, Rng &rng)
{
    using std::chrono::milliseconds;
    // Ascending and within the last three days, so that the order of a pull is the order of ids.
    const milliseconds span = std::chrono::hours(70);
    const auto step = span.count() * static_cast<long long>(place) / parameters.deals;
    const Timestamp updated = parameters.start - std::chrono::hours(72) + milliseconds(step);
    const auto age = place == 0 ? 0 : static_cast<int>(rng.below(15));
    return JsonObject{
        {QStringLiteral("id"), QStringLiteral("D-%1").arg(1001 + place)},
        {QStringLiteral("version"), place == 0 ? 3 : 1 + static_cast<int>(rng.below(4))},
        {QStringLiteral("updated_at"), toRfc3339(updated)},
        {QStringLiteral("stage"), "closed_won"},
        {QStringLiteral("close_date"), toRfc3339(updated - std::chrono::days(age)).left(10)},
        {QStringLiteral("owner"), owners[rng.below(std::size(owners))]}};
}

void fill(Json &deal, const QString &title, const Json &buyer, const Json &account,
          const Json &lines)
{
    const Json domain = buyer["domain"];
    deal.set(QStringLiteral("title"), title);
    deal.set(QStringLiteral("account"), account.isNull() ? Json() : account["id"]);
    deal.set(QStringLiteral("billing"),
             JsonObject{{QStringLiteral("terms"), "net30"},
                        {QStringLiteral("email"),
                         domain.isNull() ? Json()
                                         : Json(QStringLiteral("invoices@") + domain.toString())}});
    deal.set(QStringLiteral("lines"), lines);
    deal.set(QStringLiteral("amount"), linesTotal(lines));
    deal.set(QStringLiteral("currency"),
             buyer.contains(QStringLiteral("currency")) ? buyer["currency"] : Json("EUR"));
}

void open(Json &deal, Gap gap, Rng &rng)
{
    switch (gap) {
    case Gap::None:
        return;
    case Gap::Terms:
        deal.mutableObject()[QStringLiteral("billing")].set(QStringLiteral("terms"), Json());
        return;
    case Gap::Sku: {
        JsonArray &lines = deal.mutableObject()[QStringLiteral("lines")].mutableArray();
        lines[rng.below(lines.size())].set(QStringLiteral("sku"), Json());
        return;
    }
    }
}

} // namespace

std::vector<Json> seedDeals(const SeedParameters &parameters, const SeedParties &parties,
                            const std::vector<Json> &items, Rng &rng)
{
    std::map<QString, QString> currencies; // of linked accounts, by their customer
    for (const Json &customer : parties.customers)
        currencies[customer["external_id"].toString().section(QLatin1Char(':'), 1)] =
            customer["currency"].toString();
    std::vector<Json> deals;
    std::size_t won = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(parameters.deals); ++i) {
        Json deal = frame(parameters, i, rng);
        const bool isWon = i % 5 != 4;
        const Card card = isWon ? deck[won++ % deckSize] : Card{Buyer::Unlinked, Gap::None};
        const Json *account = accountOf(card.buyer, parties, i);
        if (i == 0)
            account = &parties.accounts[std::min<std::size_t>(16, parties.accounts.size() - 1)];
        Json buyer = account ? *account : parties.customers[rng.below(parties.customers.size())];
        if (const auto currency = currencies.find(buyer["id"].toString());
            currency != currencies.end())
            buyer.set(QStringLiteral("currency"), currency->second);
        const QString title = QString::fromUtf8(titles[i == 0 ? 0 : rng.below(std::size(titles))]);
        const QString name =
            i == 0 ? QString::fromUtf8("Müller Anlagenbau") : buyer["name"].toString();
        fill(deal, title.arg(name), buyer, account ? *account : Json(),
             i == 0 ? showLines(items) : someLines(items, rng));
        open(deal, card.gap, rng);
        if (!isWon)
            deal.set(QStringLiteral("stage"), openStages[rng.below(std::size(openStages))]);
        deals.push_back(deal);
    }
    return deals;
}

} // namespace unsnag
