// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/quickbooksdouble.h"

#include "models/base/decimal.h"
#include "models/connectors/profile/filters.h"
#include "tests/support/doubles/qboquery.h"
#include "tests/support/doubles/quickbooksfault.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString customerEntity = QStringLiteral("Customer");
const QString invoiceEntity = QStringLiteral("Invoice");
const QString itemEntity = QStringLiteral("Item");
const QString realm = QStringLiteral("9130350000000000");
const QString base = QStringLiteral("v3/company/9130350000000000/");
constexpr int usualPage = 2;   //!< QuickBooks' is 100
constexpr int largestPage = 3; //!< QuickBooks' is 1000

TokenHabits intuitTokens()
{
    return {ClientProof::Basic,
            3600,
            401,
            {QStringLiteral("refresh_token"), QStringLiteral("authorization_code")},
            false};
}

const std::map<QString, QStringList> &filterable()
{
    static const std::map<QString, QStringList> all{
        {customerEntity,
         {"Id", "DisplayName", "CompanyName", "Suffix", "Active", "MetaData.LastUpdatedTime",
          "MetaData.CreateTime", "Balance"}},
        {itemEntity, {"Id", "Name", "Sku", "Active", "Type", "MetaData.LastUpdatedTime"}},
        {invoiceEntity,
         {"Id", "DocNumber", "CustomerRef", "TxnDate", "MetaData.LastUpdatedTime", "Balance",
          "TotalAmt"}},
        {QStringLiteral("TaxCode"), {"Id", "Name", "Active"}},
        {QStringLiteral("Term"), {"Id", "Name", "Active"}},
        {QStringLiteral("CompanyInfo"), {"Id"}},
        {QStringLiteral("Preferences"), {}}};
    return all;
}

const QStringList &propertiesOf(const QString &entity)
{
    static const QStringList customer{"Id",
                                      "SyncToken",
                                      "sparse",
                                      "DisplayName",
                                      "CompanyName",
                                      "Suffix",
                                      "Notes",
                                      "PrimaryEmailAddr",
                                      "PrimaryPhone",
                                      "WebAddr",
                                      "PrimaryTaxIdentifier",
                                      "BillAddr",
                                      "CurrencyRef",
                                      "SalesTermRef",
                                      "Active"};
    static const QStringList invoice{"Id",          "SyncToken",    "sparse",  "CustomerRef",
                                     "DocNumber",   "TxnDate",      "DueDate", "PrivateNote",
                                     "CurrencyRef", "SalesTermRef", "Line"};
    return entity == customerEntity ? customer : invoice;
}

Decimal amountAt(const Json &object, const char *member)
{
    return Decimal::fromText(object[member].scalarText()).value_or(Decimal());
}

} // namespace

QuickBooksDouble::QuickBooksDouble()
    : m_tokens(intuitTokens()), m_customers(time()), m_items(time()), m_invoices(time())
{}

std::vector<DoubleLogin> QuickBooksDouble::logins(const QString &address) const
{
    return {{QStringLiteral("authorization_code"),
             JsonObject{{"base_url", address},
                        {"token_url", address},
                        {"login_url", address},
                        {"client_id", TokenDesk::clientId()},
                        {"realm_id", realm}},
             {{QStringLiteral("client_secret"), TokenDesk::clientSecret()},
              {QStringLiteral("refresh_token"), m_tokens.refreshToken()}}}};
}

bool QuickBooksDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == QLatin1String("/oauth2/v1/tokens/bearer");
}

DoubleTable *QuickBooksDouble::table(const QString &entity)
{
    if (entity == customerEntity)
        return &m_customers;
    if (entity == itemEntity)
        return &m_items;
    return entity == invoiceEntity ? &m_invoices : nullptr;
}

DoubleAnswer QuickBooksDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return m_tokens.answer(request);
    if (!m_tokens.admits(request))
        return intuitGatewayFault(401, "3200", "Token expired or invalid: AuthenticationFailed",
                                  "AUTHENTICATION");
    if (request.segments.value(2) != realm)
        return intuitGatewayFault(403, "3100", "ApplicationAuthorizationFailed", "AUTHORIZATION");
    if (!request.header("accept").contains("application/json"))
        return DoubleAnswer::text(200,
                                  "<IntuitResponse xmlns=\"http://schema.intuit.com/finance/v3\"/>",
                                  "application/xml");
    return routed(request).with("intuit_tid", "1-65f0c0de-" + QByteArray::number(m_lastId));
}

DoubleAnswer QuickBooksDouble::routed(const DoubleRequest &request)
{
    if (request.is("GET", base + QLatin1String("query")))
        return queried(request);
    for (const QString &entity : {customerEntity, invoiceEntity}) {
        const QString path = base + entity.toLower();
        if (request.is("POST", path))
            return written(request, entity);
        if (!request.is("GET", path + QLatin1String("/*")))
            continue;
        const DoubleRecord *record = table(entity)->find(request.segments.value(4));
        if (record == nullptr)
            return quickBooksNotFound();
        return DoubleAnswer::json(
            200, JsonObject{{entity, shown(*record)}, {"time", toRfc3339(time().now())}});
    }
    return DoubleAnswer::none(404);
}

std::vector<Json> QuickBooksDouble::rowsOf(const QString &entity)
{
    if (entity == QLatin1String("CompanyInfo"))
        return {JsonObject{{"Id", "1"}, {"CompanyName", "Demo Company"}, {"Country", "DE"}}};
    if (entity == QLatin1String("Preferences"))
        return {JsonObject{{"Id", "1"},
                           {"CurrencyPrefs", JsonObject{{"MultiCurrencyEnabled", true}}},
                           {"SalesFormsPrefs", JsonObject{{"CustomTxnNumbers", true}}},
                           {"AccountingInfoPrefs", JsonObject{{"BookCloseDate", "2025-12-31"}}}}};
    if (entity == QLatin1String("Term"))
        return {JsonObject{{"Id", "3"}, {"Name", "Net 30"}, {"Active", true}},
                JsonObject{{"Id", "1"}, {"Name", "Due on receipt"}, {"Active", true}}};
    if (entity == QLatin1String("TaxCode"))
        return {JsonObject{{"Id", "TAX"}, {"Name", "TAX"}, {"Active", true}},
                JsonObject{{"Id", "NON"}, {"Name", "NON"}, {"Active", true}}};
    std::vector<Json> out;
    for (const DoubleRecord *record : table(entity)->all())
        out.push_back(shown(*record));
    return out;
}

DoubleAnswer QuickBooksDouble::queried(const DoubleRequest &request)
{
    const auto query = QboQuery::of(request.parameter(QStringLiteral("query")).value_or(QString()));
    if (!query)
        return quickBooksFault(400, "4000", "Error parsing query", query.error().detail);
    const auto known = filterable().find(query->entity);
    if (known == filterable().end())
        return quickBooksFault(
            400, "4001", "Invalid query",
            QStringLiteral("QueryValidationError: invalid context declaration: ") + query->entity);
    for (const QboQuery::Condition &condition : query->conditions) {
        if (!known->second.contains(condition.field))
            return quickBooksFault(
                400, "4001", "Invalid query",
                QStringLiteral("QueryValidationError: Property %1 not found for Entity %2")
                    .arg(condition.field, query->entity));
    }
    if (query->most > 1000)
        return quickBooksFault(
            400, "4002", "Invalid query",
            QStringLiteral("QueryValidationError: value %1 for maxresults is too large")
                .arg(query->most));
    std::vector<Json> rows = rowsOf(query->entity);
    const bool hidesInactive =
        query->entity != invoiceEntity && !query->asksFor(QStringLiteral("Active"));
    std::erase_if(rows, [&](const Json &row) {
        return !query->fits(row) ||
               (hidesInactive && row.contains(QStringLiteral("Active")) && !row["Active"].toBool());
    });
    if (query->orderBy == QLatin1String("MetaData.LastUpdatedTime"))
        std::stable_sort(rows.begin(), rows.end(), [](const Json &a, const Json &b) {
            return qboValue(a, "MetaData.LastUpdatedTime") <
                   qboValue(b, "MetaData.LastUpdatedTime");
        });
    const int size = std::min(query->most == 0 ? usualPage : query->most, largestPage);
    Json page = JsonArray{};
    for (int i = query->start - 1; i < std::min(int(rows.size()), query->start - 1 + size); ++i)
        page.append(rows[static_cast<std::size_t>(i)]);
    Json response = JsonObject{};
    if (page.size() > 0) {
        response.set(QStringLiteral("startPosition"), query->start);
        response.set(QStringLiteral("maxResults"), static_cast<int>(page.size()));
        response.set(query->entity, std::move(page));
    }
    return DoubleAnswer::json(
        200, JsonObject{{"QueryResponse", response}, {"time", toRfc3339(time().now())}});
}

DoubleAnswer QuickBooksDouble::written(const DoubleRequest &request, const QString &entity)
{
    const QString key = request.parameter(QStringLiteral("requestid")).value_or(QString());
    if (key.size() > 50)
        return quickBooksTooLong(50);
    const auto before = m_replays.find(key);
    if (!key.isEmpty() && before != m_replays.end())
        return before->second;
    const auto given = request.json();
    if (!request.header("content-type").startsWith("application/json") || !given ||
        !given->isObject())
        return quickBooksFault(400, "2010", "Request has invalid or unsupported property",
                               QStringLiteral("the body is no JSON object"));
    for (const auto &each : given->object()) {
        if (!propertiesOf(entity).contains(each.first))
            return quickBooksFault(
                400, "2010", "Request has invalid or unsupported property",
                QStringLiteral("Property Name:%1 specified is unsupported or invalid")
                    .arg(each.first));
    }
    if (!(*given)["Id"].isNull())
        return changed(request, entity, *given);
    const auto refused =
        entity == customerEntity ? customerFault(*given, QString()) : invoiceFault(*given);
    if (refused)
        return *refused;
    const QString id = put(entity, *given);
    const DoubleAnswer made =
        DoubleAnswer::json(200, JsonObject{{entity, shown(*table(entity)->find(id))},
                                           {"time", toRfc3339(time().now())}});
    if (!key.isEmpty())
        m_replays.emplace(key, made);
    return made;
}

DoubleAnswer QuickBooksDouble::changed(const DoubleRequest &request, const QString &entity,
                                       const Json &given)
{
    DoubleRecord *record = table(entity)->find(given["Id"].scalarText());
    if (record == nullptr)
        return quickBooksNotFound();
    if (given["SyncToken"].scalarText() != QString::number(record->version - 1))
        return quickBooksFault(
            400, "5010", "Stale Object Error",
            QStringLiteral("Stale Object Error : You and root were working on this at the same "
                           "time. root finished before you did, so your work was not saved."));
    Json members = given;
    for (const char *own : {"Id", "SyncToken", "sparse"})
        members.remove(QString::fromLatin1(own));
    if (request.parameter(QStringLiteral("operation")) == QStringLiteral("void")) {
        members = JsonObject{{"PrivateNote", "Voided"}, {"TotalAmt", 0}, {"Balance", 0}};
    } else if (request.parameter(QStringLiteral("operation"))) {
        return quickBooksFault(400, "2030", "Invalid ID", QStringLiteral("unsupported operation"));
    } else if (entity == customerEntity) {
        if (const auto refused = customerFault(given, record->id))
            return *refused;
    }
    table(entity)->change(*record, members);
    return DoubleAnswer::json(
        200, JsonObject{{entity, shown(*record)}, {"time", toRfc3339(time().now())}});
}

std::optional<DoubleAnswer> QuickBooksDouble::customerFault(const Json &given, const QString &id)
{
    const QString name = given["DisplayName"].toString();
    if (name.isEmpty() && id.isEmpty())
        return quickBooksMissing(QStringLiteral("DisplayName"));
    if (name.contains(QLatin1Char(':')))
        return quickBooksFault(400, "2040", "Invalid Name",
                               QStringLiteral("The name contains a colon"));
    if (given["Suffix"].toString().size() > 16)
        return quickBooksTooLong(16);
    const auto same = m_customers.where([&](const DoubleRecord &other) {
        return other.id != id && !name.isEmpty() &&
               other.fields["DisplayName"].toString().compare(name, Qt::CaseInsensitive) == 0;
    });
    if (same.empty())
        return std::nullopt;
    return quickBooksFault(
        400, "6240", "Duplicate Name Exists Error",
        QStringLiteral("The name supplied already exists. : Id=%1").arg(same.front()->id));
}

std::optional<DoubleAnswer> QuickBooksDouble::lineFault(const Json &line)
{
    const Json &detail = line["SalesItemLineDetail"];
    if (line["DetailType"].toString() != QLatin1String("SalesItemLineDetail") ||
        line["Amount"].isNull())
        return quickBooksMissing(QStringLiteral("Line.Amount"));
    if (m_items.find(detail["ItemRef"]["value"].scalarText()) == nullptr)
        return quickBooksBadReference("Item", detail["ItemRef"]["value"].scalarText());
    const Decimal right = (amountAt(detail, "Qty") * amountAt(detail, "UnitPrice")).rounded(2);
    if (right != amountAt(line, "Amount"))
        return quickBooksFault(
            400, "6070", "Amount calculation incorrect in the request",
            QStringLiteral("Amount is not equal to UnitPrice * Qty. Supplied value:%1")
                .arg(line["Amount"].scalarText()));
    return std::nullopt;
}

std::optional<DoubleAnswer> QuickBooksDouble::invoiceFault(const Json &given)
{
    const QString customer = given["CustomerRef"]["value"].scalarText();
    if (customer.isEmpty() || given["Line"].size() == 0)
        return quickBooksMissing(QStringLiteral("CustomerRef or Line"));
    if (m_customers.find(customer) == nullptr)
        return quickBooksBadReference("Names", customer);
    const QString number = given["DocNumber"].toString();
    if (number.size() > 21)
        return quickBooksTooLong(21);
    const auto same = m_invoices.where([&number](const DoubleRecord &other) {
        return !number.isEmpty() && other.fields["DocNumber"].toString() == number;
    });
    if (!same.empty())
        return quickBooksFault(
            400, "6140", "Duplicate Document Number Error",
            QStringLiteral("Duplicate Document Number Error : You must specify a "
                           "different number. This number has already been used. "
                           "DocNumber=%1 is assigned to TxnType=Invoice with TxnId=%2")
                .arg(number, same.front()->id));
    if (given["TxnDate"].toString() <= QLatin1String("2025-12-31"))
        return quickBooksFault(
            400, "6210", "Account Period Closed",
            QStringLiteral("The account period has closed and the account books cannot be "
                           "updated through the QBO Services API."));
    for (const Json &line : given["Line"].array()) {
        if (auto refused = lineFault(line))
            return refused;
    }
    return std::nullopt;
}

Json QuickBooksDouble::settled(Json invoice)
{
    Decimal net;
    for (const Json &line : invoice["Line"].array())
        net = net + amountAt(line, "Amount");
    Json lines = invoice["Line"];
    lines.append(JsonObject{{"DetailType", "SubTotalLineDetail"},
                            {"Amount", Json::number(net.text())},
                            {"SubTotalLineDetail", JsonObject{}}});
    invoice.set(QStringLiteral("Line"), std::move(lines));
    invoice.set(QStringLiteral("TotalAmt"), Json::number(net.text()));
    invoice.set(QStringLiteral("Balance"), Json::number(net.text()));
    invoice.set(QStringLiteral("TxnTaxDetail"), JsonObject{{"TotalTax", 0}});
    return invoice;
}

Json QuickBooksDouble::shown(const DoubleRecord &record)
{
    Json out = record.fields;
    out.set(QStringLiteral("Id"), record.id);
    out.set(QStringLiteral("SyncToken"), QString::number(record.version - 1));
    const auto stamp = [](Timestamp moment) {
        return toRfc3339(moment).left(19) + QLatin1Char('Z');
    };
    out.set(QStringLiteral("MetaData"), JsonObject{{"CreateTime", stamp(record.created)},
                                                   {"LastUpdatedTime", stamp(record.modified)}});
    return out;
}

QString QuickBooksDouble::put(const QString &entity, Json fields)
{
    const QString id = QString::number(++m_lastId + 57);
    if (entity != invoiceEntity)
        fields.set(QStringLiteral("Active"), true);
    if (entity == invoiceEntity && fields["DocNumber"].isNull())
        fields.set(QStringLiteral("DocNumber"), QString::number(1000 + m_lastId));
    table(entity)->add(id,
                       entity == invoiceEntity ? settled(std::move(fields)) : std::move(fields));
    return id;
}

std::optional<DoubleAnswer> QuickBooksDouble::refusal(DoubleRefusal kind,
                                                      const DoubleRequest &) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return intuitGatewayFault(429, "3001", "ThrottleExceeded", "THROTTLE");
    case DoubleRefusal::RateLimitedRetryAfter:
        return intuitGatewayFault(429, "3001", "ThrottleExceeded", "THROTTLE")
            .with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return DoubleAnswer::text(503, "Service Unavailable", "text/plain")
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return intuitGatewayFault(403, "3100", "ApplicationAuthorizationFailed", "AUTHORIZATION");
    case DoubleRefusal::Invalid:
        return quickBooksTooLong(500);
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

QString QuickBooksDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return put(itemEntity,
                   JsonObject{{"Name", fields["name"]},
                              {"Sku", fields["code"]},
                              {"Type", "Service"},
                              {"UnitPrice", Json::number(fields["price"].scalarText())}});
    Json customer = JsonObject{
        {"DisplayName", fields["name"]},
        {"CompanyName", fields["name"]},
        {"PrimaryEmailAddr", JsonObject{{"Address", fields["email"]}}},
        {"PrimaryPhone", JsonObject{{"FreeFormNumber", fields["phone"]}}},
        {"WebAddr", JsonObject{{"URI", QStringLiteral("https://") + fields["domain"].toString()}}},
        {"PrimaryTaxIdentifier", fields["tax_id"]},
        {"BillAddr", JsonObject{{"Line1", fields["street"]},
                                {"City", fields["city"]},
                                {"PostalCode", fields["postcode"]},
                                {"Country", fields["country"]}}}};
    if (!fields["external_id"].isNull())
        customer.set(
            QStringLiteral("Suffix"),
            keyInForm(QStringLiteral("short21"), fields["external_id"].toString()).left(16));
    return put(customerEntity, std::move(customer));
}

std::vector<Json> QuickBooksDouble::records(const QString &kind)
{
    const QString entity = kind == QLatin1String("invoice") ? invoiceEntity
                           : kind == QLatin1String("item")  ? itemEntity
                                                            : customerEntity;
    std::vector<Json> out;
    for (const DoubleRecord *record : table(entity)->all())
        out.push_back(JsonObject{{"id", record->id},
                                 {"name", record->fields["DisplayName"]},
                                 {"external_id", record->fields["Suffix"]},
                                 {"reference", record->fields["DocNumber"]}});
    return out;
}

void QuickBooksDouble::change(const QString &, const QString &id, const Json &fields)
{
    DoubleRecord *record = m_customers.find(id);
    Q_ASSERT(record != nullptr);
    m_customers.change(*record, JsonObject{{"DisplayName", fields["name"]}});
}

QStringList QuickBooksDouble::lacks(const QString &kind) const
{
    // A web address is kept as a URI, a customer's tax number shows its last figures only.
    return kind == QLatin1String("account") ? QStringList{QStringLiteral("domain")} : QStringList{};
}

QString QuickBooksDouble::exemption(const QString &contractCase) const
{
    if (contractCase == QLatin1String("a row that is locked"))
        return QStringLiteral("QuickBooks says stale, never locked");
    return {};
}

} // namespace unsnag
