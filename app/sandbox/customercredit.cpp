// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/customercredit.h"

#include "models/base/decimal.h"

namespace unsnag {
namespace {

Decimal amountOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

} // namespace

QString CustomerCredit::exposure(const Json &customer) const
{
    Decimal sum = amountOf(customer["balance"]);
    const auto add = [&](SandboxTable table, const char *state) {
        for (const Json *document : m_world.table(table).findBy(QStringLiteral("customer_id"),
                                                                customer["id"].toString())) {
            if ((*document)["state"].toString() == QLatin1String(state))
                sum = sum + amountOf((*document)["total"]);
        }
    };
    add(SandboxTable::Orders, "confirmed");
    add(SandboxTable::Invoices, "posted");
    return sum.text();
}

Json CustomerCredit::standing(const Json &customer, const QString &amount) const
{
    const Json &limit = customer["credit_limit"];
    const bool isHeld = customer["credit_hold"].toBool();
    const QString owed = exposure(customer);
    const Decimal rest = amountOf(limit) - amountOf(owed);
    const bool isCovered = limit.isNull() || amountOf(amount) <= rest;
    return JsonObject{{QStringLiteral("account"), customer["id"]},
                      {QStringLiteral("ok"), !isHeld && isCovered},
                      {QStringLiteral("limit"), limit},
                      {QStringLiteral("exposure"), owed},
                      {QStringLiteral("available"), limit.isNull() ? Json() : Json(rest.text())},
                      {QStringLiteral("currency"), customer["currency"]},
                      {QStringLiteral("hold"), isHeld}};
}

std::optional<SandboxRefusal> CustomerCredit::refusal(const Json &customer,
                                                      const QString &amount) const
{
    const Json credit = standing(customer, amount);
    if (credit["ok"].toBool())
        return std::nullopt;
    const QString why = credit["hold"].toBool()
                            ? QStringLiteral("customer %1 is on credit hold")
                            : QStringLiteral("the credit limit of customer %1 is exceeded");
    return refusedAs("credit_hold", QStringLiteral("/customer_id"),
                     why.arg(customer["id"].toString()),
                     JsonObject{{QStringLiteral("credit"), credit}});
}

} // namespace unsnag
