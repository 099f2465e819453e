// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/netsuitedouble.h"

#include "tests/support/doubles/netsuitekeys.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString tokenPath = QStringLiteral("/services/rest/auth/oauth2/v1/token");
const QString recordPath = QStringLiteral("services/rest/record/v1/");
const QString realm = QStringLiteral("1234567_SB1");
const QString consumerSecret = QStringLiteral("c0nsumer-s3cret");
const QString tokenSecret = QStringLiteral("t0ken-s3cret");
constexpr int largestPage = 3; //!< NetSuite's is 1000

DoubleAnswer problem(int status, const char *title, const char *code, const QString &detail,
                     const QString &path = {})
{
    Json error = JsonObject{{"detail", detail}, {"o:errorCode", code}};
    if (!path.isEmpty())
        error.set(QStringLiteral("o:errorPath"), path);
    DoubleAnswer answer = DoubleAnswer::json(
        status, JsonObject{{"type", "https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html"},
                           {"title", title},
                           {"status", status},
                           {"o:errorDetails", JsonArray{error}}});
    answer.type = "application/vnd.oracle.resource+json; type=error; charset=UTF-8";
    return answer;
}

DoubleAnswer refusedOAuth(int status, const char *error)
{
    return DoubleAnswer::json(status, JsonObject{{"error", error}});
}

bool isAsync(const DoubleRequest &request)
{
    return request.header("prefer").contains("respond-async");
}

} // namespace

NetSuiteDouble::NetSuiteDouble() : m_books(time()) {}

std::vector<DoubleLogin> NetSuiteDouble::logins(const QString &base) const
{
    const NetSuiteKeys &keys = NetSuiteKeys::ofThisRun();
    const auto machine = [&](const char *certificate) {
        return JsonObject{{"base_url", base},
                          {"account", realm},
                          {"subsidiary", "1"},
                          {"approval", "on"},
                          {"client_id", "client"},
                          {"certificate_id", certificate},
                          {"login", "machine_to_machine"}};
    };
    Json signing = JsonObject{{"base_url", base},      {"account", realm},     {"subsidiary", "1"},
                              {"approval", "on"},      {"consumer_key", "ck"}, {"token_id", "tk"},
                              {"login", "token_based"}};
    return {{QStringLiteral("token based"),
             signing,
             {{QStringLiteral("consumer_secret"), consumerSecret},
              {QStringLiteral("token_secret"), tokenSecret}}},
            {QStringLiteral("machine to machine, PS256"),
             machine("cert-rsa"),
             {{QStringLiteral("private_key"), keys.rsaPem()}}},
            {QStringLiteral("machine to machine, ES256"),
             machine("cert-p256"),
             {{QStringLiteral("private_key"), keys.curvePem()}}}};
}

bool NetSuiteDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == tokenPath;
}

bool NetSuiteDouble::isWrite(const DoubleRequest &request) const
{
    return request.method != QLatin1String("GET") &&
           !request.path.endsWith(QLatin1String("/suiteql"));
}

DoubleAnswer NetSuiteDouble::token(const DoubleRequest &request)
{
    const bool isForm =
        request.header("content-type").startsWith("application/x-www-form-urlencoded");
    const bool isAsked =
        request.formValue(QStringLiteral("grant_type")) == QLatin1String("client_credentials") &&
        request.formValue(QStringLiteral("client_assertion_type")) ==
            QLatin1String("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    if (!isForm || !isAsked)
        return refusedOAuth(400, "invalid_request");
    const auto claims =
        NetSuiteKeys::ofThisRun().claimsOf(request.formValue(QStringLiteral("client_assertion")));
    const QString audience =
        QStringLiteral("http://") + QString::fromLatin1(request.header("host")) + tokenPath;
    const std::int64_t life = claims ? (*claims)["exp"].toInt() - (*claims)["iat"].toInt() : 0;
    const bool isGood = claims && (*claims)["iss"].toString() == QLatin1String("client") &&
                        (*claims)["aud"].toString() == audience &&
                        (*claims)["scope"].toString().contains(QLatin1String("rest_webservices")) &&
                        life > 0 && life < 3600;
    if (!isGood)
        return refusedOAuth(400, "invalid_client");
    const QString access = QStringLiteral("access-%1-of-netsuite").arg(++m_given);
    m_tokens.insert(access);
    return DoubleAnswer::json(
        200,
        JsonObject{{"access_token", access}, {"expires_in", "3600"}, {"token_type", "bearer"}});
}

bool NetSuiteDouble::admits(const DoubleRequest &request) const
{
    if (!request.token().isEmpty())
        return m_tokens.contains(request.token());
    static const std::map<QString, QString> expected{
        {QStringLiteral("realm"), realm},
        {QStringLiteral("oauth_consumer_key"), QStringLiteral("ck")},
        {QStringLiteral("oauth_token"), QStringLiteral("tk")},
        {QStringLiteral("oauth_signature_method"), QStringLiteral("HMAC-SHA256")},
        {QStringLiteral("oauth_version"), QStringLiteral("1.0")}};
    return isSignedByOAuth1(request, expected, consumerSecret, tokenSecret);
}

DoubleAnswer NetSuiteDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return token(request);
    if (!admits(request))
        return problem(401, "Unauthorized", "INVALID_LOGIN_ATTEMPT",
                       QStringLiteral("Invalid login attempt. For more details, see the Login "
                                      "Audit Trail in the NetSuite UI."));
    if (request.is("POST", QStringLiteral("services/rest/query/v1/suiteql")))
        return queried(request);
    if (request.is("GET", QStringLiteral("services/rest/async/v1/job/*")))
        return job(request.segments.value(5));
    if (request.path.startsWith(QLatin1Char('/') + recordPath))
        return recordAnswer(request);
    return problem(404, "Not Found", "NOT_FOUND",
                   QStringLiteral("The requested resource does not exist."));
}

DoubleAnswer NetSuiteDouble::queried(const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.header("prefer").contains("transient") || !body)
        return problem(
            400, "Bad Request", "INVALID_HEADER",
            QStringLiteral(
                "The Prefer header must be transient, and the body a JSON object with q."));
    const int limit = std::min(
        request.parameter(QStringLiteral("limit")).value_or(QStringLiteral("1000")).toInt(),
        largestPage);
    const int offset =
        request.parameter(QStringLiteral("offset")).value_or(QStringLiteral("0")).toInt();
    if (limit < 1 || offset % limit != 0)
        return problem(400, "Bad Request", "INVALID_PARAMETER",
                       QStringLiteral("Provide a valid offset, a multiple of limit."));
    const auto found = runSuiteQl((*body)["q"].toString(),
                                  [this](const QString &name) { return m_books.suiteTable(name); });
    if (!found)
        return problem(400, "Bad Request", "INVALID_PARAMETER", found.error().detail);
    const int total = static_cast<int>(found->size());
    Json items = JsonArray{};
    for (int i = offset; i < std::min(total, offset + limit); ++i)
        items.append((*found)[static_cast<std::size_t>(i)]);
    return DoubleAnswer::json(200, JsonObject{{"links", JsonArray{}},
                                              {"count", static_cast<int>(items.size())},
                                              {"hasMore", offset + limit < total},
                                              {"items", items},
                                              {"offset", offset},
                                              {"totalResults", total}});
}

DoubleAnswer NetSuiteDouble::recordAnswer(const DoubleRequest &request)
{
    const QString type = request.segments.value(4);
    const QString name = request.segments.value(5);
    if (m_books.table(type) == nullptr)
        return problem(404, "Not Found", "NOT_FOUND",
                       QStringLiteral("Record type '%1' does not exist.").arg(type));
    if (request.method != QLatin1String("GET"))
        return isAsync(request) ? queued(request, type, name) : written(request, type, name);
    const DoubleRecord *record = name.startsWith(QLatin1String("eid:"))
                                     ? m_books.findByKey(type, name.mid(4))
                                     : m_books.table(type)->find(name);
    if (record == nullptr)
        return problem(
            404, "Not Found", "NONEXISTENT_ID",
            QStringLiteral(
                "The record instance does not exist. Provide a valid record instance ID."));
    Json shown = record->fields;
    shown.set(QStringLiteral("id"), record->id);
    shown.set(QStringLiteral("lastModifiedDate"),
              toRfc3339(record->modified).left(19) + QLatin1Char('Z'));
    return DoubleAnswer::json(200, shown);
}

DoubleAnswer NetSuiteDouble::written(const DoubleRequest &request, const QString &type,
                                     const QString &name)
{
    auto given = request.json();
    if (!request.header("content-type").contains("json") || !given || !given->isObject())
        return problem(400, "Bad Request", "INVALID_CONTENT",
                       QStringLiteral("Invalid content in the request body."));
    const bool isKeyed = name.startsWith(QLatin1String("eid:"));
    DoubleRecord *there =
        isKeyed ? m_books.findByKey(type, name.mid(4)) : m_books.table(type)->find(name);
    const bool isMade =
        there == nullptr && ((isKeyed && request.method == QLatin1String("PUT")) ||
                             (name.isEmpty() && request.method == QLatin1String("POST")));
    if (there == nullptr && !isMade)
        return problem(
            404, "Not Found", "NONEXISTENT_ID",
            QStringLiteral(
                "The record instance does not exist. Provide a valid record instance ID."));
    if (const auto refused = m_books.problemOf(type, *given, there))
        return problem(400, "Bad Request", refused->code.toLatin1().constData(), refused->detail,
                       refused->path);
    if (there != nullptr) {
        m_books.merge(type, *there, *given,
                      request.parameter(QStringLiteral("replace")).value_or(QString()));
        return DoubleAnswer::none(204);
    }
    if (isKeyed)
        given->set(QStringLiteral("externalId"), name.mid(4));
    else if (m_books.findByKey(type, (*given)["externalId"].toString()) != nullptr &&
             !(*given)["externalId"].isNull())
        return problem(400, "Bad Request", "DUP_RCRD",
                       QStringLiteral("This record already exists."), QStringLiteral("externalId"));
    const QString id = m_books.make(type, std::move(*given));
    return DoubleAnswer::none(204).with("Location", "http://" + request.header("host") + "/" +
                                                        recordPath.toLatin1() + type.toLatin1() +
                                                        "/" + id.toLatin1());
}

DoubleAnswer NetSuiteDouble::queued(const DoubleRequest &request, const QString &type,
                                    const QString &name)
{
    const QByteArray place = "http://" + request.header("host") + "/services/rest/async/v1/job/";
    const QByteArray key = request.header("x-netsuite-idempotency-key");
    const auto before = m_keys.find(key);
    if (!key.isEmpty() && before != m_keys.end())
        return problem(400, "Conflict", "IDEMPOTENCY_ERROR",
                       QStringLiteral("A request with this idempotency key was already submitted."))
            .with("Location", place + before->second.toLatin1());
    const QString id = QString::number(m_jobs.size() + 1);
    m_jobs.emplace(id, Job{written(request, type, name)});
    m_keys.emplace(key, id);
    return DoubleAnswer::none(202)
        .with("Location", place + id.toLatin1())
        .with("Preference-Applied", "respond-async");
}

DoubleAnswer NetSuiteDouble::job(const QString &id)
{
    const auto found = m_jobs.find(id);
    if (found == m_jobs.end())
        return problem(404, "Not Found", "NONEXISTENT_ID",
                       QStringLiteral("The job does not exist."));
    const bool isDone = ++found->second.asked > 1;
    const bool isGood = found->second.result.status < 300;
    return DoubleAnswer::json(200, JsonObject{{"id", id},
                                              {"completed", isDone},
                                              {"progress", !isDone  ? "processing"
                                                           : isGood ? "succeeded"
                                                                    : "failed"},
                                              {"task", JsonObject{{"links", JsonArray{}}}}});
}

std::optional<DoubleAnswer> NetSuiteDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const auto tooMany = [] {
        return problem(429, "Too Many Requests", "CONCURRENCY_LIMIT_EXCEEDED",
                       QStringLiteral("The request could not be processed because the account's "
                                      "concurrency limit was exceeded."));
    };
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return tooMany();
    case DoubleRefusal::RateLimitedRetryAfter:
        return tooMany().with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return problem(503, "Service Unavailable", "SERVICE_UNAVAILABLE",
                       QStringLiteral("The service is down for maintenance."))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return problem(403, "Forbidden", "INSUFFICIENT_PERMISSION",
                       QStringLiteral("Permission Violation: You need a higher level of permission "
                                      "to access this record."));
    case DoubleRefusal::Invalid:
        return problem(400, "Bad Request", "USER_ERROR",
                       QStringLiteral("Error while accessing a resource. Invalid email address."),
                       QStringLiteral("email"));
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

QString NetSuiteDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return m_books.addItem(fields);
    const Json address = JsonObject{{"addr1", fields["street"]},
                                    {"city", fields["city"]},
                                    {"zip", fields["postcode"]},
                                    {"country", JsonObject{{"id", fields["country"]}}}};
    return m_books.make(
        QStringLiteral("customer"),
        JsonObject{
            {"companyName", fields["name"]},
            {"email", fields["email"]},
            {"phone", fields["phone"]},
            {"vatRegNumber", fields["tax_id"]},
            {"externalId", fields["external_id"]},
            {"currency", JsonObject{{"id", "1"}}},
            {"subsidiary", JsonObject{{"id", "1"}}},
            {"addressBook",
             JsonObject{{"items", JsonArray{JsonObject{{"defaultBilling", true},
                                                       {"addressBookAddress", address}}}}}}});
}

std::vector<Json> NetSuiteDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const DoubleRecord *record :
         kind == QLatin1String("item")
             ? m_books.items()
             : m_books.table(kind == QLatin1String("invoice") ? kind : QStringLiteral("customer"))
                   ->all())
        out.push_back(JsonObject{{"id", record->id},
                                 {"name", record->fields["companyName"]},
                                 {"external_id", record->fields["externalId"]},
                                 {"reference", record->fields["externalId"]}});
    return out;
}

void NetSuiteDouble::change(const QString &, const QString &id, const Json &fields)
{
    DoubleRecord *record = m_books.table(QStringLiteral("customer"))->find(id);
    Q_ASSERT(record != nullptr);
    m_books.merge(QStringLiteral("customer"), *record, JsonObject{{"companyName", fields["name"]}},
                  QString());
}

QStringList NetSuiteDouble::lacks(const QString &kind) const
{
    return kind == QLatin1String("account") ? QStringList{QStringLiteral("domain")} : QStringList{};
}

QString NetSuiteDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("operation void_invoice"),
         QStringLiteral("SuiteTalk REST cannot void an invoice")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("NetSuite numbers customers and takes a name twice")},
        {QStringLiteral("a row that is locked"), QStringLiteral("NetSuite has no such answer")}};
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
