// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/sapdouble.h"

#include "models/connectors/profile/filters.h"

namespace unsnag {
namespace {

const QString communicationUser = QStringLiteral("UNSNAG");
const QString communicationPassword = QStringLiteral("Communication:Password/of-the-contract");
const QString oauthClient = QStringLiteral("CONTRACT_CLIENT");
const QString oauthSecret = QStringLiteral("SapOAuthSecretOfTheContract");
const QString tokenPath = QStringLiteral("/sap/bc/sec/oauth2/token");
const QByteArray cookieName = "SAP_SESSIONID_S4H_100";
const QString partnerService = QStringLiteral("API_BUSINESS_PARTNER");
constexpr qsizetype longestName = 40;
constexpr qsizetype longestReference = 35;

//! The number in an external system that the profile gives a partner with this key.
QString externalNumber(const QString &key)
{
    static const WireTypes plain;
    const Json nothing;
    const auto name =
        applyFilter({QStringLiteral("short"), QStringLiteral("20")}, key, {nothing, plain});
    return name ? name->toString().toUpper() : QString();
}

QString firstOf(const Json &list, const char *member)
{
    const Json &results = list["results"];
    return results.size() > 0 ? results.at(0)[member].scalarText() : QString();
}

Json partnerBody(const Json &fields)
{
    const QString key = fields["external_id"].toString();
    Json address =
        JsonObject{{"Country", fields["country"]},
                   {"PostalCode", fields["postcode"]},
                   {"CityName", fields["city"]},
                   {"StreetName", fields["street"]},
                   {"to_EmailAddress", JsonArray{JsonObject{{"EmailAddress", fields["email"]}}}},
                   {"to_PhoneNumber", JsonArray{JsonObject{{"PhoneNumber", fields["phone"]}}}},
                   {"to_URLAddress", JsonArray{JsonObject{{"WebsiteURL", fields["domain"]}}}}};
    JsonArray taxes;
    if (!fields["tax_id"].scalarText().isEmpty())
        taxes.push_back(JsonObject{{"BPTaxType", "DE0"}, {"BPTaxNumber", fields["tax_id"]}});
    return JsonObject{
        {"BusinessPartnerCategory", "2"},
        {"OrganizationBPName1", fields["name"]},
        {"BusinessPartnerIDByExtSystem", key.isEmpty() ? QString() : externalNumber(key)},
        {"to_BusinessPartnerRole", JsonArray{JsonObject{{"BusinessPartnerRole", "FLCU01"}}}},
        {"to_BusinessPartnerAddress", JsonArray{address}},
        {"to_BusinessPartnerTax", taxes},
        {"to_BuPaIdentification", JsonArray{}},
        {"to_Customer", JsonObject{{"to_CustomerSalesArea", JsonArray{}}}}};
}

DoubleAnswer notInSap(const QString &set)
{
    return sapError(404, "/IWBEP/CM_MGW_RT/020",
                    QStringLiteral("Resource not found for segment '%1Type'").arg(set));
}

} // namespace

SapDouble::SapDouble()
    : m_partners(time()), m_products(time()), m_companies(time()),
      m_sales(time(), m_partners, m_products)
{
    m_companies.add(QStringLiteral("1010"), JsonObject{{"CompanyCode", "1010"},
                                                       {"CompanyCodeName", "Company Code 1010"},
                                                       {"Currency", "EUR"},
                                                       {"Country", "DE"}});
}

std::vector<DoubleLogin> SapDouble::logins(const QString &base) const
{
    const Json common = JsonObject{{"base_url", base}, {"client", "100"}, {"id_type", "ZCRM"}};
    Json basic = common;
    basic.set(QStringLiteral("login"), "basic");
    basic.set(QStringLiteral("username"), communicationUser);
    Json oauth = common;
    oauth.set(QStringLiteral("login"), "client_credentials");
    oauth.set(QStringLiteral("token_url"), base + tokenPath);
    oauth.set(QStringLiteral("client_id"), oauthClient);
    return {{QStringLiteral("basic"), basic, {{QStringLiteral("password"), communicationPassword}}},
            {QStringLiteral("client_credentials"),
             oauth,
             {{QStringLiteral("client_secret"), oauthSecret}}}};
}

bool SapDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == tokenPath || request.header("x-csrf-token").toLower() == "fetch";
}

void SapDouble::endSessions()
{
    m_tokens.clear();
    m_sessions.clear();
}

QString SapDouble::makePartner(const Json &body)
{
    const QString number = QString::number(++m_partnerNumber).rightJustified(10, QLatin1Char('0'));
    bool isCustomer = false;
    for (const Json &role : body["to_BusinessPartnerRole"].array())
        isCustomer =
            isCustomer || role["BusinessPartnerRole"].toString() == QLatin1String("FLCU01");
    Json fields = sapStored(body);
    fields.set(QStringLiteral("BusinessPartner"), number);
    fields.set(QStringLiteral("Customer"), isCustomer ? number : QString());
    fields.set(QStringLiteral("BusinessPartnerName"), body["OrganizationBPName1"]);
    fields.set(QStringLiteral("BusinessPartnerIsBlocked"), false);
    m_partners.add(number, fields);
    return number;
}

QString SapDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("account"))
        return makePartner(partnerBody(fields));
    const QString code = fields["code"].toString();
    const Json text =
        JsonObject{{"Product", code}, {"Language", "EN"}, {"ProductDescription", fields["name"]}};
    return m_products
        .add(code, JsonObject{{"Product", code},
                              {"ProductType", "SERV"},
                              {"BaseUnit", "PC"},
                              {"IsMarkedForDeletion", false},
                              {"price", fields["price"]},
                              {"to_Description", sapResults({text})}})
        .id;
}

std::vector<Json> SapDouble::records(const QString &kind)
{
    std::vector<Json> out;
    if (kind == QLatin1String("invoice")) {
        for (const DoubleRecord *record : m_sales.bills().all()) {
            if (record->fields["BillingDocumentType"].toString() != QLatin1String("S1"))
                out.push_back(JsonObject{{"id", record->id},
                                         {"reference", record->fields["PurchaseOrderByCustomer"]},
                                         {"customer", record->fields["SoldToParty"]}});
        }
        return out;
    }
    for (const DoubleRecord *record : m_partners.all()) {
        const Json &row = record->fields;
        const Json &addresses = row["to_BusinessPartnerAddress"]["results"];
        const Json address = addresses.size() > 0 ? addresses.at(0) : Json();
        out.push_back(JsonObject{{"id", record->id},
                                 {"name", row["OrganizationBPName1"]},
                                 {"city", address["CityName"]},
                                 {"email", firstOf(address["to_EmailAddress"], "EmailAddress")},
                                 {"external_id", row["BusinessPartnerIDByExtSystem"]}});
    }
    return out;
}

void SapDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    if (kind == QLatin1String("account"))
        m_partners.change(*m_partners.find(id),
                          JsonObject{{"OrganizationBPName1", fields["name"]},
                                     {"BusinessPartnerName", fields["name"]}});
}

QStringList SapDouble::lacks(const QString &kind) const
{
    // A billing item tells its net amount; the price is among its conditions.
    return kind == QLatin1String("invoice") ? QStringList{QStringLiteral("unit_price")}
                                            : QStringList{};
}

QString SapDouble::exemption(const QString &contractCase) const
{
    return contractCase == QLatin1String("names the twin of an account")
               ? QStringLiteral("it takes any company twice")
               : QString();
}

std::optional<DoubleAnswer> SapDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const auto limited =
        sapError(429, "/IWFND/CM_MGW/429", QStringLiteral("Too many requests: quota exceeded"));
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return limited;
    case DoubleRefusal::RateLimitedRetryAfter:
        return limited.with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return DoubleAnswer::text(
                   503, "<html><head><title>Service cannot be reached</title></head></html>",
                   "text/html")
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return sapError(
            403, "/IWFND/MED/074",
            QStringLiteral("No authorization to access Service 'ZAPI_BUSINESS_PARTNER'"));
    case DoubleRefusal::Invalid:
        return sapError(
            400, "CX_SXML_PARSE_ERROR",
            QStringLiteral(
                "Property 'OrganizationBPName1' has invalid value: maximum length is 40"),
            QStringLiteral("OrganizationBPName1"));
    case DoubleRefusal::Conflict:
        return sapError(
            400, "R1/126",
            QStringLiteral("Business partner 1000001 is currently locked by user HAUSER"));
    }
    return std::nullopt;
}

bool SapDouble::isKnownUser(const DoubleRequest &request) const
{
    return request.basic() == std::pair(communicationUser, communicationPassword) ||
           m_tokens.contains(request.token());
}

DoubleAnswer SapDouble::tokenAnswer(const DoubleRequest &request)
{
    if (request.basic() != std::pair(oauthClient, oauthSecret))
        return DoubleAnswer::json(
            401, JsonObject{{"error", "invalid_client"},
                            {"error_description", "Client authentication failed"}});
    if (request.formValue(QStringLiteral("grant_type")) != QLatin1String("client_credentials"))
        return DoubleAnswer::json(400, JsonObject{{"error", "unsupported_grant_type"}});
    const QString token = QStringLiteral("sap-access-token-%1").arg(++m_given);
    m_tokens.insert(token);
    return DoubleAnswer::json(
        200, JsonObject{{"access_token", token}, {"token_type", "Bearer"}, {"expires_in", 3600}});
}

DoubleAnswer SapDouble::fetched(const DoubleRequest &)
{
    const QString cookie = QStringLiteral("session-%1%3d").arg(++m_given);
    const QString token = QStringLiteral("csrf-of-the-contract-%1==").arg(m_given);
    m_sessions.insert_or_assign(cookie, token);
    return DoubleAnswer::json(
               200, JsonObject{{"d", JsonObject{{"EntitySets", JsonArray{"A_BusinessPartner"}}}}})
        .with("x-csrf-token", token.toLatin1())
        .with("Set-Cookie", cookieName + "=" + cookie.toLatin1() + "; path=/; HttpOnly")
        .with("Set-Cookie", "sap-usercontext=sap-client=100; path=/");
}

bool SapDouble::isInSession(const DoubleRequest &request) const
{
    for (const QByteArray &pair : request.header("cookie").split(';')) {
        const auto equals = pair.indexOf('=');
        if (pair.left(equals).trimmed() != cookieName)
            continue;
        const auto found = m_sessions.find(QString::fromLatin1(pair.mid(equals + 1).trimmed()));
        return found != m_sessions.end() &&
               request.header("x-csrf-token") == found->second.toLatin1();
    }
    return false;
}

DoubleAnswer SapDouble::answer(const DoubleRequest &request)
{
    if (request.path == tokenPath)
        return tokenAnswer(request);
    if (!isKnownUser(request))
        return DoubleAnswer::text(401, "<html><head><title>Logon failed</title></head></html>",
                                  "text/html")
            .with("WWW-Authenticate", "Basic realm=\"SAP NetWeaver Application Server\"");
    const bool isJson = request.header("accept").contains("json") ||
                        request.parameter(QStringLiteral("$format")) == QStringLiteral("json");
    if (!isJson)
        return DoubleAnswer::text(200, "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
                                  "application/atom+xml");
    if (request.method == QLatin1String("GET"))
        return request.header("x-csrf-token").toLower() == "fetch" ? fetched(request)
                                                                   : carriedOut(request);
    if (!isInSession(request))
        return DoubleAnswer::text(403, "CSRF token validation failed", "text/plain")
            .with("x-csrf-token", "Required");
    return carriedOut(request);
}

std::optional<SapDouble::Set> SapDouble::setOf(const QString &service, const QString &segment)
{
    const QString name = service + QLatin1Char('/') + segment.section(QLatin1Char('('), 0, 0);
    const std::map<QString, Set> known{
        {QStringLiteral("API_BUSINESS_PARTNER/A_BusinessPartner"), {&sapPartner(), &m_partners}},
        {QStringLiteral("API_PRODUCT_SRV/A_Product"), {&sapProduct(), &m_products}},
        {QStringLiteral("API_PRODUCT_SRV/A_ProductDescription"), {&sapProductText(), nullptr}},
        {QStringLiteral("API_COMPANYCODE_SRV/A_CompanyCode"), {&sapCompany(), &m_companies}},
        {QStringLiteral("API_SALES_ORDER_SRV/A_SalesOrder"), {&sapOrder(), &m_sales.orders()}},
        {QStringLiteral("API_BILLING_DOCUMENT_SRV/A_BillingDocument"),
         {&sapBilling(), &m_sales.bills()}}};
    const auto found = known.find(name);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

DoubleAnswer SapDouble::carriedOut(const DoubleRequest &request)
{
    const QStringList parts = request.segments.mid(4); // below /sap/opu/odata/sap
    const bool isSap = request.path.startsWith(QLatin1String("/sap/opu/odata/sap/"));
    if (!isSap || parts.size() != 2)
        return sapError(
            404, "/IWFND/MED/170",
            QStringLiteral("No service found for namespace '', name '%1'").arg(parts.value(0)));
    if (parts.back() == QLatin1String("Cancel") && request.method == QLatin1String("POST")) {
        const QString bill =
            request.parameter(QStringLiteral("BillingDocument")).value_or(QString());
        return m_sales.cancel(bill.size() > 2 ? bill.mid(1).chopped(1) : bill);
    }
    const auto set = setOf(parts.front(), parts.back());
    if (!set)
        return notInSap(parts.back());
    const auto key = ODataKey::of(parts.back());
    if (request.method == QLatin1String("GET"))
        return key ? get(*set, key->value, request) : list(*set, request);
    if (request.method == QLatin1String("POST") && !key)
        return create(*set, request);
    if (request.method == QLatin1String("PATCH") && key)
        return patch(*set, key->value, request);
    return sapError(405, "/IWFND/CM_MGW/096", QStringLiteral("Method not allowed"));
}

Json SapDouble::whole(const Set &set, const DoubleRecord &record,
                      const DoubleRequest &request) const
{
    Json row = record.fields;
    const bool isChanged = record.modified != record.created;
    row.set(QStringLiteral("CreationDate"), sapDay(record.created));
    row.set(QStringLiteral("LastChangeDate"), isChanged ? Json(sapDay(record.modified)) : Json());
    row.set(QStringLiteral("LastChangeDateTime"),
            QStringLiteral("/Date(%1+0000)/").arg(record.modified.time_since_epoch().count()));
    for (const auto &[name, type] : set.entity->properties) {
        if (type == ODataType::String && row[name].isNull())
            row.set(name, "");
    }
    const QString address = addressOf(request) + request.path;
    row.set(QStringLiteral("__metadata"), JsonObject{{"id", address},
                                                     {"uri", address},
                                                     {"type", set.entity->type},
                                                     {"etag", sapEtag(record)}});
    return row;
}

std::vector<Json> SapDouble::all(const Set &set, const DoubleRequest &request)
{
    std::vector<Json> out;
    DoubleTable &table = set.table == nullptr ? m_products : *set.table;
    for (const DoubleRecord *record : table.all()) {
        if (set.table != nullptr) {
            out.push_back(whole(set, *record, request));
            continue;
        }
        const Json texts = record->fields["to_Description"]["results"];
        out.insert(out.end(), texts.array().begin(), texts.array().end());
    }
    return out;
}

DoubleAnswer SapDouble::list(const Set &set, const DoubleRequest &request)
{
    const auto page = m_service.list(request, *set.entity, all(set, request));
    if (!page)
        return sapError(400, "005056A509B11EE1B9A8FEC11C21D78E", page.error().detail);
    Json body = sapResults(page->records);
    if (request.parameter(QStringLiteral("$inlinecount")) == QStringLiteral("allpages"))
        body.set(QStringLiteral("__count"), QString::number(page->count));
    if (!page->next.isEmpty())
        body.set(QStringLiteral("__next"), page->next);
    return DoubleAnswer::json(200, JsonObject{{"d", body}});
}

DoubleAnswer SapDouble::get(const Set &set, const QString &key, const DoubleRequest &request)
{
    const DoubleRecord *record = set.table == nullptr ? nullptr : set.table->find(key);
    if (record == nullptr)
        return notInSap(request.segments.back().section(QLatin1Char('('), 0, 0));
    const auto body = m_service.one(request, *set.entity, whole(set, *record, request));
    return body ? DoubleAnswer::json(200, JsonObject{{"d", *body}})
                : sapError(400, "005056A509B11EE1B9A8FEC11C21D78E", body.error().detail);
}

std::optional<DoubleAnswer> SapDouble::refusedPartner(const Json &body) const
{
    const auto tooLong = [&body](const char *member, qsizetype most) {
        return body[member].toString().size() > most;
    };
    if (body["OrganizationBPName1"].toString().isEmpty())
        return sapError(400, "R1/017", QStringLiteral("Enter a name for the organization"),
                        QStringLiteral("OrganizationBPName1"));
    if (tooLong("OrganizationBPName1", longestName) || tooLong("BusinessPartnerIDByExtSystem", 20))
        return refusal(DoubleRefusal::Invalid, {});
    for (const Json &address : body["to_BusinessPartnerAddress"].array()) {
        if (address["Country"].toString().isEmpty())
            return sapError(400, "AM/010", QStringLiteral("Country is a required entry field"),
                            QStringLiteral("Country"));
    }
    return std::nullopt;
}

DoubleAnswer SapDouble::create(const Set &set, const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.header("content-type").startsWith("application/json") || !body)
        return sapError(415, "/IWFND/CM_MGW/415", QStringLiteral("Unsupported media type"));
    if (const auto known = m_service.checkBody(*body, *set.entity); !known)
        return sapError(400, "/IWBEP/CM_MGW_RT/021", known.error().detail);
    if (set.table == &m_partners) {
        if (auto refused = refusedPartner(*body))
            return *refused;
        const DoubleRecord &made = *m_partners.find(makePartner(*body));
        const auto shown = m_service.one(request, *set.entity, whole(set, made, request));
        return DoubleAnswer::json(201, JsonObject{{"d", shown ? *shown : Json()}});
    }
    if (set.table != &m_sales.orders())
        return sapError(405, "/IWFND/CM_MGW/096",
                        QStringLiteral("Billing documents and master data are not made here"));
    if ((*body)["PurchaseOrderByCustomer"].toString().size() > longestReference)
        return sapError(400, "CX_SXML_PARSE_ERROR",
                        QStringLiteral("Property 'PurchaseOrderByCustomer' has invalid value"),
                        QStringLiteral("PurchaseOrderByCustomer"));
    const auto order = m_sales.order(*body);
    if (!order)
        return sapError(400, "V1/311", order.error().detail, order.error().context);
    const auto shown =
        m_service.one(request, *set.entity, whole(set, *m_sales.orders().find(*order), request));
    return DoubleAnswer::json(201, JsonObject{{"d", shown ? *shown : Json()}});
}

DoubleAnswer SapDouble::patch(const Set &set, const QString &key, const DoubleRequest &request)
{
    DoubleRecord *record = set.table == &m_partners ? m_partners.find(key) : nullptr;
    if (record == nullptr)
        return notInSap(request.segments.back().section(QLatin1Char('('), 0, 0));
    const QByteArray match = request.header("if-match");
    if (match.isEmpty())
        return sapError(428, "/IWFND/CM_MGW/428",
                        QStringLiteral("Data was sent without the required If-Match header"));
    if (match != "*" && match != sapEtag(*record).toLatin1())
        return sapError(412, "/IWFND/CM_MGW/412", QStringLiteral("Precondition failed"));
    const auto body = request.json();
    if (!body)
        return sapError(400, "/IWBEP/CM_MGW_RT/021", QStringLiteral("Malformed JSON"));
    if (const auto known = m_service.checkBody(*body, *set.entity); !known)
        return sapError(400, "/IWBEP/CM_MGW_RT/021", known.error().detail);
    Json members = *body;
    members.set(QStringLiteral("BusinessPartnerName"), (*body)["OrganizationBPName1"]);
    m_partners.change(*record, members);
    return DoubleAnswer::none(204);
}

} // namespace unsnag
