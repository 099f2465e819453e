// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/pipedrivedouble.h"

#include "tests/support/doubles/pipedrivewire.h"
#include "tests/support/doubles/sqlwords.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString apiToken = QStringLiteral("5ce3f0a1b2c4d5e6f708192a3b4c5d6e7f809101");
const QString clientId = QStringLiteral("f2a1unsnagclient");
const QString clientSecret = QStringLiteral("p1ped-cl1ent-secret-77");
const QString refreshToken = QStringLiteral("11223344:778899:refresh0fp1pedrive");
constexpr int longestPage = 3; //!< Pipedrive may give less than it was asked for

DoubleAnswer refused(int status, const QString &words, const QString &code)
{
    return DoubleAnswer::json(
        status,
        JsonObject{{"success", false},
                   {"error", words},
                   {"error_info", "Please check developers.pipedrive.com for more information "
                                  "about Pipedrive API."},
                   {"code", code},
                   {"data", nullptr},
                   {"additional_data", nullptr}});
}

DoubleAnswer invalid(const QString &words)
{
    return refused(400, QStringLiteral("Validation failed: ") + words,
                   QStringLiteral("ERR_SCHEMA_VALIDATION_FAILED"));
}

DoubleAnswer given(Json data, Json more = nullptr)
{
    return DoubleAnswer::json(200, JsonObject{{"success", true},
                                              {"data", std::move(data)},
                                              {"additional_data", std::move(more)}});
}

//! The first member a body has that it may not have.
QString strangerIn(const Json &body, const QStringList &known)
{
    for (const auto &each : body.object()) {
        if (!known.contains(each.first))
            return each.first;
    }
    return {};
}

QString strangerIn(const DoubleRequest::Pairs &query, const QStringList &known)
{
    for (const auto &each : query) {
        if (!known.contains(each.first))
            return each.first;
    }
    return {};
}

} // namespace

PipedriveDouble::PipedriveDouble() = default;

std::vector<DoubleLogin> PipedriveDouble::logins(const QString &base) const
{
    const JsonObject fields{{"tax_field", "VAT number"},
                            {"domain_field", "Company website"},
                            {"email_field", "Billing email"},
                            {"phone_field", "Phone"},
                            {"terms_field", "Payment terms"}};
    Json token(fields);
    token.set(QStringLiteral("login"), "token");
    token.set(QStringLiteral("base_url"), base);
    Json oauth(fields);
    oauth.set(QStringLiteral("login"), "oauth");
    oauth.set(QStringLiteral("auth_url"), base);
    oauth.set(QStringLiteral("client_id"), clientId);
    return {{QStringLiteral("token"), token, {{QStringLiteral("api_token"), apiToken}}},
            {QStringLiteral("oauth"),
             oauth,
             {{QStringLiteral("client_secret"), clientSecret},
              {QStringLiteral("refresh_token"), refreshToken}}}};
}

bool PipedriveDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == QLatin1String("/oauth/token");
}

DoubleAnswer PipedriveDouble::token(const DoubleRequest &request)
{
    const bool isForm =
        request.header("content-type").startsWith("application/x-www-form-urlencoded");
    if (request.basic() != std::pair(clientId, clientSecret) || !isForm)
        return DoubleAnswer::json(401, JsonObject{{"success", false},
                                                  {"error", "invalid_client"},
                                                  {"message", "Client authentication failed"}});
    const bool isRefresh =
        request.formValue(QStringLiteral("grant_type")) == QLatin1String("refresh_token");
    if (!isRefresh || request.formValue(QStringLiteral("refresh_token")) != refreshToken)
        return DoubleAnswer::json(
            400, JsonObject{{"success", false},
                            {"error", "invalid_grant"},
                            {"message", "Invalid grant: refresh token is invalid"}});
    const QString fresh =
        QStringLiteral("11223344:access:%1").arg(++m_given, 12, 10, QLatin1Char('0'));
    m_tokens.insert(fresh);
    const QString host = QString::fromLatin1(request.header("host"));
    return DoubleAnswer::json(200, JsonObject{{"access_token", fresh},
                                              {"token_type", "Bearer"},
                                              {"refresh_token", refreshToken},
                                              {"scope", "deals:full contacts:full products:read"},
                                              {"expires_in", 3599},
                                              {"api_domain", QStringLiteral("http://") + host}});
}

bool PipedriveDouble::isKnown(const DoubleRequest &request) const
{
    return request.header("x-api-token") == apiToken.toLatin1() ||
           m_tokens.contains(request.token());
}

DoubleAnswer PipedriveDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return token(request);
    const int left = 79 - ++m_answered % 40;
    return routed(request)
        .with("x-ratelimit-limit", "80")
        .with("x-ratelimit-remaining", QByteArray::number(left))
        .with("x-ratelimit-reset", "2");
}

DoubleAnswer PipedriveDouble::routed(const DoubleRequest &request)
{
    if (!isKnown(request))
        return refused(401, QStringLiteral("unauthorized access"),
                       QStringLiteral("ERR_UNAUTHORIZED"));
    return request.method == QLatin1String("GET") ? read(request) : write(request);
}

DoubleAnswer PipedriveDouble::read(const DoubleRequest &request)
{
    if (request.is("GET", QStringLiteral("/v1/users/me")))
        return given(JsonObject{{"id", 7}, {"name", "Jana Brandt"}, {"company_id", 778899}});
    if (request.segments.value(0) != QLatin1String("api") ||
        request.segments.value(1) != QLatin1String("v2"))
        return refused(404, QStringLiteral("Unknown method."), QStringLiteral("ERR_NOT_FOUND"));
    const QString kind = request.segments.value(2);
    if (kind == QLatin1String("organizationFields"))
        return given(pipedriveFieldList(pipedriveOrganizationFields()),
                     JsonObject{{"next_cursor", nullptr}});
    if (kind == QLatin1String("dealFields"))
        return given(pipedriveFieldList(pipedriveDealFields()),
                     JsonObject{{"next_cursor", nullptr}});
    if (request.is("GET", QStringLiteral("/api/v2/organizations/search")))
        return search(request);
    if (request.is("GET", QStringLiteral("/api/v2/deals/*/products"))) {
        if (m_deals.find(request.segments.at(3)) == nullptr)
            return refused(404, QStringLiteral("Deal not found"), QStringLiteral("ERR_NOT_FOUND"));
        return page(request, linesOf(request.segments.at(3)));
    }
    if (request.is("GET", QStringLiteral("/api/v2/deals/products"))) {
        JsonArray all;
        const QString ids = request.parameter(QStringLiteral("deal_ids")).value_or(QString());
        if (ids.isEmpty() || ids.count(QLatin1Char(',')) >= 100)
            return invalid(QStringLiteral("deal_ids: 1 to 100 are taken"));
        for (const QString &id : ids.split(QLatin1Char(','))) {
            for (const Json &line : linesOf(id))
                all.push_back(line);
        }
        return page(request, std::move(all));
    }
    if (request.segments.size() == 3)
        return list(request, kind);
    return request.segments.size() == 4
               ? one(kind, request.segments.at(3))
               : refused(404, QStringLiteral("Unknown method."), QStringLiteral("ERR_NOT_FOUND"));
}

DoubleTable &PipedriveDouble::table(const QString &kind)
{
    if (kind.startsWith(QLatin1String("deal")))
        return m_deals;
    if (kind.startsWith(QLatin1String("product")) || kind == QLatin1String("item"))
        return m_products;
    return kind.startsWith(QLatin1String("person")) ? m_persons : m_organizations;
}

DoubleAnswer PipedriveDouble::one(const QString &kind, const QString &id)
{
    bool isNumber = false;
    id.toLongLong(&isNumber);
    if (!isNumber)
        return invalid(QStringLiteral("id: Expected number"));
    const DoubleRecord *record = table(kind).find(id);
    if (record == nullptr)
        return refused(404, QStringLiteral("%1 not found").arg(kind),
                       QStringLiteral("ERR_NOT_FOUND"));
    return given(wire(kind, *record));
}

DoubleAnswer PipedriveDouble::list(const DoubleRequest &request, const QString &kind)
{
    static const QStringList kinds{QStringLiteral("deals"), QStringLiteral("organizations"),
                                   QStringLiteral("products")};
    static const QStringList known{"status",         "updated_since", "updated_until", "sort_by",
                                   "sort_direction", "limit",         "cursor",        "ids"};
    if (!kinds.contains(kind))
        return refused(404, QStringLiteral("Unknown method."), QStringLiteral("ERR_NOT_FOUND"));
    const QString stranger = strangerIn(request.query, known);
    if (!stranger.isEmpty() || (kind != QLatin1String("deals") && request.parameter("status")))
        return invalid(QStringLiteral("Unrecognized key(s) in query: ") + stranger);
    const QString sinceText =
        request.parameter(QStringLiteral("updated_since")).value_or(QString());
    const auto since = fromRfc3339(sinceText);
    if (!sinceText.isEmpty() && (!since || sinceText.size() != 20))
        return invalid(QStringLiteral("updated_since: Invalid datetime"));
    const QString status = request.parameter(QStringLiteral("status")).value_or(QString());
    const QString idText = request.parameter(QStringLiteral("ids")).value_or(QString());
    const QStringList ids = idText.split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (ids.size() > 100)
        return invalid(QStringLiteral("ids: at most 100"));
    auto found = table(kind).where([&](const DoubleRecord &record) {
        const QString its =
            record.fields["won"].toBool(true) ? QStringLiteral("won") : QStringLiteral("open");
        return (!since || record.modified >= *since) && (status.isEmpty() || status == its) &&
               (ids.isEmpty() || ids.contains(record.id));
    });
    if (request.parameter(QStringLiteral("sort_by")) == QStringLiteral("update_time"))
        std::ranges::stable_sort(found, {}, &DoubleRecord::modified);
    if (request.parameter(QStringLiteral("sort_direction")) == QStringLiteral("desc"))
        std::ranges::reverse(found);
    JsonArray all;
    for (const DoubleRecord *record : found)
        all.push_back(wire(kind, *record));
    return page(request, std::move(all));
}

DoubleAnswer PipedriveDouble::page(const DoubleRequest &request, JsonArray all) const
{
    const int limit =
        request.parameter(QStringLiteral("limit")).value_or(QStringLiteral("2")).toInt();
    if (limit < 1 || limit > 500)
        return invalid(QStringLiteral("limit: 1 to 500"));
    const QString cursor = request.parameter(QStringLiteral("cursor")).value_or(QString());
    const QByteArray place = QByteArray::fromBase64(cursor.toLatin1());
    if (!cursor.isEmpty() && !place.startsWith("from:"))
        return invalid(QStringLiteral("cursor: Invalid cursor"));
    const auto from = std::min<std::size_t>(place.mid(5).toUInt(), all.size());
    const auto to =
        std::min<std::size_t>(from + std::size_t(std::min(limit, longestPage)), all.size());
    JsonArray part(all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(to));
    Json next;
    if (to < all.size())
        next = QString::fromLatin1(("from:" + QByteArray::number(qulonglong(to))).toBase64());
    return given(std::move(part), JsonObject{{"next_cursor", next}});
}

DoubleAnswer PipedriveDouble::search(const DoubleRequest &request)
{
    const QString term = request.parameter(QStringLiteral("term")).value_or(QString());
    const QString fields =
        request.parameter(QStringLiteral("fields")).value_or(QStringLiteral("name"));
    const bool isExact = request.parameter(QStringLiteral("exact_match")) == QStringLiteral("true");
    if (!strangerIn(request.query, {"term", "fields", "exact_match", "limit", "cursor"})
             .isEmpty() ||
        (fields != QLatin1String("name") && fields != QLatin1String("custom_fields")))
        return invalid(QStringLiteral("Unrecognized key(s) in query"));
    if (term.size() < (isExact ? 1 : 2))
        return invalid(QStringLiteral("term: must be at least 2 characters long"));
    JsonArray items;
    for (const DoubleRecord *record : m_organizations.all()) {
        QStringList values{record->fields["name"].toString()};
        if (fields == QLatin1String("custom_fields")) {
            values.clear();
            for (const PipedriveField &field : pipedriveOrganizationFields())
                values += record->fields[field.canonical].scalarText();
        }
        const bool fits = std::ranges::any_of(values, [&](const QString &value) {
            return isExact ? value.compare(term, Qt::CaseInsensitive) == 0
                           : value.contains(term, Qt::CaseInsensitive);
        });
        if (fits)
            items.push_back(JsonObject{{"result_score", Json::number(QStringLiteral("0.8"))},
                                       {"item", JsonObject{{"id", record->id.toInt()},
                                                           {"type", "organization"},
                                                           {"name", record->fields["name"]},
                                                           {"address", record->fields["street"]},
                                                           {"custom_fields", JsonArray{}}}}});
    }
    return given(JsonObject{{"items", std::move(items)}}, JsonObject{{"next_cursor", nullptr}});
}

DoubleAnswer PipedriveDouble::write(const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.header("content-type").startsWith("application/json") || !body ||
        !body->isObject())
        return invalid(QStringLiteral("body: Expected object"));
    if (request.is("POST", QStringLiteral("/api/v2/organizations")))
        return saveOrganization(nullptr, *body);
    DoubleRecord *record = table(request.segments.value(2)).find(request.segments.value(3));
    if (record == nullptr)
        return refused(404, QStringLiteral("not found"), QStringLiteral("ERR_NOT_FOUND"));
    if (request.is("PATCH", QStringLiteral("/api/v2/organizations/*")))
        return saveOrganization(record, *body);
    if (request.is("PATCH", QStringLiteral("/api/v2/deals/*")))
        return saveDeal(*record, *body);
    return refused(405, QStringLiteral("Method not allowed"),
                   QStringLiteral("ERR_METHOD_NOT_ALLOWED"));
}

DoubleAnswer PipedriveDouble::saveOrganization(DoubleRecord *old, const Json &body)
{
    const QString stranger =
        strangerIn(body, {"name", "owner_id", "add_time", "update_time", "visible_to", "label_ids",
                          "address", "custom_fields"});
    if (!stranger.isEmpty())
        return invalid(QStringLiteral("Unrecognized key(s) in object: '%1'").arg(stranger));
    auto canonical = pipedriveCanonical(pipedriveOrganizationFields(), body["custom_fields"]);
    if (!canonical)
        return invalid(QStringLiteral("custom_fields: Unrecognized custom field"));
    if (old == nullptr && body["name"].scalarText().isEmpty())
        return invalid(QStringLiteral("name is required"));
    if (body.contains(QStringLiteral("name")))
        canonical->set(QStringLiteral("name"), body["name"]);
    if (body["address"].isObject()) {
        canonical->set(QStringLiteral("street"), body["address"]["route"]);
        canonical->set(QStringLiteral("city"), body["address"]["locality"]);
        canonical->set(QStringLiteral("postcode"), body["address"]["postal_code"]);
        canonical->set(QStringLiteral("country"), body["address"]["country"]);
    }
    if (old != nullptr) {
        m_organizations.change(*old, *canonical);
        return given(pipedriveOrganization(*old));
    }
    const QString id = QString::number(m_organizations.added() + 1);
    DoubleAnswer made =
        given(pipedriveOrganization(m_organizations.add(id, *std::move(canonical))));
    made.status = id.toInt() % 2 == 0 ? 200 : 201; // which of them is not known
    return made;
}

DoubleAnswer PipedriveDouble::saveDeal(DoubleRecord &record, const Json &body)
{
    if (!strangerIn(body, {"title", "value", "currency", "custom_fields"}).isEmpty())
        return invalid(QStringLiteral("Unrecognized key(s) in object"));
    Json members = JsonObject{};
    for (const auto &[name, value] : body.object())
        members.set(name == QLatin1String("value") ? QStringLiteral("amount") : name, value);
    m_deals.change(record, members);
    return given(pipedriveDeal(record));
}

Json PipedriveDouble::wire(const QString &kind, const DoubleRecord &record) const
{
    if (kind.startsWith(QLatin1String("deal")))
        return pipedriveDeal(record);
    if (kind.startsWith(QLatin1String("organization")))
        return pipedriveOrganization(record);
    if (kind.startsWith(QLatin1String("person")))
        return JsonObject{{"id", record.id.toInt()},
                          {"name", record.fields["name"]},
                          {"emails", JsonArray{JsonObject{{"value", record.fields["email"]},
                                                          {"primary", true},
                                                          {"label", "work"}}}},
                          {"phones", JsonArray{}}};
    return JsonObject{{"id", record.id.toInt()},
                      {"name", record.fields["name"]},
                      {"code", record.fields["code"]},
                      {"is_deleted", false}};
}

QString PipedriveDouble::productFor(const Json &line)
{
    for (const DoubleRecord *product : m_products.all()) {
        if (product->fields["code"].scalarText() == line["sku"].scalarText())
            return product->id;
    }
    return add(QStringLiteral("item"),
               JsonObject{{"code", line["sku"]}, {"name", line["description"]}});
}

JsonArray PipedriveDouble::linesOf(const QString &dealId)
{
    JsonArray out;
    const DoubleRecord *record = m_deals.find(dealId);
    if (record == nullptr)
        return out;
    const Json lines = record->fields["lines"];
    for (const Json &line : lines.array()) {
        out.push_back(JsonObject{{"id", dealId.toInt() * 100 + int(out.size())},
                                 {"deal_id", dealId.toInt()},
                                 {"product_id", productFor(line).toInt()},
                                 {"name", line["description"]},
                                 {"quantity", exactNumber(line["quantity"])},
                                 {"item_price", exactNumber(line["unit_price"])},
                                 {"discount", 0},
                                 {"is_enabled", true}});
    }
    return out;
}

QString PipedriveDouble::add(const QString &kind, const Json &fields)
{
    DoubleTable &into = table(kind);
    const QString id = QString::number(into.added() + 1);
    into.add(id, fields);
    return id;
}

std::vector<Json> PipedriveDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const DoubleRecord *record : table(kind).all()) {
        Json shown = record->fields;
        shown.set(QStringLiteral("id"), record->id);
        out.push_back(std::move(shown));
    }
    return out;
}

void PipedriveDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    DoubleTable &in = table(kind);
    if (DoubleRecord *record = in.find(id))
        in.change(*record, fields);
}

std::optional<DoubleAnswer> PipedriveDouble::refusal(DoubleRefusal kind,
                                                     const DoubleRequest &) const
{
    const DoubleAnswer limited =
        refused(429, QStringLiteral("Rate limit exceeded"), QStringLiteral("ERR_RATE_LIMIT"));
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return limited;
    case DoubleRefusal::RateLimitedRetryAfter:
        return limited.with("x-ratelimit-remaining", "0").with("x-ratelimit-reset", "7");
    case DoubleRefusal::Unavailable:
        return refused(503, QStringLiteral("Service unavailable"),
                       QStringLiteral("ERR_UNAVAILABLE"))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return refused(403, QStringLiteral("Scope and URL mismatch"),
                       QStringLiteral("ERR_FORBIDDEN"));
    case DoubleRefusal::Invalid:
        return invalid(QStringLiteral("name: String must contain at most 255 character(s)"));
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

QString PipedriveDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("logs in anew when the session dies"),
         QStringLiteral("its API token never ends")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("it knows neither unique fields nor duplicate rules over REST")},
        {QStringLiteral("a row that is locked"), QStringLiteral("it has no locks")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
