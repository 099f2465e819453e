// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/netsuitebooks.h"

#include "models/base/decimal.h"

namespace unsnag {
namespace {

const QString customerType = QStringLiteral("customer");
const QString invoiceType = QStringLiteral("invoice");

QString suiteMoment(Timestamp moment)
{
    return toRfc3339(moment).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
}

Decimal decimalOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

const QStringList &propertiesOf(const QString &type)
{
    static const QStringList customer{"companyName", "isPerson",     "email",      "phone",
                                      "url",         "vatRegNumber", "subsidiary", "currency",
                                      "terms",       "addressBook",  "isInactive", "externalId"};
    static const QStringList invoice{"entity",         "tranDate", "otherRefNum",
                                     "memo",           "currency", "terms",
                                     "approvalStatus", "item",     "externalId"};
    return type == customerType ? customer : invoice;
}

std::vector<Json> currencyRows()
{
    return {JsonObject{{"id", "1"}, {"symbol", "EUR"}}, JsonObject{{"id", "2"}, {"symbol", "USD"}}};
}

std::vector<Json> termRows()
{
    return {JsonObject{{"id", "2"}, {"name", "Net 30"}},
            JsonObject{{"id", "3"}, {"name", "Net 60"}}};
}

std::vector<Json> periodRows()
{
    return {JsonObject{{"id", "11"},
                       {"periodname", "Nov 2026"},
                       {"startdate", "2026-11-01"},
                       {"enddate", "2026-11-30"},
                       {"closed", "F"},
                       {"alllocked", "F"},
                       {"arlocked", "F"},
                       {"isyear", "F"},
                       {"isquarter", "F"}}};
}

} // namespace

NetSuiteBooks::NetSuiteBooks(DoubleTime &time) : m_customers(time), m_items(time), m_invoices(time)
{}

DoubleTable *NetSuiteBooks::table(const QString &type)
{
    if (type == customerType)
        return &m_customers;
    return type == invoiceType ? &m_invoices : nullptr;
}

DoubleRecord *NetSuiteBooks::findByKey(const QString &type, const QString &externalId)
{
    const auto found = table(type)->where([&](const DoubleRecord &record) {
        return record.fields["externalId"].toString() == externalId;
    });
    return found.empty() ? nullptr : found.front();
}

std::optional<NetSuiteRefusal> NetSuiteBooks::problemOf(const QString &type, const Json &given,
                                                        const DoubleRecord *there)
{
    for (const auto &each : given.object()) {
        if (!propertiesOf(type).contains(each.first))
            return NetSuiteRefusal{
                "INVALID_CONTENT",
                QStringLiteral("Error while accessing a resource. Unknown property name: %1.")
                    .arg(each.first),
                each.first};
    }
    if (type == invoiceType)
        return invoiceProblem(given, there);
    if (there == nullptr && given["companyName"].toString().isEmpty())
        return NetSuiteRefusal{
            "USER_ERROR",
            "Error while accessing a resource. Please enter value(s) for: Company Name.",
            "companyName"};
    if (there == nullptr && given["subsidiary"]["id"].scalarText() != QLatin1String("1"))
        return NetSuiteRefusal{
            "USER_ERROR",
            "Error while accessing a resource. Please enter value(s) for: Primary Subsidiary.",
            "subsidiary"};
    if (given["companyName"].toString().size() > 83)
        return NetSuiteRefusal{"USER_ERROR",
                               "Error while accessing a resource. The field companyname contained "
                               "more than the maximum number (83) of characters allowed.",
                               "companyName"};
    return std::nullopt;
}

std::optional<NetSuiteRefusal> NetSuiteBooks::invoiceProblem(const Json &given,
                                                             const DoubleRecord *there)
{
    const QString entity = given["entity"]["id"].scalarText();
    if (there == nullptr && entity.isEmpty())
        return NetSuiteRefusal{
            "USER_ERROR", "Error while accessing a resource. Please enter value(s) for: Customer.",
            "entity"};
    if (!entity.isEmpty() && m_customers.find(entity) == nullptr)
        return NetSuiteRefusal{
            "INVALID_KEY_OR_REF",
            QStringLiteral("Error while accessing a resource. Invalid reference key %1 for entity.")
                .arg(entity),
            "entity"};
    if (there == nullptr && given["item"]["items"].size() == 0)
        return NetSuiteRefusal{"USER_ERROR",
                               "Error while accessing a resource. You must enter at least one line "
                               "item for this transaction.",
                               "item"};
    for (const Json &line : given["item"]["items"].array()) {
        const QString item = line["item"]["id"].scalarText();
        if (m_items.find(item) == nullptr)
            return NetSuiteRefusal{
                "INVALID_KEY_OR_REF",
                QStringLiteral(
                    "Error while accessing a resource. Invalid reference key %1 for item.")
                    .arg(item),
                "item.items[0].item"};
    }
    const QString day = given["tranDate"].toString();
    if (!day.isEmpty() && day < QLatin1String("2026-01-01"))
        return NetSuiteRefusal{
            "USER_ERROR",
            "Error while accessing a resource. The transaction date lies in a closed period.",
            "tranDate"};
    return std::nullopt;
}

QString NetSuiteBooks::make(const QString &type, Json fields)
{
    const QString id = QString::number(++m_lastId);
    if (type == invoiceType)
        fields.set(QStringLiteral("tranId"), QStringLiteral("INV%1").arg(m_lastId));
    table(type)->add(id, std::move(fields));
    return id;
}

void NetSuiteBooks::merge(const QString &type, DoubleRecord &record, const Json &given,
                          const QString &replaced)
{
    Json members = given;
    for (const char *list : {"item", "addressBook"}) {
        const QString name = QString::fromLatin1(list);
        if (!given.contains(name) || replaced == name)
            continue;
        Json all = record.fields[name]["items"];
        for (const Json &line : given[name]["items"].array())
            all.append(line);
        members.set(name, JsonObject{{"items", all}});
    }
    table(type)->change(record, members);
}

QString NetSuiteBooks::addItem(const Json &fields)
{
    const QString id = QString::number(++m_lastId);
    m_items.add(id, JsonObject{{"id", id},
                               {"itemid", fields["code"]},
                               {"displayname", fields["name"]},
                               {"isinactive", "F"},
                               {"itemtype", "Service"}});
    return id;
}

std::vector<Json> NetSuiteBooks::customerRows()
{
    std::vector<Json> out;
    for (const DoubleRecord *record : m_customers.all()) {
        const Json &fields = record->fields;
        out.push_back(JsonObject{{"id", record->id},
                                 {"entityid", QStringLiteral("CUST") + record->id},
                                 {"companyname", fields["companyName"]},
                                 {"externalid", fields["externalId"]},
                                 {"email", fields["email"]},
                                 {"phone", fields["phone"]},
                                 {"url", fields["url"]},
                                 {"vatregnumber", fields["vatRegNumber"]},
                                 {"isinactive", fields["isInactive"].toBool() ? "T" : "F"},
                                 {"creditholdoverride", "AUTO"},
                                 {"currency", fields["currency"]["id"]},
                                 {"terms", fields["terms"]["id"]},
                                 {"defaultbillingaddress", record->id},
                                 {"lastmodifieddate", suiteMoment(record->modified)}});
    }
    return out;
}

std::vector<Json> NetSuiteBooks::addressRows()
{
    std::vector<Json> out;
    for (const DoubleRecord *record : m_customers.all()) {
        for (const Json &entry : record->fields["addressBook"]["items"].array()) {
            const Json &address = entry["addressBookAddress"];
            out.push_back(JsonObject{{"nkey", record->id},
                                     {"addr1", address["addr1"]},
                                     {"city", address["city"]},
                                     {"zip", address["zip"]},
                                     {"country", address["country"]["id"]}});
        }
    }
    return out;
}

std::vector<Json> NetSuiteBooks::transactionRows()
{
    std::vector<Json> out;
    for (const DoubleRecord *record : m_invoices.all()) {
        const Json &fields = record->fields;
        Decimal total;
        for (const Json &line : fields["item"]["items"].array())
            total = total + (decimalOf(line["quantity"]) * decimalOf(line["rate"])).rounded(2);
        out.push_back(JsonObject{
            {"id", record->id},
            {"type", "CustInvc"},
            {"tranid", fields["tranId"]},
            {"externalid", fields["externalId"]},
            {"status",
             fields["approvalStatus"]["id"].scalarText() == QLatin1String("1") ? "D" : "A"},
            {"entity", fields["entity"]["id"]},
            {"foreigntotal", total.text()},
            {"currency", fields["currency"]["id"]},
            {"terms", fields["terms"]["id"]},
            {"trandate", fields["tranDate"]},
            {"createddate", suiteMoment(record->created)},
            {"lastmodifieddate", suiteMoment(record->modified)}});
    }
    return out;
}

std::vector<Json> NetSuiteBooks::lineRows()
{
    std::vector<Json> out;
    for (const DoubleRecord *record : m_invoices.all()) {
        out.push_back(JsonObject{
            {"id", "0"}, {"transaction", record->id}, {"mainline", "T"}, {"taxline", "F"}});
        int number = 0;
        for (const Json &line : record->fields["item"]["items"].array()) {
            const Decimal amount =
                (decimalOf(line["quantity"]) * decimalOf(line["rate"])).rounded(2);
            out.push_back(JsonObject{{"id", QString::number(++number)},
                                     {"transaction", record->id},
                                     {"item", line["item"]["id"]},
                                     {"memo", line["description"]},
                                     {"quantity", QLatin1Char('-') + line["quantity"].scalarText()},
                                     {"rate", line["rate"].scalarText()},
                                     {"foreignamount", QLatin1Char('-') + amount.text()},
                                     {"mainline", "F"},
                                     {"taxline", "F"}});
        }
    }
    return out;
}

std::optional<SuiteQlTable> NetSuiteBooks::suiteTable(const QString &name)
{
    if (name == QLatin1String("customer"))
        return SuiteQlTable{{"id", "entityid", "companyname", "externalid", "email", "phone", "url",
                             "vatregnumber", "isinactive", "creditlimit", "balancesearch",
                             "creditholdoverride", "currency", "terms", "defaultbillingaddress",
                             "lastmodifieddate"},
                            customerRows()};
    if (name == QLatin1String("entityaddress"))
        return SuiteQlTable{{"nkey", "addr1", "city", "zip", "country"}, addressRows()};
    if (name == QLatin1String("currency"))
        return SuiteQlTable{{"id", "symbol"}, currencyRows()};
    if (name == QLatin1String("term"))
        return SuiteQlTable{{"id", "name"}, termRows()};
    if (name == QLatin1String("accountingperiod"))
        return SuiteQlTable{{"id", "periodname", "startdate", "enddate", "closed", "alllocked",
                             "arlocked", "isyear", "isquarter"},
                            periodRows()};
    if (name == QLatin1String("subsidiary"))
        return SuiteQlTable{
            {"id", "name", "country", "currency"},
            {JsonObject{
                {"id", "1"}, {"name", "Demo Company"}, {"country", "DE"}, {"currency", "1"}}}};
    if (name == QLatin1String("salestaxitem"))
        return SuiteQlTable{{"id", "itemid", "rate", "country", "isinactive"},
                            {JsonObject{{"id", "5"},
                                        {"itemid", "S-DE"},
                                        {"rate", "19.0%"},
                                        {"country", "DE"},
                                        {"isinactive", "F"}}}};
    if (name == QLatin1String("transaction"))
        return SuiteQlTable{{"id", "type", "tranid", "externalid", "status", "entity",
                             "foreigntotal", "taxtotal", "currency", "terms", "trandate", "duedate",
                             "createddate", "lastmodifieddate"},
                            transactionRows()};
    if (name == QLatin1String("transactionline"))
        return SuiteQlTable{{"id", "transaction", "item", "memo", "quantity", "rate",
                             "foreignamount", "mainline", "taxline"},
                            lineRows()};
    if (name != QLatin1String("item"))
        return std::nullopt;
    SuiteQlTable table{{"id", "itemid", "displayname", "isinactive", "itemtype"}, {}};
    for (const DoubleRecord *record : m_items.all())
        table.rows.push_back(record->fields);
    return table;
}

} // namespace unsnag
