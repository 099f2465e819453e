// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/dolibarrdouble.h"

#include "tests/support/doubles/dolibarrfilter.h"
#include "tests/support/doubles/sqlwords.h"

#include <QCryptographicHash>

#include <algorithm>

namespace unsnag {
namespace {

const QString apiKey = QStringLiteral("d0l1b4rr6f5e4d3c2b1a0f9e8d7c6b5a");

DoubleAnswer refused(int status, const QString &words, const QString &cause = {})
{
    Json error = JsonObject{{"code", status}, {"message", words}};
    if (!cause.isEmpty())
        error.set(QStringLiteral("0"), cause);
    return DoubleAnswer::json(status, JsonObject{{"error", error}});
}

Json seconds(Timestamp at)
{
    return Json(std::int64_t{at.time_since_epoch().count() / 1000});
}

Json dayOf(const Json &date)
{
    const auto moment = fromRfc3339(date.scalarText());
    return moment ? seconds(*moment) : Json("");
}

QString compact(Timestamp at)
{
    return sqlMoment(at).remove(QLatin1Char('-')).remove(QLatin1Char(' ')).remove(QLatin1Char(':'));
}

//! Eight places, as Dolibarr writes amounts.
QString amountText(const QString &exact)
{
    const auto point = exact.indexOf(QLatin1Char('.'));
    const qsizetype places = point < 0 ? 0 : exact.size() - point - 1;
    return exact + (point < 0 ? QStringLiteral(".") : QString()) +
           QString(8 - places, QLatin1Char('0'));
}

//! What the profile makes of our key where a customer is found by it.
QString hashed(const QString &key)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

Json named(const Json &value)
{
    return value.isNull() ? Json("") : value;
}

//! Canonical fields of a third party and what they are called in Dolibarr.
const std::vector<std::pair<const char *, const char *>> &thirdpartyMembers()
{
    static const std::vector<std::pair<const char *, const char *>> all{
        {"name", "name"},       {"url", "domain"},   {"tva_intra", "tax_id"}, {"address", "street"},
        {"zip", "postcode"},    {"town", "city"},    {"email", "email"},      {"phone", "phone"},
        {"ref_ext", "ref_ext"}, {"status", "status"}};
    return all;
}

Json canonicalOf(const Json &body)
{
    Json out = JsonObject{};
    for (const auto &[theirs, ours] : thirdpartyMembers()) {
        if (body.contains(QString::fromLatin1(theirs)))
            out.set(QString::fromLatin1(ours), body[theirs]);
    }
    const Json &mapping = body["array_options"]["options_erp_id"];
    if (!mapping.isNull())
        out.set(QStringLiteral("erp_id"), mapping);
    if (body.contains(QStringLiteral("country_id")))
        out.set(QStringLiteral("country"),
                body["country_id"].scalarText() == QLatin1String("5") ? "DE" : "FR");
    return out;
}

QString strangerIn(const Json &body, const QStringList &known)
{
    for (const auto &each : body.object()) {
        if (!known.contains(each.first))
            return each.first;
    }
    return {};
}

JsonArray wireLines(const Json &lines)
{
    JsonArray out;
    for (const Json &line : lines.array())
        out.push_back(JsonObject{{"id", QString::number(out.size() + 1)},
                                 {"product_ref", named(line["sku"])},
                                 {"desc", named(line["description"])},
                                 {"qty", line["quantity"].scalarText()},
                                 {"subprice", amountText(line["unit_price"].scalarText())},
                                 {"remise_percent", "0"},
                                 {"tva_tx", "19.0000"}});
    return out;
}

} // namespace

std::vector<DoubleLogin> DolibarrDouble::logins(const QString &base) const
{
    return {{QStringLiteral("key"),
             JsonObject{{"base_url", base}},
             {{QStringLiteral("api_key"), apiKey}}}};
}

DoubleTable *DolibarrDouble::table(const QString &kind)
{
    if (kind == QLatin1String("thirdparties") || kind == QLatin1String("account"))
        return &m_thirdparties;
    if (kind == QLatin1String("proposals") || kind == QLatin1String("deal"))
        return &m_proposals;
    if (kind == QLatin1String("products") || kind == QLatin1String("item"))
        return &m_products;
    return kind == QLatin1String("invoices") || kind == QLatin1String("invoice") ? &m_invoices
                                                                                 : nullptr;
}

DoubleAnswer DolibarrDouble::answer(const DoubleRequest &request)
{
    const bool isApi = request.segments.value(0) == QLatin1String("api") &&
                       request.segments.value(1) == QLatin1String("index.php");
    if (!isApi)
        return DoubleAnswer::none(404);
    if (request.header("dolapikey") != apiKey.toLatin1())
        return refused(
            401, QStringLiteral("Unauthorized: Access not allowed for login. Failed to login to "
                                "API. No parameter 'HTTP_DOLAPIKEY' on HTTP header matches."));
    const auto call = [&request](const char *path) {
        return request.is("GET", QStringLiteral("/api/index.php/") + QString::fromLatin1(path));
    };
    if (call("users/info"))
        return DoubleAnswer::json(200, JsonObject{{"id", "2"}, {"login", "unsnag"}});
    if (call("setup/company"))
        return DoubleAnswer::json(200, JsonObject{{"id", "1"},
                                                  {"name", "Unsnag Works"},
                                                  {"currency_code", "EUR"},
                                                  {"country_code", "DE"}});
    if (call("setup/dictionary/payment_terms"))
        return DoubleAnswer::json(200, JsonArray{JsonObject{{"id", "1"}, {"code", "RECEP"}},
                                                 JsonObject{{"id", "2"}, {"code", "30D"}}});
    if (call("setup/dictionary/countries"))
        return DoubleAnswer::json(200, JsonArray{JsonObject{{"id", "1"}, {"code", "FR"}},
                                                 JsonObject{{"id", "5"}, {"code", "DE"}}});
    const QString kind = request.segments.value(2);
    if (table(kind) == nullptr)
        return refused(404, QStringLiteral("Not Found"));
    if (request.method != QLatin1String("GET"))
        return write(request);
    if (request.segments.size() == 3)
        return list(request, kind);
    const DoubleRecord *record = table(kind)->find(request.segments.value(3));
    return record == nullptr
               ? refused(404, QStringLiteral("Not Found: ") + kind + QStringLiteral(" not found"))
               : DoubleAnswer::json(200, wire(kind, *record));
}

DoubleAnswer DolibarrDouble::list(const DoubleRequest &request, const QString &kind)
{
    static const QStringList known{"sortfield", "sortorder",  "limit",         "page",
                                   "mode",      "sqlfilters", "thirdparty_ids"};
    for (const auto &each : request.query) {
        if (!known.contains(each.first))
            return refused(400, QStringLiteral("Bad Request: unknown parameter ") + each.first);
    }
    const QString filter = request.parameter(QStringLiteral("sqlfilters")).value_or(QString());
    const QString party = request.parameter(QStringLiteral("thirdparty_ids")).value_or(QString());
    std::vector<const DoubleRecord *> found;
    for (const DoubleRecord *record : table(kind)->all()) {
        const Json &f = record->fields;
        const Json row = JsonObject{{"t.rowid", record->id},
                                    {"t.tms", compact(record->modified)},
                                    {"t.nom", f["name"]},
                                    {"t.ref_ext", named(f["ref_ext"])},
                                    {"t.ref", named(f["code"])},
                                    {"t.label", named(f["name"])},
                                    {"t.fk_statut", f["state"].isNull() ? Json("0") : f["state"]}};
        const auto fits = filter.isEmpty() ? std::optional(true) : fitsDolibarrFilter(filter, row);
        if (!fits)
            return refused(
                400, QStringLiteral("Bad Request: Error when validating parameter sqlfilters -> ") +
                         filter);
        if (*fits && (party.isEmpty() || f["customer"].scalarText() == party))
            found.push_back(record);
    }
    if (request.parameter(QStringLiteral("sortfield")) == QStringLiteral("t.tms"))
        std::ranges::stable_sort(found, {}, &DoubleRecord::modified);
    const std::size_t size =
        request.parameter(QStringLiteral("limit")).value_or(QStringLiteral("2")).toUInt();
    const std::size_t from =
        size * request.parameter(QStringLiteral("page")).value_or(QStringLiteral("0")).toUInt();
    JsonArray rows;
    for (std::size_t i = from; i < found.size() && rows.size() < size; ++i)
        rows.push_back(wire(kind, *found[i]));
    if (rows.empty() && ++m_empty % 2 == 1)
        return refused(404, QStringLiteral("Not Found: No ") + kind + QStringLiteral(" found"));
    return DoubleAnswer::json(200, std::move(rows));
}

Json DolibarrDouble::wire(const QString &kind, const DoubleRecord &record)
{
    const Json &f = record.fields;
    if (kind == QLatin1String("invoices"))
        return invoice(record);
    if (kind == QLatin1String("proposals"))
        return proposal(record);
    if (kind == QLatin1String("products"))
        return JsonObject{{"id", record.id},
                          {"ref", f["code"]},
                          {"label", f["name"]},
                          {"type", "1"},
                          {"price", amountText(f["price"].scalarText())},
                          {"tva_tx", "19.0000"},
                          {"status", "1"}};
    Json out = JsonObject{{"id", record.id},
                          {"client", "1"},
                          {"code_client", QStringLiteral("CU2611-%1").arg(record.id)},
                          {"country_code", named(f["country"])},
                          {"cond_reglement", ""},
                          {"date_creation", seconds(record.created)},
                          {"date_modification", seconds(record.modified)},
                          {"array_options", JsonArray{}}};
    for (const auto &[theirs, ours] : thirdpartyMembers())
        out.set(QString::fromLatin1(theirs), named(f[ours]));
    if (!f["erp_id"].isNull())
        out.set(QStringLiteral("array_options"), JsonObject{{"options_erp_id", f["erp_id"]}});
    return out;
}

Json DolibarrDouble::proposal(const DoubleRecord &record)
{
    const Json &f = record.fields;
    return JsonObject{
        {"id", record.id},
        {"ref", QStringLiteral("PR2611-%1").arg(record.id)},
        {"ref_client", f["title"]},
        {"socid", f["account"].scalarText()},
        {"statut", f["state"]},
        {"total_ht", amountText(f["amount"].scalarText())},
        {"multicurrency_total_ht", amountText(f["amount"].scalarText())},
        {"multicurrency_code", f["currency"]},
        {"cond_reglement_code", f["terms"].scalarText() == QLatin1String("net30") ? "30D" : ""},
        {"user_author_id", "2"},
        {"date", dayOf(f["close_date"])},
        {"date_signature", dayOf(f["close_date"])},
        {"date_creation", seconds(record.created)},
        {"date_modification", seconds(record.modified)},
        {"lines", wireLines(f["lines"])}};
}

Json DolibarrDouble::invoice(const DoubleRecord &record)
{
    const Json &f = record.fields;
    QString net = QStringLiteral("0");
    const Json lines = f["lines"];
    for (const Json &line : lines.array())
        net = sumOf(net, productOf(line["quantity"], line["unit_price"]));
    const bool isDraft = f["state"].scalarText() == QLatin1String("0");
    return JsonObject{
        {"id", record.id},
        {"ref",
         (isDraft ? QStringLiteral("(PROV%1)") : QStringLiteral("FA2611-%1")).arg(record.id)},
        {"ref_ext", f["ref_ext"]},
        {"socid", f["customer"].scalarText()},
        {"statut", f["state"]},
        {"close_code", f["close_code"]},
        {"total_ht", amountText(net)},
        {"total_tva", amountText(QStringLiteral("0"))},
        {"total_ttc", amountText(net)},
        {"multicurrency_code", f["currency"]},
        {"multicurrency_total_ht", amountText(net)},
        {"multicurrency_total_ttc", amountText(net)},
        {"cond_reglement_code", f["terms"].scalarText() == QLatin1String("2") ? "30D" : ""},
        {"date", f["date"]},
        {"date_creation", seconds(record.created)},
        {"date_modification", seconds(record.modified)},
        {"lines", wireLines(f["lines"])}};
}

DoubleAnswer DolibarrDouble::write(const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.header("content-type").startsWith("application/json") || !body ||
        !body->isObject())
        return refused(403,
                       QStringLiteral("Forbidden: Content type `text/plain` is not supported."));
    if (request.is("POST", QStringLiteral("/api/index.php/thirdparties")))
        return createThirdparty(*body);
    if (request.is("POST", QStringLiteral("/api/index.php/invoices")))
        return createInvoice(*body);
    const QString kind = request.segments.value(2);
    DoubleRecord *record = table(kind)->find(request.segments.value(3));
    if (record == nullptr)
        return refused(404, QStringLiteral("Not Found: ") + kind + QStringLiteral(" not found"));
    if (request.is("PUT", QStringLiteral("/api/index.php/thirdparties/*")))
        return updateThirdparty(*record, *body);
    if (request.method == QLatin1String("POST") && kind == QLatin1String("invoices") &&
        request.segments.size() == 5)
        return settle(*record, request.segments.at(4), *body);
    return refused(405, QStringLiteral("Method Not Allowed"));
}

DoubleAnswer DolibarrDouble::createThirdparty(const Json &body)
{
    static const QStringList known{"name",
                                   "client",
                                   "code_client",
                                   "ref_ext",
                                   "url",
                                   "tva_intra",
                                   "address",
                                   "town",
                                   "zip",
                                   "country_id",
                                   "email",
                                   "phone",
                                   "multicurrency_code",
                                   "cond_reglement_id"};
    const QString stranger = strangerIn(body, known);
    if (body["name"].scalarText().isEmpty() || !stranger.isEmpty())
        return refused(400, QStringLiteral("Bad Request: name field missing ") + stranger);
    if (body["code_client"].scalarText() != QLatin1String("-1"))
        return refused(500, QStringLiteral("Internal Server Error: Error creating thirdparty"),
                       QStringLiteral("ErrorCustomerCodeRequired"));
    const QString id = QString::number(m_thirdparties.added() + 1);
    Json made = canonicalOf(body);
    made.set(QStringLiteral("status"), "1");
    m_thirdparties.add(id, std::move(made));
    return DoubleAnswer::json(200, Json(id.toInt()));
}

DoubleAnswer DolibarrDouble::updateThirdparty(DoubleRecord &record, const Json &body)
{
    m_thirdparties.change(record, canonicalOf(body));
    return DoubleAnswer::json(200, wire(QStringLiteral("thirdparties"), record));
}

DoubleAnswer DolibarrDouble::createInvoice(const Json &body)
{
    static const QStringList known{
        "socid", "type", "date", "ref_ext", "ref_client", "multicurrency_code", "cond_reglement_id",
        "lines"};
    if (!strangerIn(body, known).isEmpty() ||
        m_thirdparties.find(body["socid"].scalarText()) == nullptr)
        return refused(400, QStringLiteral("Bad Request: socid field missing"));
    if (!body["date"].isNumber())
        return refused(500, QStringLiteral("Internal Server Error: Error creating invoice"),
                       QStringLiteral("ErrorBadValueForParameter date"));
    JsonArray lines;
    for (const Json &line : body["lines"].array()) {
        const DoubleRecord *product = m_products.find(line["fk_product"].scalarText());
        if (product == nullptr && !line["fk_product"].isNull())
            return refused(500, QStringLiteral("Internal Server Error: Error creating invoice"),
                           QStringLiteral("ErrorProductNotFound"));
        lines.push_back(JsonObject{{"sku", product == nullptr ? Json() : product->fields["code"]},
                                   {"description", line["desc"]},
                                   {"quantity", line["qty"]},
                                   {"unit_price", line["subprice"]}});
    }
    const QString id = QString::number(m_invoices.added() + 1);
    m_invoices.add(id, JsonObject{{"customer", body["socid"].scalarText()},
                                  {"date", body["date"]},
                                  {"ref_ext", body["ref_ext"]},
                                  {"currency", body["multicurrency_code"]},
                                  {"terms", body["cond_reglement_id"]},
                                  {"state", "0"},
                                  {"close_code", nullptr},
                                  {"lines", std::move(lines)}});
    return DoubleAnswer::json(200, Json(id.toInt()));
}

DoubleAnswer DolibarrDouble::settle(DoubleRecord &record, const QString &how, const Json &body)
{
    const QString state = record.fields["state"].scalarText();
    const bool isValidation = how == QLatin1String("validate");
    if (!isValidation && how != QLatin1String("settopaid"))
        return refused(404, QStringLiteral("Not Found"));
    if (state != (isValidation ? QLatin1String("0") : QLatin1String("1")))
        return DoubleAnswer::none(304);
    if (isValidation)
        m_invoices.change(record, JsonObject{{"state", "1"}});
    else
        m_invoices.change(record, JsonObject{{"state", "2"}, {"close_code", body["close_code"]}});
    return DoubleAnswer::json(200, invoice(record));
}

QString DolibarrDouble::add(const QString &kind, const Json &fields)
{
    DoubleTable &in = *table(kind);
    const QString id = QString::number(in.added() + 1);
    Json stored = fields;
    stored.set(QStringLiteral("status"), "1");
    const QString key = fields["external_id"].scalarText();
    if (!key.isEmpty())
        stored.set(QStringLiteral("ref_ext"), hashed(key));
    if (kind == QLatin1String("deal"))
        stored.set(QStringLiteral("state"), fields["won"].toBool(true) ? "2" : "1");
    in.add(id, std::move(stored));
    return id;
}

std::vector<Json> DolibarrDouble::records(const QString &kind)
{
    std::vector<Json> out;
    for (const DoubleRecord *record : table(kind)->all()) {
        Json shown = record->fields;
        shown.set(QStringLiteral("id"), record->id);
        if (kind == QLatin1String("invoice"))
            shown.set(QStringLiteral("reference"), shown["ref_ext"]);
        out.push_back(std::move(shown));
    }
    return out;
}

void DolibarrDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    if (DoubleRecord *record = table(kind)->find(id))
        table(kind)->change(*record, fields);
}

std::optional<DoubleAnswer> DolibarrDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
    case DoubleRefusal::RateLimitedRetryAfter:
        return std::nullopt;
    case DoubleRefusal::Unavailable:
        return DoubleAnswer::text(
                   503, "<html><head><title>Service Unavailable</title></head></html>", "text/html")
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return refused(403, QStringLiteral("Forbidden: Insufficient rights"));
    case DoubleRefusal::Invalid:
        return refused(500, QStringLiteral("Internal Server Error: Error creating thirdparty"),
                       QStringLiteral("ErrorBadEMail"));
    case DoubleRefusal::Conflict:
        return refused(500, QStringLiteral("Internal Server Error: Error creating thirdparty"),
                       QStringLiteral("Lock wait timeout exceeded; try restarting transaction"));
    }
    return std::nullopt;
}

QString DolibarrDouble::exemption(const QString &contractCase) const
{
    const QString unlimited = QStringLiteral("it has no rate limit");
    const std::map<QString, QString> all{
        {QStringLiteral("logs in anew when the session dies"),
         QStringLiteral("its API keys never end")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("it lets two customers have one name")},
        {QStringLiteral("waits as it is told"), unlimited},
        {QStringLiteral("tells a limit and stops asking"), unlimited},
        {QStringLiteral("one invoice under rate limits"), unlimited},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
