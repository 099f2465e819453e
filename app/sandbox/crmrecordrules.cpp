// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/crmrecordrules.h"

#include "app/sandbox/linerules.h"
#include "app/sandbox/routing.h"

namespace unsnag {
namespace {

QStringList listed(const char *names)
{
    return QString::fromLatin1(names).split(QLatin1Char(' '));
}

bool isParty(const QString &name)
{
    return name == QLatin1String("account") || name == QLatin1String("parent");
}

bool isGroup(const QString &name)
{
    return name == QLatin1String("company") || name == QLatin1String("billing");
}

} // namespace

Json sentAccountId(const Json &account)
{
    return account.isObject() ? account["id"] : account;
}

Json shownAccount(const SandboxWorld &world, const QString &id)
{
    const Json *record = world.table(SandboxTable::Accounts).find(id);
    if (!record)
        return {};
    Json account;
    for (const auto *member : {"id", "name", "domain", "tax_id", "street", "city", "postcode",
                               "country", "email", "phone"})
        account.set(QString::fromLatin1(member), (*record)[member]);
    return account;
}

QStringList CrmRecordRules::members() const
{
    switch (m_table) {
    case SandboxTable::Leads:
        return listed(
            "name email phone country amount currency status owner source company account "
            "external_id");
    case SandboxTable::Accounts:
        return listed("name domain tax_id street city postcode country email phone currency terms "
                      "owner erp_id parent lifecycle");
    case SandboxTable::Opportunities:
        return listed("title stage owner close_date requested_date order_reference depends_on "
                      "currency account billing lines amount erp_id");
    case SandboxTable::Quotes:
        return listed("title status owner valid_until invoice_date currency account billing lines "
                      "discount tax_rate tax_code price_list amount tax_amount erp_id");
    case SandboxTable::CreditRequests:
        return listed("status invoice_reference order reason amount currency date owner account "
                      "lines erp_id");
    case SandboxTable::Deals:
    case SandboxTable::Customers:
    case SandboxTable::Companies:
    case SandboxTable::Items:
    case SandboxTable::TaxCodes:
    case SandboxTable::Periods:
    case SandboxTable::Orders:
    case SandboxTable::Invoices:
    case SandboxTable::CreditNotes:
    case SandboxTable::BillingHolds:
    case SandboxTable::LayerExceptions:
    case SandboxTable::Clerks:
        break; // these have rules of their own
    }
    return {};
}

std::optional<SandboxRefusal> CrmRecordRules::check(const Json &sent) const
{
    const QStringList known = members();
    for (const auto &[name, value] : sent.object()) {
        if (!known.contains(name))
            return invalid(QLatin1Char('/') + name,
                           QStringLiteral("is not a member that can be set"));
        if (auto refusal = memberRefusal(name, value))
            return refusal;
    }
    return std::nullopt;
}

std::optional<SandboxRefusal> CrmRecordRules::memberRefusal(const QString &name,
                                                            const Json &value) const
{
    static const QStringList dates =
        listed("close_date requested_date valid_until invoice_date date");
    static const QStringList figures = listed("amount discount tax_rate tax_amount");
    const QString field = QLatin1Char('/') + name;
    if (value.isNull())
        return std::nullopt;
    if (isParty(name)) {
        const QString id = sentAccountId(value).toString();
        return id.isEmpty() || m_world.table(SandboxTable::Accounts).find(id)
                   ? std::nullopt
                   : std::optional(invalid(field, QStringLiteral("is no account")));
    }
    if (isGroup(name))
        return value.isObject()
                   ? std::nullopt
                   : std::optional(invalid(field, QStringLiteral("must be an object")));
    if (name == QLatin1String("lines"))
        return linesRefusal(value);
    if (dates.contains(name) && !isCalendarDate(value.toString()))
        return invalid(field, QStringLiteral("must be a date like 2026-11-20"));
    if (figures.contains(name) && (!value.isString() || !Decimal::fromText(value.toString())))
        return invalid(field, QStringLiteral("must be a decimal number written as text"));
    if (name == QLatin1String("currency") && !isCurrencyCode(value.toString()))
        return invalid(field, QStringLiteral("must be three capital letters"));
    return value.isString() ? std::nullopt
                            : std::optional(invalid(field, QStringLiteral("must be text")));
}

std::optional<SandboxRefusal> CrmRecordRules::linesRefusal(const Json &lines) const
{
    if (!lines.isArray() || lines.size() == 0)
        return invalid(QStringLiteral("/lines"), QStringLiteral("must have at least one line"));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (auto refusal = lineFigureRefusal(lines.at(i), QStringLiteral("/lines/%1").arg(i)))
            return refusal;
    }
    return std::nullopt;
}

Json CrmRecordRules::newLead(const Json &sent) const
{
    Json lead = JsonObject{{QStringLiteral("id"), m_world.table(SandboxTable::Leads).nextId()},
                           {QStringLiteral("version"), 1},
                           {QStringLiteral("status"), "open"},
                           {QStringLiteral("source"), "api"},
                           {QStringLiteral("currency"), "EUR"},
                           {QStringLiteral("account"), nullptr},
                           {QStringLiteral("created"), m_world.writeTime()}};
    Json given;
    for (const auto &[name, value] : sent.object()) {
        if (!value.isNull())
            given.set(name, value);
    }
    merge(lead, given);
    lead.set(QStringLiteral("updated_at"), m_world.writeTime());
    return lead;
}

Json CrmRecordRules::changed(const Json &record, const Json &sent) const
{
    Json next = touched(record, m_world.writeTime());
    merge(next, sent);
    return next;
}

void CrmRecordRules::merge(Json &record, const Json &sent) const
{
    for (const auto &[name, value] : sent.object()) {
        if (isParty(name)) {
            record.set(name, sentAccountId(value));
        } else if (isGroup(name) && value.isObject()) {
            Json group = record[name];
            for (const auto &[key, member] : value.object())
                group.set(key, member);
            record.set(name, group);
        } else {
            record.set(name, value);
        }
    }
    const bool givesAmount =
        sent.contains(QStringLiteral("lines")) && !sent.contains(QStringLiteral("amount"));
    if (givesAmount)
        record.set(QStringLiteral("amount"), linesTotal(record["lines"]));
}

} // namespace unsnag
