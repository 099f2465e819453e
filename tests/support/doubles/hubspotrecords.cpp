// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/hubspotdouble.h"

namespace unsnag {
namespace {

std::map<QString, QString> wordsOf(const QString &kind)
{
    if (kind == QLatin1String("account"))
        return {{"name", "name"},
                {"domain", "domain"},
                {"street", "address"},
                {"city", "city"},
                {"postcode", "zip"},
                {"country", "country"},
                {"phone", "phone"},
                {"tax_id", "vat_id"},
                {"email", "billing_email"},
                {"external_id", "unsnag_key"},
                {"erp_id", "erp_customer_id"}};
    if (kind == QLatin1String("deal"))
        return {{"title", "dealname"},
                {"amount", "amount"},
                {"currency", "deal_currency_code"},
                {"close_date", "closedate"},
                {"terms", "payment_terms"}};
    return {{"code", "hs_sku"}, {"name", "name"}, {"price", "price"}};
}

QString typeOfKind(const QString &kind)
{
    if (kind == QLatin1String("account"))
        return QStringLiteral("companies");
    return kind == QLatin1String("deal") ? QStringLiteral("deals") : QStringLiteral("products");
}

Json inHubSpot(const QString &kind, const Json &fields)
{
    Json out = JsonObject{};
    for (const auto &[name, property] : wordsOf(kind)) {
        if (fields.contains(name))
            out.set(property, fields[name]);
    }
    return out;
}

} // namespace

QString HubSpotDouble::add(const QString &kind, const Json &fields)
{
    const QString type = typeOfKind(kind);
    Json properties = inHubSpot(kind, fields);
    if (kind == QLatin1String("deal")) {
        properties.set(QStringLiteral("dealstage"),
                       fields["won"].toBool(true) ? "closedwon" : "appointmentscheduled");
        properties.set(QStringLiteral("pipeline"), "default");
        properties.set(QStringLiteral("hubspot_owner_id"), HubSpotObjects::owner());
    }
    const QString id =
        m_objects.add(type, m_objects.normal(type, properties), HubSpotObjects::Indexed::AtOnce);
    if (!fields["account"].scalarText().isEmpty())
        m_objects.link(type, id, QStringLiteral("companies"), fields["account"].scalarText(),
                       {HubSpotObjects::anyCompany, HubSpotObjects::primaryCompany});
    for (const Json &line : fields["lines"].array()) {
        const QString lineId = m_objects.add(QStringLiteral("line_items"),
                                             JsonObject{{"hs_sku", line["sku"]},
                                                        {"name", line["description"]},
                                                        {"quantity", line["quantity"]},
                                                        {"price", line["unit_price"]}},
                                             HubSpotObjects::Indexed::AtOnce);
        m_objects.link(type, id, QStringLiteral("line_items"), lineId, {HubSpotObjects::lineItem});
    }
    return id;
}

std::vector<Json> HubSpotDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const DoubleRecord *record : m_objects.table(typeOfKind(kind)).all()) {
        Json shown = JsonObject{{"id", record->id}};
        for (const auto &[name, property] : wordsOf(kind))
            shown.set(name, record->fields[property]);
        out.push_back(std::move(shown));
    }
    return out;
}

void HubSpotDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    const QString type = typeOfKind(kind);
    DoubleRecord *record = m_objects.find(type, id, {});
    Q_ASSERT(record != nullptr);
    m_objects.change(type, *record, m_objects.normal(type, inHubSpot(kind, fields)),
                     HubSpotObjects::Indexed::Late);
}

QString HubSpotDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("HubSpot has nothing against two companies of one name")},
        {QStringLiteral("tells two accounts of one key"),
         QStringLiteral("the property of the key has unique values")}};
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
