// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/sandboxchange.h"

namespace unsnag {
namespace {

constexpr std::pair<SandboxTable, const char *> names[] = {
    {SandboxTable::Accounts, "accounts"},
    {SandboxTable::Deals, "deals"},
    {SandboxTable::Leads, "leads"},
    {SandboxTable::Opportunities, "opportunities"},
    {SandboxTable::Quotes, "quotes"},
    {SandboxTable::CreditRequests, "credit-requests"},
    {SandboxTable::Customers, "customers"},
    {SandboxTable::Companies, "companies"},
    {SandboxTable::Items, "items"},
    {SandboxTable::TaxCodes, "tax-codes"},
    {SandboxTable::Periods, "periods"},
    {SandboxTable::Orders, "orders"},
    {SandboxTable::Invoices, "invoices"},
    {SandboxTable::CreditNotes, "credit-notes"},
    {SandboxTable::BillingHolds, "billing-holds"},
    {SandboxTable::LayerExceptions, "layer-exceptions"},
    {SandboxTable::Clerks, "clerks"}};

Json answeredJson(const AnsweredKey &answered)
{
    return JsonObject{{QStringLiteral("key"), answered.key},
                      {QStringLiteral("fingerprint"), answered.fingerprint},
                      {QStringLiteral("status"), answered.status},
                      {QStringLiteral("body"), answered.body}};
}

} // namespace

QString sandboxTableName(SandboxTable table)
{
    for (const auto &[value, name] : names) {
        if (value == table)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<SandboxTable> sandboxTableFromName(const QString &text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

Json SandboxChange::toJson() const
{
    Json json;
    Json list = JsonArray{};
    for (const SandboxPut &put : puts)
        list.append(JsonObject{{QStringLiteral("table"), sandboxTableName(put.table)},
                               {QStringLiteral("record"), put.record}});
    json.set(QStringLiteral("puts"), list);
    if (answered)
        json.set(QStringLiteral("answered"), answeredJson(*answered));
    return json;
}

Result<SandboxChange> SandboxChange::fromJson(const Json &json)
{
    SandboxChange change;
    for (const Json &put : json["puts"].array()) {
        const auto table = sandboxTableFromName(put["table"].toString());
        if (!table || put["record"]["id"].toString().isEmpty())
            return Error{
                Code::Damaged, QStringLiteral("a change without a table or an id"), {}, {}};
        change.puts.push_back({*table, put["record"]});
    }
    if (const Json &answered = json["answered"]; answered.isObject())
        change.answered =
            AnsweredKey{answered["key"].toString(), answered["fingerprint"].toString(),
                        static_cast<int>(answered["status"].toInt()), answered["body"].toString()};
    return change;
}

} // namespace unsnag
