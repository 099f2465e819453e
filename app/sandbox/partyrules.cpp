// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/partyrules.h"

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

std::optional<SandboxRefusal> PartyRules::check(const Json &sent, const QString &ownId) const
{
    if (ownId.isEmpty() && !sent.contains(QStringLiteral("name")))
        return invalid(QStringLiteral("/name"), QStringLiteral("is required"));
    for (const auto &[name, value] : sent.object()) {
        if (auto refusal = memberRefusal(name, value))
            return refusal;
    }
    return duplicateRefusal(sent, ownId);
}

std::optional<SandboxRefusal> PartyRules::memberRefusal(const QString &name,
                                                        const Json &value) const
{
    const QString field = QLatin1Char('/') + name;
    const bool isCustomer = m_table == SandboxTable::Customers;
    if (isCustomer && name == QLatin1String("active")) {
        if (value.isBool())
            return std::nullopt;
        return invalid(field, QStringLiteral("must be true or false"));
    }
    if (isCustomer && name == QLatin1String("payment_terms")) {
        if (paymentTerms().contains(value.toString()))
            return std::nullopt;
        return invalid(field, QStringLiteral("must be one of ") +
                                  paymentTerms().join(QStringLiteral(", ")));
    }
    const bool isCurrency = isCustomer && name == QLatin1String("currency");
    if (!isCurrency && !sharedMembers().contains(name))
        return invalid(field, QStringLiteral("is not a member that can be set"));
    if (!value.isString() && (isCurrency || !value.isNull()))
        return invalid(field, QStringLiteral("must be text"));
    if (name == QLatin1String("name") && value.toString().trimmed().isEmpty())
        return invalid(field, QStringLiteral("must not be empty"));
    return std::nullopt;
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
