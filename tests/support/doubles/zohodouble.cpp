// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/zohodouble.h"

#include "tests/support/doubles/sqlwords.h"
#include "tests/support/doubles/zohoquery.h"
#include "tests/support/doubles/zohowire.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString clientId = QStringLiteral("1000.UNSNAG77CLIENT");
const QString clientSecret = QStringLiteral("z0h0-cl1ent-secret-4711");
const QString refreshToken = QStringLiteral("1000.refresh.a1b2c3d4e5f6.0f9e8d");
const QString wonStage = QStringLiteral("Abgeschlossen – gewonnen");
constexpr std::chrono::seconds indexLag{30};
constexpr std::size_t longestPage = 3;

QByteArray accessToken(const DoubleRequest &request)
{
    const QByteArray value = request.header("authorization");
    const QByteArray scheme = "Zoho-oauthtoken ";
    return value.startsWith(scheme) ? value.mid(scheme.size()) : QByteArray();
}

} // namespace

std::vector<DoubleLogin> ZohoDouble::logins(const QString &base) const
{
    return {{QStringLiteral("refresh token"),
             JsonObject{{"login", "refresh_token"},
                        {"accounts_url", base},
                        {"client_id", clientId},
                        {"terms_field", "Payment_Terms"}},
             {{QStringLiteral("client_secret"), clientSecret},
              {QStringLiteral("refresh_token"), refreshToken}}},
            {QStringLiteral("browser"),
             JsonObject{{"login", "browser"},
                        {"accounts_url", base},
                        {"client_id", clientId},
                        {"terms_field", "Payment_Terms"}},
             {{QStringLiteral("client_secret"), clientSecret},
              {QStringLiteral("refresh_token"), refreshToken}}}};
}

bool ZohoDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == QLatin1String("/oauth/v2/token");
}

bool ZohoDouble::isWrite(const DoubleRequest &request) const
{
    return request.method != QLatin1String("GET") && !request.path.endsWith(QLatin1String("/coql"));
}

DoubleAnswer ZohoDouble::token(const DoubleRequest &request)
{
    const auto is = [&request](const char *name, const QString &value) {
        return request.formValue(QString::fromLatin1(name)) == value;
    };
    const auto no = [](const char *error) {
        return DoubleAnswer::json(200, JsonObject{{"error", error}});
    };
    if (!is("client_id", clientId))
        return no("invalid_client");
    if (!is("client_secret", clientSecret))
        return no("invalid_client_secret");
    if (!is("grant_type", QStringLiteral("refresh_token")) || !is("refresh_token", refreshToken))
        return no("invalid_code");
    const QString fresh = QStringLiteral("1000.access.%1").arg(++m_given, 16, 16, QLatin1Char('0'));
    m_tokens.insert(fresh);
    return DoubleAnswer::json(
        200, JsonObject{{"access_token", fresh},
                        {"api_domain",
                         QStringLiteral("http://") + QString::fromLatin1(request.header("host"))},
                        {"token_type", "Bearer"},
                        {"expires_in", 3600}});
}

DoubleAnswer ZohoDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return token(request);
    if (!m_tokens.contains(QString::fromLatin1(accessToken(request))))
        return zohoRefusal(401, QStringLiteral("INVALID_TOKEN"),
                           QStringLiteral("invalid oauth token"));
    if (request.segments.value(0) != QLatin1String("crm") ||
        request.segments.value(1) != QLatin1String("v8"))
        return zohoRefusal(
            404, QStringLiteral("INVALID_URL_PATTERN"),
            QStringLiteral("Please check if the URL trying to access is a correct one"));
    if (request.method == QLatin1String("GET"))
        return read(request);
    return request.is("POST", QStringLiteral("/crm/v8/coql")) ? coql(request) : write(request);
}

DoubleAnswer ZohoDouble::read(const DoubleRequest &request)
{
    const auto call = [&request](const char *path) {
        return request.is("GET", QStringLiteral("/crm/v8/") + QString::fromLatin1(path));
    };
    if (call("users"))
        return DoubleAnswer::json(
            200, JsonObject{{"users", JsonArray{JsonObject{{"id", "570001"},
                                                           {"full_name", "Jana Brandt"}}}}});
    if (call("org"))
        return DoubleAnswer::json(
            200, JsonObject{{"org", JsonArray{JsonObject{{"company_name", "Unsnag Works"},
                                                         {"iso_code", "EUR"}}}}});
    if (call("settings/layouts"))
        return DoubleAnswer::json(
            200, JsonObject{
                     {"layouts", JsonArray{JsonObject{{"id", "5700091"}, {"name", "Standard"}}}}});
    if (call("settings/pipeline")) {
        if (request.parameter(QStringLiteral("layout_id")) != QStringLiteral("5700091"))
            return zohoRefusal(400, QStringLiteral("REQUIRED_PARAM_MISSING"),
                               QStringLiteral("layout_id is missing"));
        const Json maps =
            JsonArray{JsonObject{{"display_value", "Verhandlung"}, {"forecast_type", "Open"}},
                      JsonObject{{"display_value", wonStage}, {"forecast_type", "Closed Won"}},
                      JsonObject{{"display_value", "Verloren"}, {"forecast_type", "Closed Lost"}}};
        return DoubleAnswer::json(
            200,
            JsonObject{{"pipeline", JsonArray{JsonObject{{"id", "5700095"}, {"maps", maps}}}}});
    }
    if (call("Accounts"))
        return listAccounts(request);
    if (call("Accounts/search"))
        return searchAccounts(request);
    if (call("Accounts/*"))
        return oneAccount(request);
    return readDeals(request);
}

DoubleAnswer ZohoDouble::readDeals(const DoubleRequest &request)
{
    const QString module = request.segments.value(2);
    const QString id = request.segments.value(3);
    const DoubleRecord *record = m_deals.find(module == QLatin1String("Quotes") ? id.mid(1) : id);
    if (request.is("GET", QStringLiteral("/crm/v8/Deals/*")))
        return zohoList(record == nullptr ? JsonArray{} : JsonArray{deal(*record)});
    if (request.is("GET", QStringLiteral("/crm/v8/Deals/*/Quotes"))) {
        if (!request.parameter(QStringLiteral("fields")))
            return zohoRefusal(400, QStringLiteral("REQUIRED_PARAM_MISSING"),
                               QStringLiteral("fields is missing"));
        const bool hasLines = record != nullptr && record->fields["lines"].size() > 0;
        return zohoList(hasLines ? JsonArray{JsonObject{{"id", QLatin1Char('9') + id},
                                                        {"Subject", "Quote"},
                                                        {"Quote_Stage", "Confirmed"}}}
                                 : JsonArray{});
    }
    if (!request.is("GET", QStringLiteral("/crm/v8/Quotes/*")) || record == nullptr)
        return zohoRefusal(404, QStringLiteral("INVALID_MODULE"),
                           QStringLiteral("the module name given seems to be invalid"));
    JsonArray rows;
    const Json lines = record->fields["lines"];
    for (const Json &line : lines.array())
        rows.push_back(JsonObject{{"id", QStringLiteral("8%1").arg(rows.size())},
                                  {"Product_Name", JsonObject{{"name", line["description"]},
                                                              {"Product_Code", line["sku"]},
                                                              {"id", "571"}}},
                                  {"Description", nullptr},
                                  {"Quantity", exactNumber(line["quantity"])},
                                  {"List_Price", exactNumber(line["unit_price"])},
                                  {"Discount", 0}});
    return zohoList(
        JsonArray{JsonObject{{"id", id}, {"Subject", "Quote"}, {"Quoted_Items", std::move(rows)}}});
}

DoubleAnswer ZohoDouble::listAccounts(const DoubleRequest &request)
{
    static const QStringList known{"fields",   "sort_by", "sort_order",
                                   "per_page", "page",    "page_token"};
    for (const auto &each : request.query) {
        if (!known.contains(each.first))
            return zohoRefusal(400, QStringLiteral("INVALID_DATA"),
                               QStringLiteral("unknown parameter"),
                               JsonObject{{"param_name", each.first}});
    }
    if (!request.parameter(QStringLiteral("fields")))
        return zohoRefusal(400, QStringLiteral("REQUIRED_PARAM_MISSING"),
                           QStringLiteral("One of the expected parameter is missing"),
                           JsonObject{{"param_name", "fields"}});
    const QString sinceText = QString::fromLatin1(request.header("if-modified-since"));
    const auto since = zohoMomentOf(sinceText);
    if (!sinceText.isEmpty() && !since)
        return zohoRefusal(400, QStringLiteral("INVALID_DATA"),
                           QStringLiteral("invalid If-Modified-Since"));
    auto found = m_accounts.where(
        [&since](const DoubleRecord &record) { return !since || record.modified > *since; });
    std::ranges::stable_sort(found, {}, &DoubleRecord::modified);
    const auto asked =
        request.parameter(QStringLiteral("per_page")).value_or(QStringLiteral("2")).toUInt();
    const QString place =
        request.parameter(QStringLiteral("page_token")).value_or(QStringLiteral("t0"));
    const auto from = std::min<std::size_t>(place.mid(1).toUInt(), found.size());
    const std::size_t to = std::min({from + asked, from + longestPage, found.size()});
    JsonArray rows;
    for (std::size_t i = from; i < to; ++i)
        rows.push_back(zohoAccount(*found[i]));
    const bool hasMore = to < found.size();
    if (since && rows.empty())
        return DoubleAnswer::none(304);
    return zohoList(
        std::move(rows), hasMore,
        JsonObject{{"next_page_token", hasMore ? Json(QStringLiteral("t%1").arg(to)) : Json()}});
}

DoubleAnswer ZohoDouble::searchAccounts(const DoubleRequest &request)
{
    const auto criterion =
        ZohoCriterion::of(request.parameter(QStringLiteral("criteria")).value_or(QString()));
    if (!criterion || criterion->field != QLatin1String("Account_Name") ||
        criterion->sign != QLatin1String("starts_with"))
        return zohoRefusal(400, QStringLiteral("INVALID_QUERY"),
                           QStringLiteral("Invalid query formed"));
    JsonArray rows;
    for (const DoubleRecord *record : m_accounts.all()) {
        const bool isIndexed = record->modified + indexLag <= time().now();
        if (isIndexed &&
            record->fields["name"].scalarText().startsWith(criterion->value, Qt::CaseInsensitive))
            rows.push_back(zohoAccount(*record));
    }
    return zohoList(std::move(rows));
}

DoubleRecord *ZohoDouble::accountWith(const char *member, const Json &value)
{
    const auto found = m_accounts.where([&](const DoubleRecord &record) {
        return !value.scalarText().isEmpty() &&
               record.fields[member].scalarText() == value.scalarText();
    });
    return found.empty() ? nullptr : found.front();
}

DoubleAnswer ZohoDouble::oneAccount(const DoubleRequest &request)
{
    const QString id = request.segments.at(3);
    const QByteArray external = request.header("x-external");
    if (external.isEmpty()) {
        const DoubleRecord *record = m_accounts.find(id);
        return zohoList(record == nullptr ? JsonArray{} : JsonArray{zohoAccount(*record)});
    }
    const DoubleRecord *record = accountWith("external_id", id);
    if (external != "Accounts.Unsnag_Key")
        return zohoRefusal(400, QStringLiteral("INVALID_REQUEST"),
                           QStringLiteral("not an external field"));
    return record == nullptr ? zohoRefusal(404, QStringLiteral("INVALID_DATA"),
                                           QStringLiteral("the id given seems to be invalid"))
                             : zohoList(JsonArray{zohoAccount(*record)});
}

DoubleAnswer ZohoDouble::coql(const DoubleRequest &request)
{
    const auto body = request.json();
    const auto query = body ? ZohoQuery::of((*body)["select_query"].toString()) : std::nullopt;
    if (!query || query->module != QLatin1String("Deals") ||
        query->order != QLatin1String("Modified_Time"))
        return zohoRefusal(400, QStringLiteral("SYNTAX_ERROR"),
                           QStringLiteral("error occurred while parsing the query"));
    JsonArray all;
    for (const DoubleRecord *record : m_deals.all()) {
        const Json whole = deal(*record);
        bool isWanted = true;
        for (const auto &condition : query->conditions) {
            const auto at = zohoMomentOf(condition.value);
            const bool isMoment = condition.field == QLatin1String("Modified_Time") &&
                                  condition.sign == QLatin1String(">=");
            if (!(isMoment && at) && !(condition.field == QLatin1String("Stage") &&
                                       condition.sign == QLatin1String("=")))
                return zohoRefusal(400, QStringLiteral("INVALID_QUERY"),
                                   QStringLiteral("invalid operator or value"));
            isWanted = isWanted && (isMoment ? record->modified >= *at
                                             : whole["Stage"].toString() == condition.value);
        }
        Json row = JsonObject{{"id", record->id}};
        for (const QString &field : query->fields) {
            if (!whole.contains(field))
                return zohoRefusal(400, QStringLiteral("INVALID_QUERY"),
                                   QStringLiteral("column given seems to be invalid"),
                                   JsonObject{{"column_name", field}});
            const Json &value = whole[field];
            row.set(field, value.isObject() ? Json(JsonObject{{"id", value["id"]}}) : value);
        }
        if (isWanted)
            all.push_back(std::move(row));
    }
    std::ranges::stable_sort(all, [](const Json &a, const Json &b) {
        return a["Modified_Time"].toString() < b["Modified_Time"].toString();
    });
    const auto from = std::min<std::size_t>(std::size_t(query->offset), all.size());
    const std::size_t to =
        std::min({from + std::size_t(query->size), from + longestPage, all.size()});
    return zohoList(JsonArray(all.begin() + std::ptrdiff_t(from), all.begin() + std::ptrdiff_t(to)),
                    to < all.size());
}

DoubleAnswer ZohoDouble::write(const DoubleRequest &request)
{
    const auto body = request.json();
    const bool isOne = body && (*body)["data"].size() == 1;
    if (!request.header("content-type").startsWith("application/json") || !isOne)
        return zohoRefusal(400, QStringLiteral("INVALID_DATA"), QStringLiteral("body"),
                           JsonObject{{"expected_data_type", "jsonobject"}});
    const Json row = (*body)["data"].at(0);
    for (const auto &each : row.object()) {
        if (!zohoAccountMembers().contains(each.first))
            return zohoRecordRefusal(202, QStringLiteral("INVALID_DATA"),
                                     QStringLiteral("invalid data"),
                                     JsonObject{{"api_name", each.first}});
    }
    if (request.is("POST", QStringLiteral("/crm/v8/Accounts/upsert")))
        return upsert(*body);
    DoubleRecord *record = m_accounts.find(request.segments.value(3));
    if (!request.is("PUT", QStringLiteral("/crm/v8/Accounts/*")) || record == nullptr)
        return zohoRecordRefusal(404, QStringLiteral("INVALID_DATA"),
                                 QStringLiteral("the id given seems to be invalid"),
                                 JsonObject{{"api_name", "id"}});
    return update(*record, request, *body);
}

DoubleAnswer ZohoDouble::upsert(const Json &body)
{
    const Json canonical = zohoCanonical(body["data"].at(0));
    if (canonical["name"].scalarText().isEmpty())
        return zohoRecordRefusal(202, QStringLiteral("MANDATORY_NOT_FOUND"),
                                 QStringLiteral("required field not found"),
                                 JsonObject{{"api_name", "Account_Name"}});
    DoubleRecord *same =
        body["duplicate_check_fields"].at(0).toString() == QLatin1String("Unsnag_Key")
            ? accountWith("external_id", canonical["external_id"])
            : nullptr;
    const DoubleRecord *twin = accountWith("tax_id", canonical["tax_id"]);
    if (twin != nullptr && twin != same)
        return zohoRecordRefusal(202, QStringLiteral("DUPLICATE_DATA"),
                                 QStringLiteral("duplicate data"),
                                 JsonObject{{"api_name", "VAT_Number"},
                                            {"json_path", "$.data[0].VAT_Number"},
                                            {"id", twin->id}});
    if (same != nullptr) {
        m_accounts.change(*same, canonical);
        return zohoWritten(200, *same, "update");
    }
    const QString id = add(QStringLiteral("account"), canonical);
    return zohoWritten(201, *m_accounts.find(id), "insert");
}

DoubleAnswer ZohoDouble::update(DoubleRecord &record, const DoubleRequest &request,
                                const Json &body)
{
    const QString known = QString::fromLatin1(request.header("if-unmodified-since"));
    const auto at = zohoMomentOf(known);
    if (!known.isEmpty() && !at)
        return zohoRefusal(400, QStringLiteral("INVALID_DATA"),
                           QStringLiteral("invalid If-Unmodified-Since"));
    if (at && record.modified > *at)
        return zohoRefusal(412, QStringLiteral("PRECONDITION_FAILED"),
                           QStringLiteral("the record was modified since"));
    m_accounts.change(record, zohoCanonical(body["data"].at(0)));
    return zohoWritten(200, record, "update");
}

Json ZohoDouble::deal(const DoubleRecord &record)
{
    const Json &f = record.fields;
    const DoubleRecord *customer = m_accounts.find(f["account"].scalarText());
    return JsonObject{
        {"id", record.id},
        {"Deal_Name", f["title"]},
        {"Stage", f["won"].toBool(true) ? Json(wonStage) : Json("Verhandlung")},
        {"Amount", exactNumber(f["amount"])},
        {"Probability", 100},
        {"Closing_Date", f["close_date"]},
        {"Account_Name",
         customer == nullptr
             ? Json()
             : Json(JsonObject{{"id", customer->id}, {"name", customer->fields["name"]}})},
        {"Owner", JsonObject{{"name", "Jana Brandt"}, {"id", "570001"}}},
        {"Payment_Terms",
         f["terms"].scalarText() == QLatin1String("net30") ? Json("Net 30") : f["terms"]},
        {"Created_Time", zohoMoment(record.created)},
        {"Modified_Time", zohoMoment(record.modified)}};
}

QString ZohoDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return QStringLiteral("571"); // the lines of quotes carry name and code of the product
    DoubleTable &in = kind == QLatin1String("deal") ? m_deals : m_accounts;
    const QString id = QStringLiteral("57%1%2")
                           .arg(kind == QLatin1String("deal") ? 2 : 1)
                           .arg(in.added() + 1, 12, 10, QLatin1Char('0'));
    in.add(id, fields);
    return id;
}

std::vector<Json> ZohoDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const DoubleRecord *record :
         (kind == QLatin1String("deal") ? m_deals : m_accounts).all()) {
        Json shown = record->fields;
        shown.set(QStringLiteral("id"), record->id);
        out.push_back(std::move(shown));
    }
    return out;
}

void ZohoDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    DoubleTable &in = kind == QLatin1String("deal") ? m_deals : m_accounts;
    if (DoubleRecord *record = in.find(id))
        in.change(*record, fields);
}

std::optional<DoubleAnswer> ZohoDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const DoubleAnswer limited =
        zohoRefusal(429, QStringLiteral("TOO_MANY_REQUESTS"),
                    QStringLiteral("you have exceeded the maximum number of concurrent requests"));
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return limited;
    case DoubleRefusal::RateLimitedRetryAfter:
        return limited.with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return DoubleAnswer::text(503,
                                  "<html><head><title>Zoho is being updated</title></head></html>",
                                  "text/html")
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return zohoRefusal(403, QStringLiteral("NO_PERMISSION"),
                           QStringLiteral("permission denied"),
                           JsonObject{{"permissions", JsonArray{"Crm_Implied_View_Accounts"}}});
    case DoubleRefusal::Invalid:
        return zohoRecordRefusal(202, QStringLiteral("INVALID_DATA"),
                                 QStringLiteral("invalid data"),
                                 JsonObject{{"api_name", "Account_Name"}, {"maximum_length", 200}});
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

QString ZohoDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("tells two accounts of one key"),
         QStringLiteral("its external fields are unique")},
        {QStringLiteral("a row that is locked"),
         QStringLiteral("its locks need a person to open them")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
