// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/simulatedcrm.h"

#include <algorithm>

namespace unsnag::simulation {
namespace {

Json lineOf(const char *code, const QString &quantity, const QString &price)
{
    return JsonObject{{QStringLiteral("sku"), code},
                      {QStringLiteral("description"), QStringLiteral("Item")},
                      {QStringLiteral("quantity"), quantity},
                      {QStringLiteral("unit_price"), price}};
}

} // namespace

const CrmDeal &SimulatedCrm::win(int account, Flaw flaw, int price)
{
    CrmDeal deal;
    deal.id = QStringLiteral("D-%1").arg(m_deals.size() + 1);
    deal.account = account;
    deal.flaw = flaw;
    const QString amount = QStringLiteral("%1.00").arg(2 * price);
    deal.fields = JsonObject{
        {QStringLiteral("id"), deal.id},
        {QStringLiteral("title"), QStringLiteral("Licence %1").arg(m_deals.size() + 1)},
        {QStringLiteral("stage"), QStringLiteral("closed_won")},
        {QStringLiteral("amount"),
         flaw == Flaw::WrongTotal ? QStringLiteral("%1.00").arg(2 * price + 1) : amount},
        {QStringLiteral("currency"), QStringLiteral("EUR")},
        {QStringLiteral("close_date"), QStringLiteral("2026-11-02")},
        {QStringLiteral("url"), QStringLiteral("http://crm.test/d/") + deal.id},
        {QStringLiteral("account"), JsonObject{{QStringLiteral("id"), accountId(account)},
                                               {QStringLiteral("name"), accountName(account)},
                                               {QStringLiteral("country"), QStringLiteral("DE")}}},
        {QStringLiteral("billing"),
         flaw == Flaw::MissingTerms
             ? JsonObject{{QStringLiteral("email"), QStringLiteral("b@kunde.example.com")}}
             : JsonObject{{QStringLiteral("terms"), QStringLiteral("net30")},
                          {QStringLiteral("email"), QStringLiteral("b@kunde.example.com")}}},
        {QStringLiteral("lines"),
         JsonArray{lineOf(flaw == Flaw::UnknownItem ? "NONE-1" : "LIC-1", QStringLiteral("2"),
                          QStringLiteral("%1.00").arg(price))}}};
    m_byId.insert(deal.id, m_deals.size());
    m_deals.push_back(std::move(deal));
    noteChange(m_deals.size() - 1);
    return m_deals.back();
}

void SimulatedCrm::noteChange(std::size_t deal)
{
    m_deals[deal].changedAt = m_time.trueNow();
    m_deals[deal].place = m_changes.size();
    m_changes.push_back({m_time.trueNow(), deal});
}

void SimulatedCrm::touch(std::size_t deal)
{
    ++m_deals[deal].version;
    noteChange(deal);
}

void SimulatedCrm::mend(const QString &id)
{
    CrmDeal &deal = m_deals[m_byId.value(id)];
    const QString price = deal.fields["lines"].at(0)["unit_price"].scalarText();
    deal.fields.set(QStringLiteral("lines"),
                    JsonArray{lineOf("LIC-1", QStringLiteral("2"), price)});
    deal.fields.set(QStringLiteral("amount"),
                    (*Decimal::fromText(price) * *Decimal::fromText(QStringLiteral("2"))).text());
    Json billing = deal.fields["billing"];
    billing.set(QStringLiteral("terms"), QStringLiteral("net30"));
    deal.fields.set(QStringLiteral("billing"), billing);
    deal.flaw = Flaw::None;
    touch(m_byId.value(id));
}

const CrmDeal *SimulatedCrm::find(const QString &id) const
{
    const auto place = m_byId.constFind(id);
    return place == m_byId.constEnd() ? nullptr : &m_deals[*place];
}

Json SimulatedCrm::shown(const CrmDeal &deal) const
{
    Json fields = deal.fields;
    fields.set(QStringLiteral("version"), QString::number(deal.version));
    fields.set(QStringLiteral("updated_at"), toRfc3339(deal.changedAt));
    return fields;
}

HttpResponse SimulatedCrm::answer(const WireRequest &request) const
{
    if (request.isFor("GET", "deals", 2)) {
        const CrmDeal *deal = find(request.path.last());
        return deal == nullptr ? refusal(404, "not_found", QStringLiteral("no such deal"))
                               : unsnag::simulation::answer(200, shown(*deal));
    }
    if (!request.isFor("GET", "deals", 1))
        return refusal(404, "not_found", QStringLiteral("no such place"));
    const auto value = [&](const char *name) {
        const auto entry = request.query.find(QString::fromLatin1(name));
        return entry == request.query.end() ? QString() : entry->second;
    };
    auto place = static_cast<std::size_t>(value("cursor").toULongLong());
    if (const auto since = fromRfc3339(value("updated_since")); since && place == 0) {
        const auto first =
            std::partition_point(m_changes.begin(), m_changes.end(),
                                 [&](const Change &change) { return change.at < *since; });
        place = static_cast<std::size_t>(first - m_changes.begin());
    }
    JsonArray items;
    const auto limit = std::max<std::size_t>(value("limit").toULongLong(), 1);
    for (; place < m_changes.size() && items.size() < limit; ++place) {
        const CrmDeal &deal = m_deals[m_changes[place].deal];
        if (deal.place == place)
            items.push_back(shown(deal));
    }
    Json body = JsonObject{{QStringLiteral("items"), std::move(items)}};
    if (place < m_changes.size())
        body.set(QStringLiteral("next_cursor"), QString::number(place));
    return unsnag::simulation::answer(200, body);
}

} // namespace unsnag::simulation
