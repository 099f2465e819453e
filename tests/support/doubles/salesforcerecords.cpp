// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/salesforcedouble.h"

namespace unsnag {
namespace {

const std::map<QString, QString> &accountColumns()
{
    static const std::map<QString, QString> all{{"name", "Name"},
                                                {"domain", "Website"},
                                                {"tax_id", "VAT_Id__c"},
                                                {"street", "BillingStreet"},
                                                {"city", "BillingCity"},
                                                {"postcode", "BillingPostalCode"},
                                                {"country", "BillingCountryCode"},
                                                {"email", "Billing_Email__c"},
                                                {"phone", "Phone"},
                                                {"external_id", "Unsnag_Key__c"},
                                                {"erp_id", "Erp_Customer_Id__c"}};
    return all;
}

const std::map<QString, QString> &dealColumns()
{
    static const std::map<QString, QString> all{
        {"title", "Name"},           {"amount", "Amount"},     {"currency", "CurrencyIsoCode"},
        {"close_date", "CloseDate"}, {"account", "AccountId"}, {"terms", "Payment_Terms__c"}};
    return all;
}

QString objectOf(const QString &kind)
{
    if (kind == QLatin1String("account"))
        return QStringLiteral("Account");
    return kind == QLatin1String("deal") ? QStringLiteral("Opportunity")
                                         : QStringLiteral("Product2");
}

const std::map<QString, QString> &columnsOf(const QString &kind)
{
    static const std::map<QString, QString> item{{"code", "ProductCode"}, {"name", "Name"}};
    if (kind == QLatin1String("account"))
        return accountColumns();
    return kind == QLatin1String("deal") ? dealColumns() : item;
}

Json stored(const QString &kind, const Json &fields)
{
    Json out = JsonObject{};
    for (const auto &[name, column] : columnsOf(kind)) {
        const Json &value = fields[name];
        if (!fields.contains(name))
            continue;
        const bool isNumber = column == QLatin1String("Amount") && !value.isNull();
        out.set(column, isNumber                       ? Json::number(value.scalarText())
                        : value.scalarText().isEmpty() ? Json()
                                                       : value);
    }
    if (fields.contains(QStringLiteral("won")) || kind == QLatin1String("deal"))
        out.set(QStringLiteral("StageName"),
                fields["won"].toBool(true) ? "Closed Won" : "Negotiation/Review");
    return out;
}

} // namespace

QString SalesforceDouble::add(const QString &kind, const Json &fields)
{
    const QString id = m_objects.add(objectOf(kind), stored(kind, fields));
    for (const Json &line : fields["lines"].array()) {
        const auto products = m_objects.rowsWith(
            QStringLiteral("Product2"), QStringLiteral("ProductCode"), line["sku"].toString());
        m_objects.add(
            QStringLiteral("OpportunityLineItem"),
            JsonObject{{"OpportunityId", id},
                       {"ProductCode", line["sku"]},
                       {"Description", line["description"]},
                       {"Quantity", Json::number(line["quantity"].scalarText())},
                       {"UnitPrice", Json::number(line["unit_price"].scalarText())},
                       {"Product2Id", products.empty() ? Json() : Json(products.front()->id)},
                       {"SortOrder",
                        static_cast<std::int64_t>(
                            m_objects.table(QStringLiteral("OpportunityLineItem")).added())}});
    }
    return id;
}

std::vector<Json> SalesforceDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const DoubleRecord *row : m_objects.table(objectOf(kind)).all()) {
        Json shown = JsonObject{{"id", row->id}};
        for (const auto &[name, column] : columnsOf(kind))
            shown.set(name, row->fields[column]);
        out.push_back(std::move(shown));
    }
    return out;
}

void SalesforceDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    DoubleRecord *row = m_objects.row(objectOf(kind), id);
    Q_ASSERT(row != nullptr);
    Json members = stored(kind, fields);
    if (!fields.contains(QStringLiteral("won")))
        members.remove(QStringLiteral("StageName"));
    m_objects.table(objectOf(kind)).change(*row, members);
}

QString SalesforceDouble::exemption(const QString &contractCase) const
{
    return contractCase == QLatin1String("waits as it is told")
               ? QStringLiteral("Salesforce never says how long to wait")
               : QString();
}

Json SalesforceDouble::input(const QString &name, const Json &value) const
{
    // An id of another form is no id at all there.
    if (name == QLatin1String("missing_account"))
        return QStringLiteral("001000000000999AAA");
    return name == QLatin1String("missing_deal") ? Json(QStringLiteral("006000000000999AAA"))
                                                 : value;
}

} // namespace unsnag
