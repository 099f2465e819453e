// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/hubspotdouble.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

const QString privateApp = QStringLiteral("pat-eu1-7d0c2d3e-unsnag-tests");
const QString appSecret = QStringLiteral("5f1e9a34-unsnag-app-secret");
const QString refreshToken = QStringLiteral("eu1-3e2c-unsnag-refresh");
const QString appId = QStringLiteral("0b7c31d2-unsnag-app");

//! Names in `properties=a,b` and `properties=a&properties=b`.
QStringList namesIn(const DoubleRequest &request, const QString &parameter)
{
    QStringList out;
    for (const auto &[name, value] : request.query) {
        if (name == parameter)
            out += value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
    return out;
}

QStringList textsOf(const Json &list)
{
    QStringList out;
    for (const Json &each : list.array())
        out += each.toString();
    return out;
}

//! "/crm/objects/2026-03/deals" is "/crm/v3/objects/deals".
QStringList classicPath(QStringList segments)
{
    static const QRegularExpression date(QStringLiteral(R"(^\d{4}-\d\d$)"));
    if (segments.value(1) == QLatin1String("objects") && date.match(segments.value(2)).hasMatch()) {
        segments[2] = QStringLiteral("objects");
        segments[1] = QStringLiteral("v3");
    }
    return segments;
}

Json pipelines()
{
    const auto stage = [](const char *id, const char *label, const char *closed,
                          const char *probability) {
        return JsonObject{
            {"id", id},
            {"label", label},
            {"displayOrder", 0},
            {"archived", false},
            {"metadata", JsonObject{{"isClosed", closed}, {"probability", probability}}}};
    };
    return JsonObject{
        {"results",
         JsonArray{
             JsonObject{
                 {"id", "default"},
                 {"label", "Sales"},
                 {"displayOrder", 0},
                 {"archived", false},
                 {"stages", JsonArray{stage("appointmentscheduled", "Appointment", "false", "0.2"),
                                      stage("closedwon", "Closed won", "true", "1.0"),
                                      stage("closedlost", "Closed lost", "true", "0.0")}}},
             JsonObject{{"id", "renewals"},
                        {"label", "Renewals"},
                        {"displayOrder", 1},
                        {"archived", false},
                        {"stages", JsonArray{stage("98765", "Renewed", "true", "1.0")}}}}}};
}

Json ownerRecord()
{
    return JsonObject{{"id", HubSpotObjects::owner()},
                      {"email", "jana@nordwind.example.com"},
                      {"firstName", "Jana"},
                      {"lastName", "Brandt"},
                      {"userId", 9},
                      {"archived", false},
                      {"createdAt", "2026-01-01T00:00:00.000Z"},
                      {"updatedAt", "2026-01-01T00:00:00.000Z"}};
}

} // namespace

HubSpotDouble::HubSpotDouble() : m_objects(time()), m_second(time().now()) {}

std::vector<DoubleLogin> HubSpotDouble::logins(const QString &base) const
{
    const auto form = [&base](const char *way) {
        return Json(JsonObject{{"sign_in", way},
                               {"base_url", base},
                               {"app_url", base},
                               {"portal_id", "4711001"},
                               {"tax_property", "vat_id"},
                               {"email_property", "billing_email"},
                               {"terms_property", "payment_terms"},
                               {"billing_email_property", "invoice_email"}});
    };
    Json oauth = form("oauth");
    oauth.set(QStringLiteral("client_id"), appId);
    return {{QStringLiteral("oauth"),
             oauth,
             {{"client_id", appId}, {"client_secret", appSecret}, {"refresh_token", refreshToken}}},
            {QStringLiteral("private_app"), form("private_app"), {{"token", privateApp}}}};
}

bool HubSpotDouble::isLogin(const DoubleRequest &request) const
{
    return request.path.startsWith(QLatin1String("/oauth/"));
}

bool HubSpotDouble::isWrite(const DoubleRequest &request) const
{
    const QString last = request.segments.value(request.segments.size() - 1);
    const bool isQuestion = last == QLatin1String("search") || last == QLatin1String("read");
    return DoubleSystem::isWrite(request) &&
           !(request.method == QLatin1String("POST") && isQuestion);
}

DoubleAnswer HubSpotDouble::refused(const HubSpotRefusal &refusal) const
{
    return DoubleAnswer::json(refusal.status, refusal.json(++m_refusals));
}

DoubleAnswer HubSpotDouble::missing() const
{
    return refused({404, QStringLiteral("OBJECT_NOT_FOUND"), QStringLiteral("resource not found")});
}

DoubleAnswer HubSpotDouble::token(const DoubleRequest &request)
{
    const bool isForm =
        request.header("content-type").startsWith("application/x-www-form-urlencoded");
    if (!request.is("POST", QStringLiteral("/oauth/v1/token")) || !isForm)
        return missing();
    if (request.formValue(QStringLiteral("client_id")) != appId ||
        request.formValue(QStringLiteral("client_secret")) != appSecret)
        return DoubleAnswer::json(400, JsonObject{{"status", "BAD_CLIENT_SECRET"},
                                                  {"message", "missing or invalid client secret"}});
    const bool isRefresh =
        request.formValue(QStringLiteral("grant_type")) == QLatin1String("refresh_token");
    if (!isRefresh || request.formValue(QStringLiteral("refresh_token")) != refreshToken)
        return DoubleAnswer::json(400, JsonObject{{"status", "BAD_REFRESH_TOKEN"},
                                                  {"message", "missing or invalid refresh token"}});
    const QString given = QStringLiteral("CKj-unsnag-%1").arg(++m_given);
    m_alive.insert(given);
    return DoubleAnswer::json(200, JsonObject{{"token_type", "bearer"},
                                              {"access_token", given},
                                              {"refresh_token", refreshToken},
                                              {"expires_in", 1800},
                                              {"hub_id", 4711001}});
}

DoubleAnswer HubSpotDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return token(request);
    const QString bearer = request.token();
    if (bearer != privateApp && m_alive.count(bearer) == 0) {
        const bool isExpired = bearer.startsWith(QLatin1String("CKj-"));
        return refused({401,
                        isExpired ? QStringLiteral("EXPIRED_AUTHENTICATION")
                                  : QStringLiteral("INVALID_AUTHENTICATION"),
                        isExpired
                            ? QStringLiteral("The OAuth token used to make this call expired.")
                            : QStringLiteral("Authentication credentials not found.")});
    }
    const bool isSearch =
        request.segments.value(request.segments.size() - 1) == QLatin1String("search");
    const DoubleAnswer answer = routed(request);
    if (isSearch)
        return answer; // it says nothing about limits
    const QByteArray left = QByteArray::number(std::max(0, 250000 - ++m_requests));
    return answer.with("X-HubSpot-RateLimit-Max", "100")
        .with("X-HubSpot-RateLimit-Remaining", "96")
        .with("X-HubSpot-RateLimit-Interval-Milliseconds", "10000")
        .with("X-HubSpot-RateLimit-Daily", "250000")
        .with("X-HubSpot-RateLimit-Daily-Remaining", left);
}

DoubleAnswer HubSpotDouble::routed(const DoubleRequest &request)
{
    const bool hasBody = !request.body.isEmpty();
    if (hasBody && !request.header("content-type").startsWith("application/json"))
        return refused(
            {415, QStringLiteral("VALIDATION_ERROR"), QStringLiteral("Unsupported Media Type")});
    if (hasBody && !request.json())
        return refused(
            {400, QStringLiteral("VALIDATION_ERROR"), QStringLiteral("Invalid input JSON")});
    const QStringList at = classicPath(request.segments);
    const QString area = at.mid(0, 3).join(QLatin1Char('/'));
    if (area == QLatin1String("crm/v3/owners") && request.method == QLatin1String("GET"))
        return at.size() == 3
                   ? DoubleAnswer::json(200, JsonObject{{"results", JsonArray{ownerRecord()}}})
               : at[3] == HubSpotObjects::owner() ? DoubleAnswer::json(200, ownerRecord())
                                                  : missing();
    if (area == QLatin1String("crm/v3/pipelines") && at.value(3) == QLatin1String("deals"))
        return DoubleAnswer::json(200, pipelines());
    if (at.value(1) == QLatin1String("v4"))
        return associations(request);
    const QString type = HubSpotObjects::typeOf(at.value(3));
    if (area != QLatin1String("crm/v3/objects") || type.isEmpty())
        return missing();
    return onObjects(type, at.mid(4), request);
}

DoubleAnswer HubSpotDouble::onObjects(const QString &type, const QStringList &rest,
                                      const DoubleRequest &request)
{
    const bool isPost = request.method == QLatin1String("POST");
    if (rest.isEmpty() && request.method == QLatin1String("GET"))
        return list(type, request);
    if (isPost && !request.json())
        return refused(
            {400, QStringLiteral("VALIDATION_ERROR"), QStringLiteral("Invalid input JSON")});
    if (rest.isEmpty() && isPost)
        return create(type, *request.json());
    if (rest == QStringList{QStringLiteral("search")} && isPost)
        return search(type, request);
    if (rest.size() == 2 && rest[0] == QLatin1String("batch") && isPost)
        return batch(type, rest[1], *request.json());
    return rest.size() == 1 ? onRecord(type, rest[0], request) : missing();
}

DoubleAnswer HubSpotDouble::search(const QString &type, const DoubleRequest &request)
{
    if (time().now() - m_second >= std::chrono::seconds(1)) {
        m_second = time().now();
        m_searches = 0;
    }
    if (m_searchLimit > 0 && ++m_searches > m_searchLimit) {
        Json body = HubSpotRefusal{429, QStringLiteral("RATE_LIMITS"),
                                   QStringLiteral("You have reached your secondly limit.")}
                        .json(++m_refusals);
        body.set(QStringLiteral("errorType"), "RATE_LIMIT");
        body.set(QStringLiteral("policyName"), "SECONDLY");
        return DoubleAnswer::json(429, body);
    }
    auto found = m_objects.search(type, *request.json());
    return found.refusal ? refused(*found.refusal) : DoubleAnswer::json(200, found.answer);
}

DoubleAnswer HubSpotDouble::list(const QString &type, const DoubleRequest &request)
{
    const bool isArchived =
        request.parameter(QStringLiteral("archived")).value_or(QString()) == QLatin1String("true");
    const auto all = m_objects.table(type).everything(
        [isArchived](const DoubleRecord &record) { return record.isDeleted == isArchived; });
    const qint64 limit =
        request.parameter(QStringLiteral("limit")).value_or(QStringLiteral("10")).toLongLong();
    const qint64 after =
        request.parameter(QStringLiteral("after")).value_or(QStringLiteral("0")).toLongLong();
    if (limit < 1 || limit > 100)
        return refused(
            {400, QStringLiteral("VALIDATION_ERROR"), QStringLiteral("limit must be 1 to 100")});
    const auto end = std::min<qint64>(after + std::min<qint64>(limit, m_objects.largestPage()),
                                      static_cast<qint64>(all.size()));
    Json results = JsonArray{};
    for (qint64 i = after; i < end; ++i)
        results.append(m_objects.shown(type, *all[static_cast<std::size_t>(i)],
                                       namesIn(request, QStringLiteral("properties"))));
    Json out = JsonObject{{"results", results}};
    if (end < static_cast<qint64>(all.size()))
        out.set(QStringLiteral("paging"),
                JsonObject{
                    {"next",
                     JsonObject{{"after", QString::number(end)},
                                {"link", request.path + QStringLiteral("?after=%1").arg(end)}}}});
    return DoubleAnswer::json(200, out);
}

DoubleAnswer HubSpotDouble::onRecord(const QString &type, const QString &id,
                                     const DoubleRequest &request)
{
    const QString idProperty = request.parameter(QStringLiteral("idProperty")).value_or(QString());
    if (!idProperty.isEmpty() && idProperty != QLatin1String("hs_object_id") &&
        !m_objects.isUnique(type, idProperty))
        return refused({400, QStringLiteral("VALIDATION_ERROR"),
                        QStringLiteral("%1 is not a unique identifier property").arg(idProperty)});
    DoubleRecord *record = m_objects.find(type, id, idProperty);
    if (record == nullptr)
        return missing();
    if (request.method == QLatin1String("DELETE")) {
        m_objects.table(type).erase(*record);
        return DoubleAnswer::none(204);
    }
    if (request.method == QLatin1String("PATCH")) {
        const Json properties = request.json().value_or(Json())["properties"];
        if (const auto wrong = m_objects.problem(type, properties, record))
            return refused(*wrong);
        const Json stored = m_objects.normal(type, properties);
        m_objects.change(type, *record, stored, HubSpotObjects::Indexed::Late);
        QStringList written;
        for (const auto &each : stored.object())
            written += each.first;
        return DoubleAnswer::json(200, m_objects.shown(type, *record, written));
    }
    if (request.method != QLatin1String("GET"))
        return refused(
            {405, QStringLiteral("VALIDATION_ERROR"), QStringLiteral("Method Not Allowed")});
    Json shown = m_objects.shown(type, *record, namesIn(request, QStringLiteral("properties")));
    for (const QString &to : namesIn(request, QStringLiteral("associations"))) {
        Json results = JsonArray{};
        for (const auto &link : m_objects.links(type, record->id, HubSpotObjects::typeOf(to)))
            results.append(JsonObject{{"id", link.to}, {"type", "deal_to_company"}});
        Json all = shown["associations"].isObject() ? shown["associations"] : Json(JsonObject{});
        all.set(to, JsonObject{{"results", results}});
        shown.set(QStringLiteral("associations"), all);
    }
    return DoubleAnswer::json(200, shown);
}

DoubleAnswer HubSpotDouble::create(const QString &type, const Json &input)
{
    Json results = JsonArray{};
    if (const auto wrong = writeOne(type, QStringLiteral("create"), input, results))
        return refused(*wrong);
    return DoubleAnswer::json(201, results.at(0));
}

std::optional<HubSpotRefusal> HubSpotDouble::readOne(const QString &type, const Json &body,
                                                     const Json &input, Json &results)
{
    const DoubleRecord *record =
        m_objects.find(type, input["id"].scalarText(), body["idProperty"].toString());
    if (record == nullptr)
        return HubSpotRefusal{
            404, QStringLiteral("OBJECT_NOT_FOUND"),
            QStringLiteral("Could not get some %1 objects, they may be deleted or not exist.")
                .arg(type)};
    results.append(m_objects.shown(type, *record, textsOf(body["properties"])));
    return std::nullopt;
}

std::optional<HubSpotRefusal> HubSpotDouble::writeOne(const QString &type, const QString &verb,
                                                      const Json &input, Json &results)
{
    const QString idProperty = input["idProperty"].toString();
    const bool isUpsert = verb == QLatin1String("upsert");
    if (isUpsert && !m_objects.isUnique(type, idProperty))
        return HubSpotRefusal{
            400, QStringLiteral("VALIDATION_ERROR"),
            QStringLiteral("%1 is not a unique identifier property").arg(idProperty)};
    DoubleRecord *record = verb == QLatin1String("create")
                               ? nullptr
                               : m_objects.find(type, input["id"].scalarText(), idProperty);
    if (record == nullptr && verb == QLatin1String("update"))
        return HubSpotRefusal{404, QStringLiteral("OBJECT_NOT_FOUND"),
                              QStringLiteral("Object not found")};
    Json properties = input["properties"];
    if (isUpsert)
        properties.set(idProperty, input["id"].scalarText());
    if (auto wrong = m_objects.problem(type, properties, record))
        return wrong;
    const Json stored = m_objects.normal(type, properties);
    const bool isNew = record == nullptr;
    if (isNew)
        record =
            m_objects.table(type).find(m_objects.add(type, stored, HubSpotObjects::Indexed::Late));
    else
        m_objects.change(type, *record, stored, HubSpotObjects::Indexed::Late);
    for (const Json &each : input["associations"].array())
        m_objects.link(type, record->id, QStringLiteral("companies"), each["to"]["id"].scalarText(),
                       {static_cast<int>(each["types"].at(0)["associationTypeId"].toInt())});
    QStringList written;
    for (const auto &each : stored.object())
        written += each.first;
    Json shown = m_objects.shown(type, *record, written);
    if (isUpsert)
        shown.set(QStringLiteral("new"), isNew);
    results.append(shown);
    return std::nullopt;
}

DoubleAnswer HubSpotDouble::batch(const QString &type, const QString &verb, const Json &body)
{
    static const QStringList verbs{"read", "create", "update", "upsert"};
    if (!verbs.contains(verb))
        return missing();
    if (body["inputs"].size() == 0 || body["inputs"].size() > 100)
        return refused({400, QStringLiteral("VALIDATION_ERROR"),
                        QStringLiteral("inputs must hold 1 to 100 elements")});
    Json results = JsonArray{};
    Json errors = JsonArray{};
    for (const Json &input : body["inputs"].array()) {
        const auto wrong = verb == QLatin1String("read") ? readOne(type, body, input, results)
                                                         : writeOne(type, verb, input, results);
        if (!wrong)
            continue;
        Json error = wrong->json(++m_refusals);
        const Json &trace = input["objectWriteTraceId"];
        error.set(QStringLiteral("context"),
                  trace.isNull() ? JsonObject{{"ids", JsonArray{input["id"]}}}
                                 : JsonObject{{"objectWriteTraceId", JsonArray{trace}}});
        errors.append(error);
    }
    Json out = JsonObject{{"status", "COMPLETE"},
                          {"results", results},
                          {"startedAt", toRfc3339(time().now())},
                          {"completedAt", toRfc3339(time().now())}};
    if (errors.size() == 0)
        return DoubleAnswer::json(verb == QLatin1String("create") ? 201 : 200, out);
    out.set(QStringLiteral("numErrors"), static_cast<std::int64_t>(errors.size()));
    out.set(QStringLiteral("errors"), errors);
    return DoubleAnswer::json(207, out);
}

std::optional<DoubleAnswer> HubSpotDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    Json limited =
        HubSpotRefusal{429, QStringLiteral("RATE_LIMITS"),
                       QStringLiteral("You have reached your ten_secondly_rolling limit.")}
            .json(++m_refusals);
    limited.set(QStringLiteral("errorType"), "RATE_LIMIT");
    limited.set(QStringLiteral("policyName"), "TEN_SECONDLY_ROLLING");
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return DoubleAnswer::json(429, limited);
    case DoubleRefusal::RateLimitedRetryAfter:
        return DoubleAnswer::json(429, limited).with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return refused(
            {503, QStringLiteral("SERVICE_UNAVAILABLE"), QStringLiteral("Service unavailable")});
    case DoubleRefusal::Forbidden:
        return refused(
            {403, QStringLiteral("MISSING_SCOPES"),
             QStringLiteral(
                 "This app hasn't been granted all required scopes to make this call.")});
    case DoubleRefusal::Invalid:
        return refused(
            {400, QStringLiteral("VALIDATION_ERROR"),
             QStringLiteral(
                 "Property values were not valid: [{\"isValid\":false,\"message\":\"name is too "
                 "long\",\"error\":\"PROPERTY_VALUE_TOO_LONG\",\"name\":\"name\"}]"),
             QStringLiteral("PROPERTY_VALUE_TOO_LONG"), QStringLiteral("name")});
    case DoubleRefusal::Conflict:
        return refused({423, QStringLiteral("LOCKED"),
                        QStringLiteral("The resource is locked, try again in 2 seconds.")});
    }
    return std::nullopt;
}

} // namespace unsnag
