// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/odoodouble.h"

namespace unsnag {
namespace {

const QString odooKey = QStringLiteral("0d00c0ffee0d00c0ffee0d00c0ffee0d00c0ffee");
const QString odooLogin = QStringLiteral("integration");
const QString odooDatabase = QStringLiteral("prod");
const QString userError = QStringLiteral("odoo.exceptions.UserError");
constexpr int odooUser = 2;

const QString partnerModel = QStringLiteral("res.partner");
const QString leadModel = QStringLiteral("crm.lead");
const QString itemModel = QStringLiteral("product.product");
const QString invoiceModel = QStringLiteral("account.move");
const QString lineModel = QStringLiteral("account.move.line");

QString modelOfKind(const QString &kind)
{
    if (kind == QLatin1String("deal"))
        return leadModel;
    if (kind == QLatin1String("item"))
        return itemModel;
    return kind == QLatin1String("invoice") ? invoiceModel : partnerModel;
}

bool isChange(const QString &method)
{
    static const QStringList all{QStringLiteral("load"), QStringLiteral("write"),
                                 QStringLiteral("create"), QStringLiteral("action_post"),
                                 QStringLiteral("button_cancel")};
    return all.contains(method);
}

//! Positional arguments of a method by their names.
QStringList argumentNames(const QString &method)
{
    if (method == QLatin1String("load"))
        return {QStringLiteral("fields"), QStringLiteral("data")};
    if (method == QLatin1String("write"))
        return {QStringLiteral("ids"), QStringLiteral("vals")};
    if (method == QLatin1String("search_read"))
        return {QStringLiteral("domain"), QStringLiteral("fields")};
    if (method == QLatin1String("fields_get"))
        return {QStringLiteral("allfields"), QStringLiteral("attributes")};
    return {QStringLiteral("ids"), QStringLiteral("fields")};
}

Json textOf(const Json &value)
{
    return value == Json(false) ? Json() : value;
}

} // namespace

OdooDouble::OdooDouble(OdooDialect dialect)
    : m_dialect(dialect),
      m_records(time(), dialect == OdooDialect::Json2 ? Json("product") : Json(false))
{
    furnish();
}

void OdooDouble::furnish()
{
    const auto add = [this](const char *model, const Json &values) {
        return m_records.create(QString::fromLatin1(model), values);
    };
    add("res.currency", JsonObject{{"name", "EUR"}, {"active", true}});
    add("res.currency", JsonObject{{"name", "USD"}, {"active", true}});
    add("res.company", JsonObject{{"name", "Loopback Trading"}, {"currency_id", 1}});
    add("res.users", JsonObject{{"name", "Administrator"}, {"login", "admin"}, {"company_id", 1}});
    add("res.users", JsonObject{{"name", "Integration"}, {"login", odooLogin}, {"company_id", 1}});
    for (const char *code : {"DE", "FR", "US", "GB", "AT", "CH", "NL"})
        add("res.country", JsonObject{{"name", code}, {"code", code}});
    add("crm.stage", JsonObject{{"name", "New"}, {"is_won", false}});
    add("crm.stage", JsonObject{{"name", "Won"}, {"is_won", true}});
    add("uom.uom", JsonObject{{"name", "Units"}});
    add("account.tax", JsonObject{{"name", "19%"},
                                  {"amount", 19},
                                  {"type_tax_use", "sale"},
                                  {"company_id", 1},
                                  {"country_id", 1}});
    for (const auto &[name, days] :
         {std::pair{"Immediate Payment", 0}, {"14 Days", 14}, {"30 Days", 30}, {"60 Days", 60}}) {
        const std::int64_t term =
            add("account.payment.term", JsonObject{{"name", name}, {"early_discount", false}});
        add("account.payment.term.line", JsonObject{{"payment_id", term},
                                                    {"value", "percent"},
                                                    {"value_amount", 100},
                                                    {"delay_type", "days_after"},
                                                    {"nb_days", days}});
    }
}

QString OdooDouble::profile() const
{
    return m_dialect == OdooDialect::Json2 ? QStringLiteral("odoo-19") : QStringLiteral("odoo");
}

std::vector<DoubleLogin> OdooDouble::logins(const QString &base) const
{
    Json values = JsonObject{{"base_url", base}, {"database", odooDatabase}};
    if (m_dialect == OdooDialect::JsonRpc)
        values.set("login", odooLogin);
    return {{QStringLiteral("api_key"), values, {{QStringLiteral("api_key"), odooKey}}}};
}

bool OdooDouble::isLogin(const DoubleRequest &request) const
{
    const auto body = request.json();
    return body && (*body)["params"]["service"].toString() == QLatin1String("common");
}

bool OdooDouble::isWrite(const DoubleRequest &request) const
{
    return isChange(callOf(request).method);
}

OdooDouble::Call OdooDouble::callOf(const DoubleRequest &request) const
{
    const Json body = request.json().value_or(Json());
    if (m_dialect == OdooDialect::Json2)
        return {request.segments.value(2), request.segments.value(3), body};
    const Json &given = body["params"]["args"];
    Call call{given.at(3).toString(), given.at(4).toString(), given.at(6)};
    const QStringList names = argumentNames(call.method);
    for (std::size_t i = 0; i < given.at(5).size(); ++i)
        call.arguments.set(names.value(static_cast<qsizetype>(i)), given.at(5).at(i));
    return call;
}

DoubleAnswer OdooDouble::answer(const DoubleRequest &request)
{
    if (!request.header("content-type").startsWith("application/json"))
        return DoubleAnswer::text(m_dialect == OdooDialect::Json2 ? 415 : 400,
                                  "<html>no JSON</html>", "text/html");
    return m_dialect == OdooDialect::Json2 ? overJson2(request) : overRpc(request);
}

DoubleAnswer OdooDouble::overRpc(const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.is("POST", QStringLiteral("/jsonrpc")) || !body)
        return DoubleAnswer::text(404, "<html>not found</html>", "text/html");
    const auto result = [&body](const Json &value) {
        return DoubleAnswer::json(
            200, JsonObject{{"jsonrpc", "2.0"}, {"id", (*body)["id"]}, {"result", value}});
    };
    const Json &given = (*body)["params"]["args"];
    if ((*body)["params"]["service"].toString() == QLatin1String("common")) {
        const bool isKnown = given.at(0).toString() == odooDatabase &&
                             given.at(1).toString() == odooLogin &&
                             given.at(2).toString() == odooKey;
        return result(isKnown ? Json(odooUser) : Json(false));
    }
    if (given.at(1) != Json(odooUser) || given.at(2).toString() != odooKey)
        return failure(
            {QStringLiteral("odoo.exceptions.AccessDenied"), QStringLiteral("Access Denied")},
            (*body)["id"]);
    try {
        return result(carriedOut(callOf(request)));
    } catch (const OdooError &error) {
        return failure(error, (*body)["id"]);
    }
}

DoubleAnswer OdooDouble::overJson2(const DoubleRequest &request)
{
    const auto body = request.json();
    if (!request.is("POST", QStringLiteral("/json/2/*/*")))
        return failure(
            {QStringLiteral("werkzeug.exceptions.NotFound"), QStringLiteral("not found")});
    if (request.token("bearer") != odooKey)
        return failure(
            {QStringLiteral("werkzeug.exceptions.Unauthorized"), QStringLiteral("Invalid apikey")});
    if (!body || !m_records.hasModel(request.segments.value(2)))
        return failure({QStringLiteral("werkzeug.exceptions.NotFound"),
                        QStringLiteral("the model does not exist")});
    try {
        return DoubleAnswer::json(200, carriedOut(callOf(request)));
    } catch (const OdooError &error) {
        return failure(error);
    }
}

DoubleAnswer OdooDouble::failure(const OdooError &error, const Json &id) const
{
    const Json body =
        JsonObject{{"name", error.name},
                   {"message", error.message},
                   {"arguments", JsonArray{error.message}},
                   {"context", JsonObject{}},
                   {"debug", "Traceback (most recent call last):\n  File \"/srv/odoo/http.py\""}};
    if (m_dialect == OdooDialect::JsonRpc)
        return DoubleAnswer::json(200,
                                  JsonObject{{"jsonrpc", "2.0"},
                                             {"id", id},
                                             {"error", JsonObject{{"code", 200},
                                                                  {"message", "Odoo Server Error"},
                                                                  {"data", body}}}});
    static const std::map<QString, int> statuses{
        {QStringLiteral("werkzeug.exceptions.NotFound"), 404},
        {QStringLiteral("werkzeug.exceptions.Unauthorized"), 401},
        {QStringLiteral("odoo.exceptions.AccessError"), 403},
        {QStringLiteral("odoo.exceptions.UserError"), 422},
        {QStringLiteral("odoo.exceptions.ValidationError"), 422}};
    const auto known = statuses.find(error.name);
    return DoubleAnswer::json(known == statuses.end() ? 500 : known->second, body);
}

Json OdooDouble::read(const Call &call)
{
    Json out = JsonArray{};
    if (call.method == QLatin1String("read")) {
        for (const Json &id : call.arguments["ids"].array()) {
            if (const DoubleRecord *record = m_records.find(call.model, id.toInt()))
                out.append(m_records.plain(call.model, *record, call.arguments["fields"]));
        }
        return out;
    }
    const bool isNested = call.method == QLatin1String("web_search_read");
    for (const DoubleRecord *record : m_records.page(call.model, call.arguments))
        out.append(isNested ? m_records.nested(call.model, *record, call.arguments["specification"])
                            : m_records.plain(call.model, *record, call.arguments["fields"]));
    if (!isNested)
        return out;
    const auto length =
        static_cast<std::int64_t>(m_records.search(call.model, call.arguments["domain"]).size());
    return JsonObject{{"length", length}, {"records", out}};
}

Json OdooDouble::posted(const Call &call)
{
    const std::int64_t id = call.arguments["ids"].at(0).toInt();
    DoubleRecord *move = m_records.find(call.model, id);
    if (move == nullptr)
        throw OdooError{QStringLiteral("odoo.exceptions.MissingError"),
                        QStringLiteral("Record does not exist or has been deleted.")};
    const QString state = move->fields["state"].toString();
    if (call.method == QLatin1String("button_cancel")) {
        m_records.write(call.model, id, JsonObject{{"state", "cancel"}});
        return {};
    }
    const bool isDraft = state == QLatin1String("draft");
    if (!isDraft && (m_dialect == OdooDialect::Json2 || state != QLatin1String("posted")))
        throw OdooError{userError, QStringLiteral("The entry %1 (id %2) must be in draft.")
                                       .arg(move->fields["name"].scalarText())
                                       .arg(id)};
    if (move->fields["invoice_line_ids"].size() == 0)
        throw OdooError{userError, QStringLiteral("You need to add a line before posting.")};
    if (isDraft)
        m_records.write(
            call.model, id,
            JsonObject{
                {"state", "posted"},
                {"name", QStringLiteral("INV/2026/%1").arg(++m_posted, 5, 10, QLatin1Char('0'))}});
    return isDraft ? Json(false) : Json(QStringLiteral("account.move(%1,)").arg(id));
}

Json OdooDouble::carriedOut(const Call &call)
{
    if (!m_records.hasModel(call.model))
        throw OdooError{QStringLiteral("builtins.KeyError"),
                        QStringLiteral("'%1'").arg(call.model)};
    if (call.method == QLatin1String("context_get"))
        return JsonObject{{"lang", "en_US"}, {"tz", false}, {"uid", odooUser}};
    if (call.method == QLatin1String("fields_get")) {
        Json out = JsonObject{};
        for (const Json &name : call.arguments["allfields"].array())
            out.set(name.toString(), JsonObject{{"type", "char"}});
        return out;
    }
    if (call.method == QLatin1String("load"))
        return m_records.load(call.model, call.arguments["fields"], call.arguments["data"]);
    if (call.method == QLatin1String("write")) {
        for (const Json &id : call.arguments["ids"].array())
            m_records.write(call.model, id.toInt(), call.arguments["vals"]);
        return true;
    }
    if (call.method == QLatin1String("action_post") ||
        call.method == QLatin1String("button_cancel"))
        return posted(call);
    const bool isNested =
        call.method == QLatin1String("web_search_read") && m_dialect == OdooDialect::Json2;
    if (isNested || call.method == QLatin1String("search_read") ||
        call.method == QLatin1String("read"))
        return read(call);
    throw OdooError{QStringLiteral("builtins.AttributeError"),
                    QStringLiteral("no method '%1'").arg(call.method)};
}

std::optional<DoubleAnswer> OdooDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const QByteArray page = "<html><title>429 Too Many Requests</title></html>";
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return DoubleAnswer::text(429, page, "text/html");
    case DoubleRefusal::RateLimitedRetryAfter:
        return DoubleAnswer::text(429, page, "text/html").with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return DoubleAnswer::text(503, "<html><title>503</title></html>", "text/html")
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return failure({QStringLiteral("odoo.exceptions.AccessError"),
                        QStringLiteral("You are not allowed to access these records.")});
    case DoubleRefusal::Invalid:
        return failure(
            {QStringLiteral("odoo.exceptions.ValidationError"),
             QStringLiteral("The operation cannot be completed: Contacts require a name")});
    case DoubleRefusal::Conflict:
        return failure({QStringLiteral("psycopg2.errors.SerializationFailure"),
                        QStringLiteral("could not serialize access due to concurrent update")});
    }
    return std::nullopt;
}

Json OdooDouble::partner(const Json &fields)
{
    static const std::map<QString, QString> names{
        {QStringLiteral("name"), QStringLiteral("name")},
        {QStringLiteral("domain"), QStringLiteral("website")},
        {QStringLiteral("tax_id"), QStringLiteral("vat")},
        {QStringLiteral("street"), QStringLiteral("street")},
        {QStringLiteral("city"), QStringLiteral("city")},
        {QStringLiteral("postcode"), QStringLiteral("zip")},
        {QStringLiteral("email"), QStringLiteral("email")},
        {QStringLiteral("phone"), QStringLiteral("phone")},
        {QStringLiteral("external_id"), QStringLiteral("ref")},
        {QStringLiteral("erp_id"), QStringLiteral("ref")},
        {QStringLiteral("active"), QStringLiteral("active")}};
    Json out = JsonObject{};
    for (const auto &[name, value] : fields.object()) {
        const auto known = names.find(name);
        if (known != names.end())
            out.set(known->second, name == QLatin1String("domain")
                                       ? Json(QStringLiteral("http://") + value.toString())
                                       : value);
    }
    const auto countries = m_records.search(QStringLiteral("res.country"),
                                            JsonArray{JsonArray{"code", "=", fields["country"]}});
    if (!countries.empty())
        out.set("country_id", Json::number(countries.front()->id));
    return out;
}

std::int64_t OdooDouble::addDeal(const Json &fields)
{
    const bool isWon = fields["won"].toBool(true);
    const std::int64_t lead = m_records.create(
        leadModel,
        JsonObject{{"name", fields["title"]},
                   {"type", "opportunity"},
                   {"active", true},
                   {"stage_id", isWon ? 2 : 1},
                   {"probability", Json::number(isWon ? "100.0" : "10.0")},
                   {"won_status", isWon ? "won" : "pending"},
                   {"partner_id", Json::number(fields["account"].scalarText())},
                   {"expected_revenue", Json::number(fields["amount"].scalarText())},
                   {"company_currency", 1},
                   {"date_closed", fields["close_date"].toString() + QStringLiteral(" 10:00:00")},
                   {"user_id", odooUser}});
    const auto terms = m_records.search(QStringLiteral("account.payment.term"),
                                        JsonArray{JsonArray{"name", "=", "30 Days"}});
    const std::int64_t order =
        m_records.create(QStringLiteral("sale.order"),
                         JsonObject{{"name", "S1"},
                                    {"state", "sale"},
                                    {"opportunity_id", lead},
                                    {"payment_term_id", Json::number(terms.front()->id)},
                                    {"currency_id", 1}});
    Json lines = JsonArray{};
    for (const Json &line : fields["lines"].array()) {
        const auto items =
            m_records.search(itemModel, JsonArray{JsonArray{"default_code", "=", line["sku"]}});
        lines.append(
            JsonArray{0, 0,
                      JsonObject{{"name", line["description"]},
                                 {"order_id", order},
                                 {"sequence", 10},
                                 {"display_type", false},
                                 {"product_id",
                                  items.empty() ? Json(false) : Json::number(items.front()->id)},
                                 {"product_uom_qty", Json::number(line["quantity"].scalarText())},
                                 {"price_unit", Json::number(line["unit_price"].scalarText())},
                                 {"discount", 0}}});
    }
    m_records.write(QStringLiteral("sale.order"), order, JsonObject{{"order_line", lines}});
    m_records.write(leadModel, lead, JsonObject{{"order_ids", JsonArray{JsonArray{4, order, 0}}}});
    return lead;
}

QString OdooDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("deal"))
        return QString::number(addDeal(fields));
    if (kind == QLatin1String("item"))
        return QString::number(m_records.create(
            itemModel, JsonObject{{"name", fields["name"]},
                                  {"default_code", fields["code"]},
                                  {"list_price", Json::number(fields["price"].scalarText())},
                                  {"active", true},
                                  {"sale_ok", true},
                                  {"uom_id", 1}}));
    Json values = partner(fields);
    values.set("active", true);
    values.set("is_company", true);
    values.set("partner_share", true);
    const std::int64_t id = m_records.create(partnerModel, values);
    m_records.write(partnerModel, id, JsonObject{{"commercial_partner_id", id}});
    return QString::number(id);
}

void OdooDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    Json values = partner(fields);
    if (kind == QLatin1String("deal"))
        values = JsonObject{{"name", fields["title"]}};
    else if (kind == QLatin1String("invoice"))
        values = JsonObject{};
    m_records.write(modelOfKind(kind), id.toLongLong(), values);
}

std::vector<Json> OdooDouble::records(const QString &kind)
{
    std::vector<Json> out;
    const Json everyone = JsonArray{JsonArray{"id", "!=", 0}, JsonArray{"id", "!=", false}};
    Json domain = everyone;
    if (kind == QLatin1String("account"))
        domain.append(JsonArray{"active", "in", JsonArray{true, false}});
    for (const DoubleRecord *record : m_records.search(modelOfKind(kind), domain)) {
        const Json &raw = record->fields;
        Json shown = JsonObject{{"id", record->id}, {"name", textOf(raw["name"])}};
        if (kind == QLatin1String("account")) {
            for (const auto &[name, field] : {std::pair{"tax_id", "vat"},
                                              {"street", "street"},
                                              {"city", "city"},
                                              {"postcode", "zip"},
                                              {"email", "email"},
                                              {"phone", "phone"},
                                              {"external_id", "ref"},
                                              {"erp_id", "ref"}})
                shown.set(name, textOf(raw[field]));
        } else if (kind == QLatin1String("invoice")) {
            shown.set("reference", textOf(raw["ref"]));
            shown.set("customer", raw["partner_id"].scalarText());
            shown.set("number", textOf(raw["name"]));
            shown.set("state", raw["state"] == Json("cancel") ? Json("void") : raw["state"]);
            shown.set("net_total", raw["amount_untaxed"]);
        } else if (kind == QLatin1String("deal")) {
            shown.set("title", raw["name"]);
        }
        out.push_back(std::move(shown));
    }
    return out;
}

QStringList OdooDouble::lacks(const QString &kind) const
{
    // Odoo makes a web address of a domain.
    return kind == QLatin1String("account") ? QStringList{QStringLiteral("domain")} : QStringList{};
}

QString OdooDouble::exemption(const QString &contractCase) const
{
    if (contractCase == QLatin1String("logs in anew when the session dies"))
        return QStringLiteral("its key goes with every call, there is no session");
    if (contractCase == QLatin1String("names the twin of an account"))
        return QStringLiteral("Odoo takes any company twice");
    return {};
}

} // namespace unsnag
