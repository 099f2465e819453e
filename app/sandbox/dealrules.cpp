// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/dealrules.h"

#include "app/sandbox/crmrecordrules.h"
#include "app/sandbox/linerules.h"

namespace unsnag {

std::optional<SandboxRefusal> DealRules::check(const Json &sent) const
{
    for (const auto &[name, value] : sent.object()) {
        if (auto refusal = memberRefusal(name, value))
            return refusal;
    }
    return std::nullopt;
}

std::optional<SandboxRefusal> DealRules::memberRefusal(const QString &name, const Json &value) const
{
    const QString field = QLatin1Char('/') + name;
    if (name == QLatin1String("account")) {
        const Json id = sentAccountId(value);
        if (id.isNull() || m_world.table(SandboxTable::Accounts).find(id.toString()))
            return std::nullopt;
        return invalid(QStringLiteral("/account/id"), QStringLiteral("is no account"));
    }
    if (name == QLatin1String("billing"))
        return billingRefusal(value);
    if (name == QLatin1String("lines"))
        return linesRefusal(value);
    if (name == QLatin1String("close_date") && !isCalendarDate(value.toString()))
        return invalid(field, QStringLiteral("must be a date like 2026-11-20"));
    if (name == QLatin1String("currency") && !isCurrencyCode(value.toString()))
        return invalid(field, QStringLiteral("must be three capital letters"));
    static const QStringList texts{QStringLiteral("title"),    QStringLiteral("stage"),
                                   QStringLiteral("owner"),    QStringLiteral("close_date"),
                                   QStringLiteral("currency"), QStringLiteral("erp_id")};
    if (!texts.contains(name))
        return invalid(field, QStringLiteral("is not a member that can be set"));
    if (value.toString().isEmpty())
        return invalid(field, QStringLiteral("must be text and not empty"));
    return std::nullopt;
}

std::optional<SandboxRefusal> DealRules::billingRefusal(const Json &billing) const
{
    if (!billing.isObject())
        return invalid(QStringLiteral("/billing"), QStringLiteral("must be an object"));
    for (const auto &[name, value] : billing.object()) {
        const QString field = QStringLiteral("/billing/") + name;
        if (name != QLatin1String("terms") && name != QLatin1String("email"))
            return invalid(field, QStringLiteral("is not a member that can be set"));
        if (!value.isNull() && !value.isString())
            return invalid(field, QStringLiteral("must be text or null"));
    }
    return std::nullopt;
}

std::optional<SandboxRefusal> DealRules::linesRefusal(const Json &lines) const
{
    if (!lines.isArray() || lines.size() == 0)
        return invalid(QStringLiteral("/lines"), QStringLiteral("must have at least one line"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString place = QStringLiteral("/lines/%1").arg(i);
        if (auto refusal = lineFigureRefusal(lines.at(i), place))
            return refusal;
    }
    return std::nullopt;
}

Json DealRules::newRecord(const Json &sent) const
{
    Json deal =
        JsonObject{{QStringLiteral("id"), m_world.table(SandboxTable::Deals).nextId()},
                   {QStringLiteral("version"), 1},
                   {QStringLiteral("title"), "New deal"},
                   {QStringLiteral("stage"), "closed_won"},
                   {QStringLiteral("currency"), "EUR"},
                   {QStringLiteral("close_date"), m_world.today()},
                   {QStringLiteral("owner"), "Jana Brandt"},
                   {QStringLiteral("account"), nullptr},
                   {QStringLiteral("billing"), JsonObject{{QStringLiteral("terms"), "net30"},
                                                          {QStringLiteral("email"), nullptr}}},
                   {QStringLiteral("lines"),
                    JsonArray{JsonObject{{QStringLiteral("sku"), "LIC-1Y"},
                                         {QStringLiteral("description"), "Licence, one year"},
                                         {QStringLiteral("quantity"), "1"},
                                         {QStringLiteral("unit_price"), "1490.50"}}}}};
    merge(deal, sent);
    return deal;
}

Json DealRules::ofLead(const Json &lead, const QString &key, const Json &sent) const
{
    Json wanted;
    if (!lead["account"].isNull())
        wanted.set(QStringLiteral("account"), lead["account"]);
    if (!lead["currency"].toString().isEmpty())
        wanted.set(QStringLiteral("currency"), lead["currency"]);
    const QString buyer = lead["company"]["name"].toString(lead["name"].toString());
    wanted.set(QStringLiteral("title"), buyer);
    for (const auto &[name, value] : sent.object())
        wanted.set(name, value);
    Json deal = newRecord(wanted);
    deal.set(QStringLiteral("external_id"), key);
    deal.set(QStringLiteral("lead"), lead["id"]);
    return deal;
}

Json DealRules::changed(const Json &deal, const Json &sent) const
{
    Json next = deal;
    next.set(QStringLiteral("version"), Json(deal["version"].toInt() + 1));
    merge(next, sent);
    return next;
}

void DealRules::merge(Json &deal, const Json &sent) const
{
    for (const auto &[name, value] : sent.object()) {
        if (name == QLatin1String("account")) {
            deal.set(name, sentAccountId(value));
        } else if (name == QLatin1String("billing")) {
            Json billing = deal["billing"];
            for (const auto &[key, member] : value.object())
                billing.set(key, member);
            deal.set(name, billing);
        } else {
            deal.set(name, value);
        }
    }
    deal.set(QStringLiteral("amount"), linesTotal(deal["lines"]));
    deal.set(QStringLiteral("updated_at"), m_world.writeTime());
}

} // namespace unsnag
