// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/dataversedouble.h"

#include "tests/support/doubles/dataversetables.h"

#include <QRegularExpression>
#include <QUrl>

namespace unsnag {
namespace {

const QString noGuid = QStringLiteral("00000000-0000-4000-8000-0000000dead0");

DoubleAnswer dataverseError(int status, const char *code, const QString &words)
{
    return DoubleAnswer::json(status,
                              JsonObject{{"error", JsonObject{{"code", code}, {"message", words}}}})
        .with("OData-Version", "4.0");
}

DoubleAnswer notThere(const QString &entity, const QString &id)
{
    return dataverseError(404, "0x80040217",
                          QStringLiteral("%1 With Id = %2 Does Not Exist").arg(entity, id));
}

DoubleAnswer staleVersion()
{
    return dataverseError(
        412, "0x80060882",
        QStringLiteral(
            "The version of the existing record doesn't match the RowVersion property provided."));
}

QString etagOf(const DoubleRecord &record)
{
    return QStringLiteral("W/\"%1\"").arg(915000 + record.version * 7);
}

bool isGuid(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"));
    return form.match(text).hasMatch();
}

//! Canonical members under the columns of the table.
const std::map<QString, QString> &accountColumns()
{
    static const std::map<QString, QString> all{
        {QStringLiteral("name"), QStringLiteral("name")},
        {QStringLiteral("domain"), QStringLiteral("websiteurl")},
        {QStringLiteral("tax_id"), QString::fromLatin1(dataverseTaxColumn)},
        {QStringLiteral("street"), QStringLiteral("address1_line1")},
        {QStringLiteral("city"), QStringLiteral("address1_city")},
        {QStringLiteral("postcode"), QStringLiteral("address1_postalcode")},
        {QStringLiteral("country"), QStringLiteral("address1_country")},
        {QStringLiteral("email"), QStringLiteral("emailaddress1")},
        {QStringLiteral("phone"), QStringLiteral("telephone1")},
        {QStringLiteral("external_id"), QString::fromLatin1(dataverseKeyColumn)},
        {QStringLiteral("erp_id"), QString::fromLatin1(dataverseErpColumn)}};
    return all;
}

Json accountRow(const Json &fields)
{
    Json row = JsonObject{};
    for (const auto &[canonical, column] : accountColumns()) {
        if (fields.contains(canonical))
            row.set(column, fields[canonical]);
    }
    return row;
}

} // namespace

DataverseDouble::DataverseDouble()
    : m_accounts(time()), m_deals(time()), m_lines(time()), m_products(time())
{}

std::vector<DoubleLogin> DataverseDouble::logins(const QString &base) const
{
    return EntraLogin::logins(base,
                              JsonObject{{"base_url", base},
                                         {"erp_field", QString::fromLatin1(dataverseErpColumn)},
                                         {"key_field", QString::fromLatin1(dataverseKeyColumn)},
                                         {"tax_field", QString::fromLatin1(dataverseTaxColumn)}});
}

bool DataverseDouble::isLogin(const DoubleRequest &request) const
{
    return EntraLogin::isFor(request);
}

QString DataverseDouble::nextId(const char *kind)
{
    return QStringLiteral("%1-0000-4000-8000-%2")
        .arg(QString::fromLatin1(kind))
        .arg(++m_ids, 12, 16, QLatin1Char('0'));
}

QString DataverseDouble::addAccount(const Json &fields)
{
    Json row = accountRow(fields);
    row.set(QStringLiteral("statecode"), Json(0));
    row.set(QStringLiteral("paymenttermscode"), Json(1));
    return m_accounts.add(nextId("acc00000"), row).id;
}

QString DataverseDouble::addItem(const Json &fields)
{
    return m_products
        .add(nextId("9d000000"), JsonObject{{"productnumber", fields["code"]},
                                            {"name", fields["name"]},
                                            {"price", Json::number(fields["price"].scalarText())}})
        .id;
}

QString DataverseDouble::addDeal(const Json &fields)
{
    const bool isWon = fields["won"].toBool(true);
    const Json amount = Json::number(fields["amount"].scalarText());
    const QString id =
        m_deals
            .add(nextId("0bb00000"), JsonObject{{"name", fields["title"]},
                                                {"actualvalue", isWon ? amount : Json()},
                                                {"totalamount", amount},
                                                {"actualclosedate", fields["close_date"]},
                                                {"statecode", Json(isWon ? 1 : 0)},
                                                {"currency", fields["currency"]},
                                                {"_customerid_value", fields["account"]}})
            .id;
    int number = 0;
    for (const Json &line : fields["lines"].array()) {
        const auto products = m_products.where([&line](const DoubleRecord &product) {
            return product.fields["productnumber"] == line["sku"];
        });
        m_lines.add(
            nextId("11e00000"),
            JsonObject{{"_opportunityid_value", id},
                       {"_productid_value", products.empty() ? Json() : Json(products.front()->id)},
                       {"productdescription", line["description"]},
                       {"quantity", Json::number(line["quantity"].scalarText())},
                       {"priceperunit", Json::number(line["unit_price"].scalarText())},
                       {"lineitemnumber", Json(++number)}});
    }
    return id;
}

QString DataverseDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("account"))
        return addAccount(fields);
    return kind == QLatin1String("item") ? addItem(fields) : addDeal(fields);
}

std::vector<Json> DataverseDouble::records(const QString &kind)
{
    std::vector<Json> out;
    if (kind != QLatin1String("account"))
        return out;
    for (const DoubleRecord *record : m_accounts.all()) {
        Json shown = JsonObject{{"id", record->id}};
        for (const auto &[canonical, column] : accountColumns())
            shown.set(canonical, record->fields[column]);
        out.push_back(std::move(shown));
    }
    return out;
}

void DataverseDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    const bool isAccount = kind == QLatin1String("account");
    DoubleTable &table = isAccount ? m_accounts : m_deals;
    table.change(*table.find(id),
                 isAccount ? accountRow(fields) : Json(JsonObject{{"name", fields["title"]}}));
}

QStringList DataverseDouble::lacks(const QString &) const
{
    return {};
}

QString DataverseDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("tells two accounts of one key"),
         QStringLiteral("an alternate key is unique")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("it tells that there is a duplicate, not which")},
        {QStringLiteral("a row that is locked"), QStringLiteral("it queues the writes of a row")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

Json DataverseDouble::input(const QString &name, const Json &value) const
{
    return name.startsWith(QLatin1String("missing_")) ? Json(noGuid) : value;
}

std::optional<DoubleAnswer> DataverseDouble::refusal(DoubleRefusal kind,
                                                     const DoubleRequest &) const
{
    constexpr int firstWait = 7;
    const auto limited = dataverseError(
        429, "0x80072322",
        QStringLiteral(
            "Number of requests exceeded the limit of 6000 over time window of 300 seconds."));
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return limited;
    case DoubleRefusal::RateLimitedRetryAfter:
        return limited.with("Retry-After", QByteArray::number(firstWait * ++m_limited));
    case DoubleRefusal::Unavailable:
        return dataverseError(503, "0x8004a113", QStringLiteral("The service is unavailable."))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return dataverseError(403, "0x80040220",
                              QStringLiteral("Principal user is missing prvReadAccount privilege "
                                             "on OTC=1 for entity 'account'."));
    case DoubleRefusal::Invalid:
        return dataverseError(
            400, "0x80044331",
            QStringLiteral("A validation error occurred.  The length of the 'name' attribute of "
                           "the 'account' entity exceeded the maximum allowed length of '160'."));
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<DataverseDouble::Set> DataverseDouble::setOf(const QString &segment)
{
    const QString name = segment.section(QLatin1Char('('), 0, 0);
    const std::vector<Set> all{
        {QStringLiteral("accounts"), &dataverseAccount(), &m_accounts, QStringLiteral("accountid")},
        {QStringLiteral("opportunities"), &dataverseDeal(), &m_deals,
         QStringLiteral("opportunityid")},
        {QStringLiteral("opportunityproducts"), &dataverseLine(), &m_lines,
         QStringLiteral("opportunityproductid")},
        {QStringLiteral("products"), &dataverseProduct(), &m_products,
         QStringLiteral("productid")}};
    const auto found =
        std::find_if(all.begin(), all.end(), [&name](const Set &set) { return set.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Json DataverseDouble::whole(const Set &set, const DoubleRecord &record)
{
    Json row = record.fields;
    for (const auto &each : set.entity->properties) {
        if (!row.contains(each.first))
            row.set(each.first, Json());
    }
    row.set(set.key, record.id);
    row.set(QStringLiteral("@odata.etag"), etagOf(record));
    row.set(QStringLiteral("modifiedon"), toRfc3339(record.modified));
    row.set(QStringLiteral("createdon"), toRfc3339(record.created));
    return withLinks(set, std::move(row));
}

Json DataverseDouble::withLinks(const Set &set, Json row)
{
    const auto linked = [this](const char *setName, const Json &id) {
        const Set there = *setOf(QString::fromLatin1(setName));
        const DoubleRecord *record = there.table->find(id.toString());
        return record == nullptr ? Json() : whole(there, *record);
    };
    if (set.table == &m_lines)
        row.set(QStringLiteral("productid"), linked("products", row["_productid_value"]));
    if (set.table != &m_deals)
        return row;
    row.set(QStringLiteral("customerid_account"), linked("accounts", row["_customerid_value"]));
    row.set(QStringLiteral("transactioncurrencyid"),
            JsonObject{{"transactioncurrencyid", "c0000000-0000-4000-8000-000000000001"},
                       {"isocurrencycode", row["currency"]}});
    row.set(QStringLiteral("owninguser"),
            JsonObject{{"systemuserid", "50000000-0000-4000-8000-000000000001"},
                       {"fullname", "Jana Brandt"}});
    return row;
}

Result<DoubleRecord *> DataverseDouble::recordOf(const Set &set, const ODataKey &key)
{
    const bool isAlternate = set.table == &m_accounts && key.isQuoted &&
                             key.property == QLatin1String(dataverseKeyColumn);
    if (isAlternate) {
        const auto found = set.table->where([&key](const DoubleRecord &record) {
            return record.fields[dataverseKeyColumn].toString().compare(key.value,
                                                                        Qt::CaseInsensitive) == 0;
        });
        return found.empty() ? nullptr : found.front();
    }
    if (!key.property.isEmpty())
        return Error{
            Code::Input,
            QStringLiteral("The specified key attributes are not a defined key for the %1 entity")
                .arg(set.entity->type.section(QLatin1Char('.'), -1)),
            {},
            {}};
    if (key.isQuoted || !isGuid(key.value))
        return Error{Code::Input,
                     QStringLiteral("Bad Request - Error in query syntax: '%1' is no Edm.Guid.")
                         .arg(key.value),
                     {},
                     {}};
    return set.table->find(key.value.toLower());
}

DoubleAnswer DataverseDouble::answer(const DoubleRequest &request)
{
    if (EntraLogin::isFor(request))
        return m_login.answer(request);
    if (!m_login.knows(request))
        return DoubleAnswer::none(401).with("WWW-Authenticate", "Bearer authorization_uri=\"\"");
    if (request.header("odata-version") != "4.0" || request.header("odata-maxversion") != "4.0")
        return dataverseError(400, "0x80060888", QStringLiteral("OData-Version 4.0 is needed."));
    const QString root = QStringLiteral("/api/data/v9.2/*");
    if (request.is("GET", QStringLiteral("/api/data/v9.2/WhoAmI")))
        return DoubleAnswer::json(
            200, JsonObject{{"BusinessUnitId", "b0000000-0000-4000-8000-000000000001"},
                            {"UserId", "50000000-0000-4000-8000-000000000002"},
                            {"OrganizationId", "0c000000-0000-4000-8000-000000000001"}});
    const auto set =
        request.is(request.method.toLatin1(), root) ? setOf(request.segments.back()) : std::nullopt;
    if (!set)
        return dataverseError(404, "0x80060888",
                              QStringLiteral("Resource not found for the segment '%1'.")
                                  .arg(request.segments.value(request.segments.size() - 1)));
    const auto key = ODataKey::of(request.segments.back());
    if (request.method == QLatin1String("GET"))
        return key ? get(*set, *key, request) : list(*set, request);
    if (request.method == QLatin1String("PATCH") && key)
        return patch(*set, *key, request);
    return dataverseError(405, "0x80060888", QStringLiteral("The HTTP verb is not supported."));
}

DoubleAnswer DataverseDouble::list(const Set &set, const DoubleRequest &request)
{
    std::vector<Json> all;
    for (const DoubleRecord *record : set.table->all())
        all.push_back(whole(set, *record));
    const auto page = m_service.list(request, *set.entity, all);
    if (!page)
        return dataverseError(400, "0x80060888", page.error().detail);
    Json body =
        JsonObject{{"@odata.context",
                    addressOf(request) + QStringLiteral("/api/data/v9.2/$metadata#") + set.name},
                   {"value", page->records}};
    if (!page->next.isEmpty())
        body.set(QStringLiteral("@odata.nextLink"), page->next);
    return DoubleAnswer::json(200, body).with("OData-Version", "4.0");
}

DoubleAnswer DataverseDouble::get(const Set &set, const ODataKey &key, const DoubleRequest &request)
{
    const auto found = recordOf(set, key);
    if (!found)
        return dataverseError(400, "0x80060888", found.error().detail);
    if (*found == nullptr)
        return notThere(set.name, key.value);
    const Json row = whole(set, **found);
    const auto body = m_service.one(request, *set.entity, row);
    if (!body)
        return dataverseError(400, "0x80060888", body.error().detail);
    return DoubleAnswer::json(200, *body).with("ETag", etagOf(**found).toLatin1());
}

bool DataverseDouble::hasTwin(const Json &body, const DoubleRecord *there)
{
    const auto alike = m_accounts.where([&](const DoubleRecord &record) {
        return &record != there && record.fields["name"] == body["name"] &&
               record.fields["emailaddress1"] == body["emailaddress1"];
    });
    return !alike.empty() && body.contains(QStringLiteral("name"));
}

std::optional<DoubleAnswer> DataverseDouble::refusedWrite(const Set &set, const Json &body,
                                                          const DoubleRecord *there,
                                                          const DoubleRequest &request)
{
    constexpr qsizetype longestName = 160;
    if (const auto known = m_service.checkBody(body, *set.entity); !known)
        return dataverseError(
            400, "0x80048d19",
            QStringLiteral("Error identified in Payload provided by the user for Entity :'%1': ")
                    .arg(set.name) +
                known.error().detail);
    const QByteArray match = request.header("if-match");
    if (!match.isEmpty() && there == nullptr)
        return notThere(set.name, request.segments.back());
    if (!match.isEmpty() && match != "*" && match != etagOf(*there).toLatin1())
        return staleVersion();
    if (request.header("if-none-match") == "*" && there != nullptr)
        return dataverseError(412, "0x80060892",
                              QStringLiteral("A record with matching key values already exists."));
    if (body["name"].toString().size() > longestName)
        return refusal(DoubleRefusal::Invalid, request);
    const bool looksForTwins = request.header("mscrm.suppressduplicatedetection") == "false";
    if (looksForTwins && set.table == &m_accounts && hasTwin(body, there))
        return dataverseError(412, "0x80040333",
                              QStringLiteral("A record was not created or updated because a "
                                             "duplicate of the current record already exists."));
    return std::nullopt;
}

DoubleAnswer DataverseDouble::written(const Set &set, const DoubleRecord &record, bool isNew,
                                      const DoubleRequest &request)
{
    const QByteArray address =
        (addressOf(request) + QStringLiteral("/api/data/v9.2/%1(%2)").arg(set.name, record.id))
            .toLatin1();
    if (!request.header("prefer").contains("return=representation"))
        return DoubleAnswer::none(204).with("OData-EntityId", address);
    const auto body = m_service.one(request, *set.entity, whole(set, record));
    if (!body)
        return dataverseError(400, "0x80060888", body.error().detail);
    return DoubleAnswer::json(isNew ? 201 : 200, *body)
        .with("ETag", etagOf(record).toLatin1())
        .with("OData-EntityId", address)
        .with("Preference-Applied", "return=representation");
}

DoubleAnswer DataverseDouble::patch(const Set &set, const ODataKey &key,
                                    const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.header("content-type").startsWith("application/json") || !body ||
        !body->isObject())
        return dataverseError(415, "0x80060888", QStringLiteral("A JSON body is needed."));
    const auto found = recordOf(set, key);
    if (!found)
        return dataverseError(400, "0x80060888", found.error().detail);
    // The select of the answer is looked at before anything is written.
    if (const auto shown = m_service.one(request, *set.entity, JsonObject{}); !shown)
        return dataverseError(400, "0x80060888", shown.error().detail);
    if (auto refused = refusedWrite(set, *body, *found, request))
        return *refused;
    if (*found != nullptr) {
        set.table->change(**found, *body);
        return written(set, **found, false, request);
    }
    Json row = *body;
    const bool isAlternate = !key.property.isEmpty();
    if (isAlternate && !row.contains(key.property)) // the body's value wins over the address's
        row.set(key.property, key.value);
    row.set(QStringLiteral("statecode"), Json(0));
    const QString id = isAlternate ? nextId("acc00000") : key.value.toLower();
    return written(set, set.table->add(id, row), true, request);
}

} // namespace unsnag
