// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/xerodouble.h"

#include "models/connectors/profile/filters.h"
#include "tests/support/doubles/xerofilter.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString contacts = QStringLiteral("Contacts");
const QString invoices = QStringLiteral("Invoices");
const QString items = QStringLiteral("Items");
const QString tenant = QStringLiteral("11111111-1111-4111-8111-111111111111");
constexpr int largestPage = 3; //!< Xero's is 1000

TokenHabits xeroTokens()
{
    return {ClientProof::Basic,
            1800,
            400,
            {QStringLiteral("client_credentials"), QStringLiteral("refresh_token"),
             QStringLiteral("authorization_code")},
            true};
}

DoubleAnswer titled(int status, const char *title, const char *detail)
{
    return DoubleAnswer::json(
        status,
        JsonObject{{"Type", nullptr}, {"Title", title}, {"Status", status}, {"Detail", detail}});
}

DoubleAnswer exception(int number, const char *type, const QString &message, Json elements)
{
    Json body = JsonObject{{"ErrorNumber", number}, {"Type", type}, {"Message", message}};
    if (elements.size() > 0)
        body.set(QStringLiteral("Elements"), std::move(elements));
    return DoubleAnswer::json(400, body);
}

Json envelope(const QString &resource, Json elements)
{
    return JsonObject{{"Id", "22222222-2222-4222-8222-222222222222"},
                      {"Status", "OK"},
                      {"ProviderName", "Unsnag tests"},
                      {resource, std::move(elements)}};
}

Json withErrors(Json element, const QString &resource, const QStringList &errors)
{
    Json list = JsonArray{};
    for (const QString &error : errors)
        list.append(JsonObject{{"Message", error}});
    element.set(QStringLiteral("ValidationErrors"), std::move(list));
    element.set(QStringLiteral("StatusAttributeString"), "ERROR");
    element.set(resource == contacts ? QStringLiteral("HasValidationErrors")
                                     : QStringLiteral("HasErrors"),
                true);
    return element;
}

const QStringList &fieldsOf(const QString &resource)
{
    static const QStringList ofContacts{"ContactID",    "ContactNumber", "Name",
                                        "EmailAddress", "ContactStatus", "AccountNumber",
                                        "IsCustomer"};
    static const QStringList ofInvoices{"InvoiceID", "InvoiceNumber", "Reference",   "Type",
                                        "Status",    "Contact",       "CurrencyCode"};
    static const QStringList ofItems{"ItemID", "Code", "Name", "IsSold"};
    return resource == contacts ? ofContacts : resource == invoices ? ofInvoices : ofItems;
}

const QStringList &queryOf(const QString &resource)
{
    static const QStringList ofContacts{"where",    "order",           "IDs",         "page",
                                        "pageSize", "includeArchived", "summaryOnly", "searchTerm"};
    static const QStringList ofInvoices{
        "where",    "order",           "IDs",    "InvoiceNumbers", "ContactIDs", "Statuses", "page",
        "pageSize", "includeArchived", "unitdp", "summaryOnly",    "searchTerm"};
    static const QStringList ofItems{"where", "order", "unitdp"};
    return resource == contacts ? ofContacts : resource == invoices ? ofInvoices : ofItems;
}

bool isInList(const DoubleRequest &request, const char *name, const QString &value)
{
    const auto list = request.parameter(QString::fromLatin1(name));
    return !list || list->isEmpty() || list->split(QLatin1Char(',')).contains(value);
}

bool holdsTerm(const Json &record, const QString &term)
{
    static const QStringList searched{"Name", "EmailAddress", "ContactNumber", "InvoiceNumber",
                                      "Reference"};
    return std::any_of(searched.begin(), searched.end(), [&](const QString &name) {
        return record[name].toString().contains(term, Qt::CaseInsensitive);
    });
}

Json billing(const Json &fields)
{
    return JsonArray{JsonObject{{"AddressType", "STREET"}},
                     JsonObject{{"AddressType", "POBOX"},
                                {"AddressLine1", fields["street"]},
                                {"City", fields["city"]},
                                {"PostalCode", fields["postcode"]},
                                {"Country", fields["country"]}}};
}

} // namespace

XeroDouble::XeroDouble() : m_tokens(xeroTokens()), m_books(time()) {}

std::vector<DoubleLogin> XeroDouble::logins(const QString &base) const
{
    Json values = JsonObject{{"base_url", base},
                             {"identity_url", base},
                             {"login_url", base},
                             {"client_id", TokenDesk::clientId()},
                             {"login", "client_credentials"}};
    std::map<QString, QString> secrets{
        {QStringLiteral("client_secret"), TokenDesk::clientSecret()}};
    std::vector<DoubleLogin> out{{QStringLiteral("client_credentials"), values, secrets}};
    values.set(QStringLiteral("login"), "authorization_code");
    secrets.emplace(QStringLiteral("refresh_token"), m_tokens.refreshToken());
    out.push_back({QStringLiteral("authorization_code"), values, secrets});
    return out;
}

bool XeroDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == QLatin1String("/connect/token");
}

int XeroDouble::minuteLeft()
{
    time().set(time().now() + std::chrono::seconds(2));
    m_minute.push_back(time().now());
    while (m_minute.front() <= time().now() - std::chrono::minutes(1))
        m_minute.pop_front();
    return 60 - static_cast<int>(m_minute.size());
}

DoubleAnswer XeroDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return m_tokens.answer(request);
    if (!m_tokens.admits(request))
        return titled(401, "Unauthorized", "AuthenticationUnsuccessful");
    const int left = minuteLeft();
    --m_dayLeft;
    if (left < 0 || m_dayLeft < 0)
        return DoubleAnswer::none(429)
            .with("Retry-After", left < 0 ? "2" : "3600")
            .with("X-Rate-Limit-Problem", left < 0 ? "minute" : "day");
    return routed(request)
        .with("X-MinLimit-Remaining", QByteArray::number(left))
        .with("X-DayLimit-Remaining", QByteArray::number(m_dayLeft))
        .with("X-AppMinLimit-Remaining", "9990");
}

DoubleAnswer XeroDouble::routed(const DoubleRequest &request)
{
    if (request.method == QLatin1String("GET") &&
        request.path.toLower() == QLatin1String("/connections"))
        return DoubleAnswer::json(
            200, JsonArray{JsonObject{{"id", "33333333-3333-4333-8333-333333333333"},
                                      {"tenantId", tenant},
                                      {"tenantType", "ORGANISATION"},
                                      {"tenantName", "Demo Company"}}});
    if (!request.path.startsWith(QLatin1String("/api.xro/2.0/")))
        return DoubleAnswer::text(404, "The resource you're looking for cannot be found",
                                  "text/plain");
    if (QString::fromLatin1(request.header("xero-tenant-id")) != tenant)
        return titled(403, "Forbidden", "AuthenticationUnsuccessful");
    if (!request.header("accept").contains("application/json"))
        return DoubleAnswer::text(200, "<Response><Status>OK</Status></Response>",
                                  "text/xml; charset=utf-8");
    const QString resource = request.segments.value(2);
    if (request.is("GET", QStringLiteral("api.xro/2.0/Organisation")))
        return DoubleAnswer::json(
            200, envelope(QStringLiteral("Organisations"),
                          JsonArray{JsonObject{{"OrganisationID", tenant},
                                               {"Name", "Demo Company"},
                                               {"BaseCurrency", "EUR"},
                                               {"CountryCode", "DE"},
                                               {"PeriodLockDate", "/Date(1767139200000+0000)/"}}}));
    if (request.is("GET", QStringLiteral("api.xro/2.0/TaxRates")))
        return DoubleAnswer::json(
            200, envelope(resource, JsonArray{JsonObject{{"Name", "20% (VAT on Income)"},
                                                         {"TaxType", "OUTPUT2"},
                                                         {"Status", "ACTIVE"},
                                                         {"EffectiveRate", 20}}}));
    if (!XeroBooks::has(resource) || request.segments.size() > 4)
        return DoubleAnswer::text(404, "The resource you're looking for cannot be found",
                                  "text/plain");
    if (request.method != QLatin1String("GET"))
        return written(request);
    if (request.segments.size() == 3)
        return listed(request, resource);
    const DoubleRecord *record = m_books.find(resource, request.segments.value(3));
    return record == nullptr
               ? DoubleAnswer::text(404, "The resource you're looking for cannot be found",
                                    "text/plain")
               : DoubleAnswer::json(
                     200, envelope(resource, JsonArray{m_books.shown(resource, *record)}));
}

Result<std::vector<DoubleRecord *>> XeroDouble::chosen(const DoubleRequest &request,
                                                       const QString &resource)
{
    for (const auto &[name, value] : request.query) {
        if (!queryOf(resource).contains(name))
            return Error{Code::Input, QStringLiteral("unknown parameter ") + name, {}, {}};
    }
    const QString where = request.parameter(QStringLiteral("where")).value_or(QString());
    const QString term = request.parameter(QStringLiteral("searchTerm")).value_or(QString());
    const QString stamp = QString::fromLatin1(request.header("if-modified-since"));
    const auto since =
        fromRfc3339(stamp.endsWith(QLatin1Char('Z')) ? stamp : stamp + QLatin1Char('Z'));
    if (!stamp.isEmpty() && !since)
        return Error{Code::Input, QStringLiteral("If-Modified-Since is no UTC date"), {}, {}};
    std::vector<DoubleRecord *> out;
    for (DoubleRecord *record : m_books.table(resource).all()) {
        UNSNAG_TRY(const bool fits, where.isEmpty()
                                        ? Result<bool>(true)
                                        : fitsXeroWhere(where, record->fields, fieldsOf(resource)));
        const bool isArchived =
            record->fields["ContactStatus"].toString() == QLatin1String("ARCHIVED");
        const bool isAsked =
            isInList(request, "IDs", record->id) &&
            isInList(request, "InvoiceNumbers", record->fields["InvoiceNumber"].toString()) &&
            isInList(request, "ContactIDs", record->fields["Contact"]["ContactID"].toString()) &&
            isInList(request, "Statuses", record->fields["Status"].toString());
        const bool isShown = !isArchived || request.parameter(QStringLiteral("includeArchived")) ==
                                                QStringLiteral("true");
        if (fits && isAsked && isShown && (!since || record->modified >= *since) &&
            (term.isEmpty() || holdsTerm(record->fields, term)))
            out.push_back(record);
    }
    return out;
}

DoubleAnswer XeroDouble::listed(const DoubleRequest &request, const QString &resource)
{
    auto found = chosen(request, resource);
    if (!found)
        return exception(16, "QueryParseException", found.error().detail, {});
    std::vector<DoubleRecord *> rows = std::move(found).value();
    const QString order = request.parameter(QStringLiteral("order")).value_or(QString());
    if (order == QLatin1String("UpdatedDateUTC ASC"))
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto *a, const auto *b) { return a->modified < b->modified; });
    else if (!order.isEmpty() && order != QLatin1String("Code ASC") &&
             order != QLatin1String("Name ASC"))
        return exception(16, "QueryParseException",
                         QStringLiteral("No property exists for order ") + order, {});
    const bool isPaged = request.parameter(QStringLiteral("page")).has_value();
    const int page = std::max(
        1, request.parameter(QStringLiteral("page")).value_or(QStringLiteral("1")).toInt());
    const int asked =
        request.parameter(QStringLiteral("pageSize")).value_or(QStringLiteral("2")).toInt();
    const int size = isPaged ? std::clamp(asked, 1, largestPage) : 100;
    const int count = static_cast<int>(rows.size());
    Json elements = JsonArray{};
    for (int i = (page - 1) * size; i < std::min(count, page * size); ++i) {
        Json element = m_books.shown(resource, *rows[static_cast<std::size_t>(i)]);
        if (!isPaged)
            element.remove(
                QStringLiteral("LineItems")); // of invoices; lists without pages are thin
        elements.append(std::move(element));
    }
    Json body = envelope(resource, std::move(elements));
    if (isPaged)
        body.set(QStringLiteral("pagination"), JsonObject{{"page", page},
                                                          {"pageSize", size},
                                                          {"pageCount", (count + size - 1) / size},
                                                          {"itemCount", count}});
    return DoubleAnswer::json(200, body);
}

DoubleAnswer XeroDouble::written(const DoubleRequest &request)
{
    const QString resource = request.segments.value(2);
    const QByteArray key = request.header("idempotency-key");
    if (key.size() > 128)
        return exception(10, "ValidationException",
                         QStringLiteral("Idempotency-Key must be at most 128 characters"), {});
    const QByteArray whole = request.method.toLatin1() + request.path.toLatin1() + request.body;
    const auto before = m_replays.find(key);
    if (!key.isEmpty() && before != m_replays.end())
        return before->second.first == whole
                   ? before->second.second
                   : exception(10, "ValidationException",
                               QStringLiteral("Idempotency-Key was used with another request"), {});
    const DoubleAnswer made = writtenNow(request, resource, request.segments.value(3));
    if (!key.isEmpty() && made.status == 200)
        m_replays.emplace(key, std::pair(whole, made));
    return made;
}

DoubleAnswer XeroDouble::writtenNow(const DoubleRequest &request, const QString &resource,
                                    const QString &id)
{
    if (!request.header("content-type").startsWith("application/json"))
        return DoubleAnswer::none(415);
    const auto body = request.json();
    const bool isPut = request.method == QLatin1String("PUT");
    if (!body || (isPut && !id.isEmpty()) || (!isPut && request.method != QLatin1String("POST")))
        return exception(17, "NoDataProcessedException",
                         QStringLiteral("No data has been processed for this endpoint"), {});
    if (!id.isEmpty() && m_books.find(resource, id) == nullptr)
        return DoubleAnswer::text(404, "The resource you're looking for cannot be found",
                                  "text/plain");
    const Json list = body->contains(resource) ? (*body)[resource] : Json(JsonArray{*body});
    Json elements = JsonArray{};
    bool isWhole = true;
    for (const Json &given : list.array()) {
        QStringList errors;
        Json element = m_books.write(
            resource, given, isPut ? XeroBooks::Way::Put : XeroBooks::Way::Post, id, errors);
        isWhole = isWhole && errors.isEmpty();
        elements.append(errors.isEmpty() ? std::move(element)
                                         : withErrors(std::move(element), resource, errors));
    }
    const bool isTold =
        request.parameter(QStringLiteral("summarizeErrors")) != QStringLiteral("false");
    if (!isWhole && isTold)
        return exception(10, "ValidationException",
                         QStringLiteral("A validation exception occurred"), std::move(elements));
    return DoubleAnswer::json(200, envelope(resource, std::move(elements)));
}

std::optional<DoubleAnswer> XeroDouble::refusal(DoubleRefusal kind,
                                                const DoubleRequest &request) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return DoubleAnswer::none(429).with("X-Rate-Limit-Problem", "concurrent");
    case DoubleRefusal::RateLimitedRetryAfter:
        return DoubleAnswer::none(429)
            .with("X-Rate-Limit-Problem", "minute")
            .with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return titled(503, "Service Unavailable", "OrganisationOffline").with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return titled(403, "Forbidden", "AuthorizationUnsuccessful");
    case DoubleRefusal::Invalid:
        return exception(10, "ValidationException",
                         QStringLiteral("A validation exception occurred"),
                         JsonArray{withErrors(JsonObject{}, request.segments.value(2),
                                              {QStringLiteral("Email address must be valid.")})});
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

QString XeroDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return m_books.put(
            items, JsonObject{{"Code", fields["code"]},
                              {"Name", fields["name"]},
                              {"IsSold", true},
                              {"SalesDetails",
                               JsonObject{{"UnitPrice", Json::number(fields["price"].scalarText())},
                                          {"AccountCode", "200"}}}});
    Json contact = JsonObject{{"Name", fields["name"]},
                              {"EmailAddress", fields["email"]},
                              {"TaxNumber", fields["tax_id"]},
                              {"ContactStatus", "ACTIVE"},
                              {"IsCustomer", true},
                              {"Addresses", billing(fields)},
                              {"Phones", JsonArray{JsonObject{{"PhoneType", "DEFAULT"},
                                                              {"PhoneNumber", fields["phone"]}}}}};
    if (!fields["external_id"].isNull())
        contact.set(QStringLiteral("ContactNumber"),
                    keyInForm(QStringLiteral("hex32"), fields["external_id"].toString()));
    return m_books.put(contacts, std::move(contact));
}

QString XeroDouble::addDraft(const QString &contact)
{
    const Json line = JsonObject{{"Description", "Set-up"},
                                 {"Quantity", 1},
                                 {"UnitAmount", Json::number(QStringLiteral("150.00"))},
                                 {"AccountCode", "200"}};
    return m_books.put(invoices, JsonObject{{"Type", "ACCREC"},
                                            {"Status", "DRAFT"},
                                            {"InvoiceNumber", "INV-0001"},
                                            {"Contact", JsonObject{{"ContactID", contact}}},
                                            {"Date", "2026-11-20"},
                                            {"DueDate", "2026-12-20"},
                                            {"CurrencyCode", "EUR"},
                                            {"LineItems", JsonArray{line}}});
}

std::vector<Json> XeroDouble::records(const QString &kind)
{
    const QString resource = kind == QLatin1String("invoice") ? invoices
                             : kind == QLatin1String("item")  ? items
                                                              : contacts;
    std::vector<Json> out;
    for (const DoubleRecord *record : m_books.table(resource).all())
        out.push_back(JsonObject{{"id", record->id},
                                 {"name", record->fields["Name"]},
                                 {"external_id", record->fields["ContactNumber"]},
                                 {"reference", record->fields["Reference"]},
                                 {"state", record->fields["Status"]}});
    return out;
}

void XeroDouble::change(const QString &, const QString &id, const Json &fields)
{
    DoubleRecord *record = m_books.find(contacts, id);
    Q_ASSERT(record != nullptr);
    m_books.table(contacts).change(*record, JsonObject{{"Name", fields["name"]}});
}

QStringList XeroDouble::lacks(const QString &kind) const
{
    return kind == QLatin1String("account") ? QStringList{QStringLiteral("domain")} : QStringList{};
}

QString XeroDouble::exemption(const QString &contractCase) const
{
    if (contractCase == QLatin1String("names the twin of an account"))
        return QStringLiteral("Xero refuses the name but does not say whose it is");
    if (contractCase == QLatin1String("a row that is locked"))
        return QStringLiteral("Xero has no such answer");
    return {};
}

} // namespace unsnag
