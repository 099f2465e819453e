// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/partyrules.h"

#include "app/sandbox/linerules.h"
#include "app/sandbox/taxid.h"

#include <algorithm>

namespace unsnag {
namespace {

const QStringList &sharedMembers()
{
    static const QStringList members{QStringLiteral("external_id"), QStringLiteral("name"),
                                     QStringLiteral("domain"),      QStringLiteral("tax_id"),
                                     QStringLiteral("street"),      QStringLiteral("city"),
                                     QStringLiteral("postcode"),    QStringLiteral("country"),
                                     QStringLiteral("email"),       QStringLiteral("phone")};
    return members;
}

constexpr int longestName = 80;

const QStringList &countries()
{
    static const QStringList codes{
        QStringLiteral("AT"), QStringLiteral("AU"), QStringLiteral("BE"), QStringLiteral("CA"),
        QStringLiteral("CH"), QStringLiteral("CZ"), QStringLiteral("DE"), QStringLiteral("DK"),
        QStringLiteral("ES"), QStringLiteral("FI"), QStringLiteral("FR"), QStringLiteral("GB"),
        QStringLiteral("HU"), QStringLiteral("IE"), QStringLiteral("IT"), QStringLiteral("JP"),
        QStringLiteral("LU"), QStringLiteral("NL"), QStringLiteral("NO"), QStringLiteral("PL"),
        QStringLiteral("PT"), QStringLiteral("RO"), QStringLiteral("SE"), QStringLiteral("SK"),
        QStringLiteral("US")};
    return codes;
}

Json defaultsOfCustomer()
{
    return JsonObject{{QStringLiteral("active"), true},
                      {QStringLiteral("payment_terms"), "net30"},
                      {QStringLiteral("open_orders"), 0},
                      {QStringLiteral("balance"), "0.00"},
                      {QStringLiteral("currency"), "EUR"}};
}

} // namespace

const QStringList &paymentTerms()
{
    static const QStringList terms{QStringLiteral("immediate"), QStringLiteral("net14"),
                                   QStringLiteral("net30"), QStringLiteral("net45"),
                                   QStringLiteral("net60")};
    return terms;
}

QString companyOf(const Json &customer)
{
    return customer["company"].toString(QStringLiteral("1"));
}

std::optional<SandboxRefusal> companyRefusal(const SandboxWorld &world, const QString &companyId,
                                             const QString &currency)
{
    const Json *company = world.table(SandboxTable::Companies).find(companyId);
    if (!company)
        return std::nullopt;
    const JsonArray &known = (*company)["currencies"].array();
    if (std::find(known.begin(), known.end(), Json(currency)) != known.end())
        return std::nullopt;
    return refusedAs("company_mismatch", QStringLiteral("/currency"),
                     QStringLiteral("company %1 keeps no account in %2")
                         .arg((*company)["name"].toString(), currency),
                     JsonObject{{QStringLiteral("allowed"), (*company)["currencies"]},
                                {QStringLiteral("company"), *company},
                                {QStringLiteral("found"), currency}});
}

std::optional<SandboxRefusal> PartyRules::check(const Json &sent, const QString &ownId) const
{
    if (ownId.isEmpty() && !sent.contains(QStringLiteral("name")))
        return invalid(QStringLiteral("/name"), QStringLiteral("is required"));
    for (const auto &[name, value] : sent.object()) {
        if (auto refusal = memberRefusal(name, value))
            return refusal;
    }
    if (m_table == SandboxTable::Customers) {
        if (auto refusal = factRefusal(sent))
            return refusal;
    }
    return duplicateRefusal(sent, ownId);
}

std::optional<SandboxRefusal> PartyRules::memberRefusal(const QString &name,
                                                        const Json &value) const
{
    const QString field = QLatin1Char('/') + name;
    // The number of its customer in the ERP, as a sync writes it back.
    const bool isMapping = m_table == SandboxTable::Accounts && name == QLatin1String("erp_id");
    if (!isMapping && !sharedMembers().contains(name))
        return m_table == SandboxTable::Customers
                   ? customerRefusal(name, value)
                   : invalid(field, QStringLiteral("is not a member that can be set"));
    if (!value.isString() && !value.isNull())
        return invalid(field, QStringLiteral("must be text"));
    if (name == QLatin1String("name") && value.toString().trimmed().isEmpty())
        return invalid(field, QStringLiteral("must not be empty"));
    return std::nullopt;
}

std::optional<SandboxRefusal> PartyRules::customerRefusal(const QString &name,
                                                          const Json &value) const
{
    const QString field = QLatin1Char('/') + name;
    if (name == QLatin1String("active") || name == QLatin1String("credit_hold"))
        return value.isBool()
                   ? std::nullopt
                   : std::optional(invalid(field, QStringLiteral("must be true or false")));
    if (name == QLatin1String("payment_terms"))
        return paymentTerms().contains(value.toString())
                   ? std::nullopt
                   : std::optional(notAllowed(field, paymentTerms()));
    if (name == QLatin1String("currency"))
        return isCurrencyCode(value.toString())
                   ? std::nullopt
                   : std::optional(invalid(field, QStringLiteral("must be three capital letters")));
    if (name == QLatin1String("credit_limit"))
        return value.isNull() || Decimal::fromText(value.toString())
                   ? std::nullopt
                   : std::optional(invalid(
                         field,
                         QStringLiteral("must be a decimal number written as text or null")));
    if (name == QLatin1String("company"))
        return m_world.table(SandboxTable::Companies).find(value.toString())
                   ? std::nullopt
                   : std::optional(notAllowed(
                         field, {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    if (name != QLatin1String("parent"))
        return invalid(field, QStringLiteral("is not a member that can be set"));
    if (value.isNull() || m_world.table(m_table).find(value.toString()))
        return std::nullopt;
    return refusedAs("dependency_pending", field,
                     QStringLiteral("the parent %1 is not there yet").arg(value.scalarText()));
}

std::optional<SandboxRefusal> PartyRules::factRefusal(const Json &sent) const
{
    if (sent["name"].toString().size() > longestName)
        return refusedAs("value_rejected", QStringLiteral("/name"),
                         QStringLiteral("may have %1 characters").arg(longestName),
                         JsonObject{{QStringLiteral("max_length"), longestName}});
    const QString country = sent["country"].toString();
    if (!country.isEmpty() && !countries().contains(country))
        return notAllowed(QStringLiteral("/country"), countries());
    const QString currency = sent["currency"].toString();
    if (auto refusal = companyRefusal(m_world, companyOf(sent), currency);
        refusal && !currency.isEmpty())
        return refusal;
    const QString taxId = sent["tax_id"].toString();
    if (taxId.isEmpty() || hasFormOf(country, taxId))
        return std::nullopt;
    return refusedAs("invalid_tax", QStringLiteral("/tax_id"),
                     QStringLiteral("%1 is no tax number of %2").arg(taxId, country),
                     JsonObject{{QStringLiteral("expected"), formOf(country)},
                                {QStringLiteral("found"), taxId}});
}

QStringList PartyRules::uniqueMembers() const
{
    if (m_table == SandboxTable::Customers)
        return {QStringLiteral("external_id"), QStringLiteral("tax_id")};
    return {QStringLiteral("external_id")};
}

std::optional<SandboxRefusal> PartyRules::duplicateRefusal(const Json &sent,
                                                           const QString &ownId) const
{
    for (const QString &member : uniqueMembers()) {
        Json candidates = JsonArray{};
        for (const Json *other : m_world.table(m_table).findBy(member, sent[member].toString())) {
            if ((*other)["id"].toString() != ownId)
                candidates.append(*other);
        }
        if (candidates.size() > 0)
            return SandboxRefusal{409, QStringLiteral("duplicate"),
                                  QStringLiteral("another record has this %1").arg(member),
                                  QLatin1Char('/') + member, candidates};
    }
    return std::nullopt;
}

Json PartyRules::newRecord(const Json &sent) const
{
    Json record = m_table == SandboxTable::Customers ? defaultsOfCustomer() : Json(JsonObject{});
    for (const QString &member : sharedMembers())
        record.set(member, Json());
    for (const auto &[name, value] : sent.object())
        record.set(name, value);
    record.set(QStringLiteral("id"), m_world.table(m_table).nextId());
    record.set(QStringLiteral("version"), 1);
    record.set(QStringLiteral("updated_at"), m_world.writeTime());
    return record;
}

Json PartyRules::changed(const Json &record, const Json &sent) const
{
    Json next = record;
    for (const auto &[name, value] : sent.object())
        next.set(name, value);
    next.set(QStringLiteral("version"), Json(record["version"].toInt() + 1));
    next.set(QStringLiteral("updated_at"), m_world.writeTime());
    return next;
}

} // namespace unsnag
