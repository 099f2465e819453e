// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/erpnextdouble.h"

#include "tests/support/doubles/frappefilter.h"
#include "tests/support/doubles/sqlwords.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString apiKey = QStringLiteral("3f1c2b4a5d6e7f8");
const QString apiSecret = QStringLiteral("9a8b7c6d5e4f3a2");
const QString customer = QStringLiteral("Customer");
const QString address = QStringLiteral("Address");
const QString item = QStringLiteral("Item");
const QString invoice = QStringLiteral("Sales Invoice");
const char *const keyField = "custom_unsnag_key";
const char *const referenceField = "custom_unsnag_reference";

//! A refusal of Frappe's first API: lists of JSON texts inside JSON texts.
DoubleAnswer thrown(int status, const QString &type, const QString &words)
{
    const Json message = JsonObject{{"message", words}, {"title", "Message"}, {"indicator", "red"}};
    const Json messages = JsonArray{Json(QString::fromUtf8(message.toText()))};
    const Json trace = JsonArray{Json(QStringLiteral("Traceback (most recent call last):\n  …"))};
    return DoubleAnswer::json(
        status,
        JsonObject{{"exc_type", type},
                   {"exception", QStringLiteral("frappe.exceptions.%1: %2").arg(type, words)},
                   {"exc", QString::fromUtf8(trace.toText())},
                   {"_server_messages", QString::fromUtf8(messages.toText())}});
}

//! "2026-11-20 08:00:01.004711"
QString frappeMoment(Timestamp at)
{
    return sqlMoment(at) + QStringLiteral(".004711");
}

DoubleAnswer frappeData(Json value)
{
    return DoubleAnswer::json(200, JsonObject{{"data", std::move(value)}});
}

Json emptyCustomer()
{
    return JsonObject{{"customer_name", nullptr},
                      {"customer_type", "Company"},
                      {"customer_group", "Commercial"},
                      {"territory", "All Territories"},
                      {"tax_id", nullptr},
                      {"website", nullptr},
                      {"email_id", nullptr},
                      {"mobile_no", nullptr},
                      {"disabled", 0},
                      {"default_currency", nullptr},
                      {"payment_terms", nullptr},
                      {"customer_primary_address", nullptr},
                      {keyField, nullptr}};
}

Json withMembers(Json into, const Json &members)
{
    for (const auto &[name, value] : members.object())
        into.set(name, value);
    return into;
}

} // namespace

ErpnextDouble::ErpnextDouble()
{
    for (const char *name :
         {"Customer", "Address", "Item", "Sales Invoice", "Company", "Country",
          "Payment Terms Template", "Fiscal Year", "Sales Taxes and Charges Template"})
        m_tables.emplace(QString::fromLatin1(name), DoubleTable(time()));
    const auto put = [this](const char *doctype, const char *name, Json fields) {
        m_tables.at(QString::fromLatin1(doctype)).add(QString::fromLatin1(name), std::move(fields));
    };
    put("Company", "Unsnag Works",
        JsonObject{
            {"company_name", "Unsnag Works"}, {"default_currency", "EUR"}, {"country", "Germany"}});
    put("Country", "Germany", JsonObject{{"code", "de"}});
    put("Country", "France", JsonObject{{"code", "fr"}});
    put("Payment Terms Template", "Net 30", JsonObject{{"template_name", "Net 30"}});
    put("Payment Terms Template", "Net 14", JsonObject{{"template_name", "Net 14"}});
    put("Fiscal Year", "2026",
        JsonObject{
            {"year_start_date", "2026-01-01"}, {"year_end_date", "2026-12-31"}, {"disabled", 0}});
    put("Sales Taxes and Charges Template", "VAT 19 - UW",
        JsonObject{{"title", "VAT 19"}, {"company", "Unsnag Works"}, {"disabled", 0}});
}

std::vector<DoubleLogin> ErpnextDouble::logins(const QString &base) const
{
    return {{QStringLiteral("token"),
             JsonObject{{"base_url", base}, {"api_key", apiKey}},
             {{QStringLiteral("api_secret"), apiSecret}}}};
}

DoubleTable *ErpnextDouble::table(const QString &doctype)
{
    static const std::map<QString, QString> kinds{
        {"account", customer}, {"item", item}, {"invoice", invoice}};
    const auto kind = kinds.find(doctype);
    const auto found = m_tables.find(kind == kinds.end() ? doctype : kind->second);
    return found == m_tables.end() ? nullptr : &found->second;
}

DoubleAnswer ErpnextDouble::answer(const DoubleRequest &request)
{
    const QByteArray wanted = "token " + apiKey.toLatin1() + ':' + apiSecret.toLatin1();
    if (request.header("authorization") != wanted)
        return thrown(401, QStringLiteral("AuthenticationError"),
                      QStringLiteral("Invalid API secret"));
    if (request.is("GET", QStringLiteral("/api/method/frappe.auth.get_logged_user")))
        return DoubleAnswer::json(200, JsonObject{{"message", "unsnag@example.com"}});
    const QString doctype = request.segments.value(2);
    DoubleTable *in = table(doctype);
    const bool isResource = request.segments.value(0) == QLatin1String("api") &&
                            request.segments.value(1) == QLatin1String("resource");
    if (!isResource || in == nullptr)
        return thrown(404, QStringLiteral("DoesNotExistError"),
                      QStringLiteral("DocType %1 not found").arg(doctype));
    if (request.method == QLatin1String("GET") && request.segments.size() == 3)
        return list(request, *in);
    const auto body = request.json();
    const bool isGet = request.method == QLatin1String("GET");
    if (!isGet && (!body || !body->isObject()))
        return thrown(417, QStringLiteral("ValidationError"), QStringLiteral("Invalid JSON"));
    if (request.method == QLatin1String("POST") && request.segments.size() == 3)
        return insert(doctype, *body);
    DoubleRecord *record = in->find(request.segments.value(3));
    if (record == nullptr)
        return thrown(404, QStringLiteral("DoesNotExistError"),
                      QStringLiteral("%1 %2 not found").arg(doctype, request.segments.value(3)));
    return isGet ? frappeData(document(*record)) : update(doctype, *record, *body);
}

Json ErpnextDouble::document(const DoubleRecord &record) const
{
    return withMembers(record.fields, JsonObject{{"name", record.id},
                                                 {"creation", frappeMoment(record.created)},
                                                 {"modified", frappeMoment(record.modified)},
                                                 {"modified_by", "unsnag@example.com"}});
}

DoubleAnswer ErpnextDouble::list(const DoubleRequest &request, DoubleTable &in)
{
    static const QStringList known{"fields",   "filters",     "or_filters",
                                   "order_by", "limit_start", "limit_page_length"};
    Json read = JsonObject{{"fields", JsonArray{"name"}}};
    for (const auto &[name, value] : request.query) {
        if (!known.contains(name))
            return thrown(417, QStringLiteral("DataError"),
                          QStringLiteral("Field not permitted in query: ") + name);
        const auto parsed = readJson(value.toUtf8());
        const bool isJson =
            name == QLatin1String("fields") || name.endsWith(QLatin1String("filters"));
        if (isJson && !parsed)
            return thrown(417, QStringLiteral("ValidationError"),
                          QStringLiteral("Invalid JSON in ") + name);
        read.set(name, isJson ? *parsed : Json(value));
    }
    std::vector<Json> found;
    for (const DoubleRecord *record : in.all()) {
        const Json whole = document(*record);
        const auto all = read["filters"].isNull()
                             ? std::optional(true)
                             : fitsFrappeFilter(read["filters"], whole, FrappeJoin::All);
        const auto any = read["or_filters"].isNull()
                             ? std::optional(true)
                             : fitsFrappeFilter(read["or_filters"], whole, FrappeJoin::Any);
        if (!all || !any)
            return thrown(417, QStringLiteral("DataError"),
                          QStringLiteral("Field not permitted in query"));
        if (*all && *any)
            found.push_back(whole);
    }
    if (!sortByFrappeOrder(found, read["order_by"].toString(QStringLiteral("modified desc"))))
        return thrown(417, QStringLiteral("ValidationError"), QStringLiteral("Illegal SQL Query"));
    const std::size_t from = read["limit_start"].scalarText().toUInt();
    const std::size_t size = read["limit_page_length"].toString(QStringLiteral("2")).toUInt();
    JsonArray rows;
    for (std::size_t i = from; i < found.size() && rows.size() < size; ++i) {
        Json row = JsonObject{};
        for (const Json &field : read["fields"].array()) {
            if (!found[i].contains(field.toString()))
                return thrown(417, QStringLiteral("DataError"),
                              QStringLiteral("Field not permitted in query: ") + field.toString());
            row.set(field.toString(), found[i][field.toString()]);
        }
        rows.push_back(std::move(row));
    }
    return frappeData(std::move(rows));
}

bool ErpnextDouble::isTaken(DoubleTable &in, const char *field, const Json &value)
{
    return !value.scalarText().isEmpty() && !in.where([&](const DoubleRecord &record) {
                                                   return record.fields[field] == value;
                                               }).empty();
}

DoubleAnswer ErpnextDouble::insert(const QString &doctype, const Json &body)
{
    if (doctype == customer)
        return insertCustomer(body);
    if (doctype == invoice)
        return insertInvoice(body);
    return thrown(403, QStringLiteral("PermissionError"),
                  QStringLiteral("No permission for ") + doctype);
}

DoubleAnswer ErpnextDouble::insertCustomer(Json body)
{
    const QString name = body["customer_name"].scalarText();
    if (name.isEmpty())
        return thrown(417, QStringLiteral("MandatoryError"),
                      QStringLiteral("[Customer, None]: customer_name"));
    if (isTaken(*table(customer), keyField, body[keyField]))
        return thrown(417, QStringLiteral("UniqueValidationError"),
                      QStringLiteral("custom_unsnag_key must be unique"));
    const QString terms = body["payment_terms"].scalarText();
    if (!terms.isEmpty() && table(QStringLiteral("Payment Terms Template"))->find(terms) == nullptr)
        return thrown(417, QStringLiteral("LinkValidationError"),
                      QStringLiteral("Could not find Default Payment Terms Template: ") + terms);
    QString id = name;
    for (int n = 1; table(customer)->find(id) != nullptr; ++n)
        id = QStringLiteral("%1 - %2").arg(name).arg(n);
    Json stored = withMembers(emptyCustomer(), body);
    const bool hasAddress = !body["address_line1"].scalarText().isEmpty();
    if (hasAddress &&
        (body["city"].isNull() ||
         table(QStringLiteral("Country"))->find(body["country"].scalarText()) == nullptr))
        return thrown(
            417, QStringLiteral("ValidationError"),
            QStringLiteral("Following fields are mandatory to create address: City, Country"));
    if (hasAddress) {
        const QString place = id + QStringLiteral("-Billing");
        table(address)->add(place, JsonObject{{"address_title", id},
                                              {"address_line1", body["address_line1"]},
                                              {"city", body["city"]},
                                              {"pincode", body["pincode"]},
                                              {"country", body["country"]}});
        stored.set(QStringLiteral("customer_primary_address"), place);
    }
    for (const char *passing : {"address_line1", "city", "pincode", "country"})
        stored.remove(QString::fromLatin1(passing));
    return frappeData(document(table(customer)->add(id, std::move(stored))));
}

Json ErpnextDouble::totalled(Json made)
{
    QString net = QStringLiteral("0");
    JsonArray rows;
    for (Json row : made["items"].array()) {
        row.set(QStringLiteral("amount"), Json::number(productOf(row["qty"], row["rate"])));
        net = sumOf(net, row["amount"].scalarText());
        rows.push_back(std::move(row));
    }
    made.set(QStringLiteral("items"), std::move(rows));
    made.set(QStringLiteral("net_total"), Json::number(net));
    made.set(QStringLiteral("grand_total"), Json::number(net));
    made.set(QStringLiteral("total_taxes_and_charges"), 0);
    made.set(QStringLiteral("outstanding_amount"), Json::number(net));
    return made;
}

std::optional<DoubleAnswer> ErpnextDouble::refusedInvoice(const Json &made)
{
    const QString party = made["customer"].scalarText();
    if (table(customer)->find(party) == nullptr)
        return thrown(417, QStringLiteral("LinkValidationError"),
                      QStringLiteral("Could not find Customer: ") + party);
    if (made["company"].scalarText() != QLatin1String("Unsnag Works"))
        return thrown(417, QStringLiteral("LinkValidationError"),
                      QStringLiteral("Could not find Company"));
    if (made["items"].size() == 0)
        return thrown(417, QStringLiteral("MandatoryError"),
                      QStringLiteral("[Sales Invoice]: items"));
    for (const Json &row : made["items"].array()) {
        if (table(item)->find(row["item_code"].scalarText()) == nullptr)
            return thrown(417, QStringLiteral("LinkValidationError"),
                          QStringLiteral("Could not find Row #1: Item: ") +
                              row["item_code"].scalarText());
    }
    const QString day = made["posting_date"].scalarText();
    if (!day.startsWith(QLatin1String("2026-")))
        return thrown(417, QStringLiteral("FiscalYearError"),
                      QStringLiteral("Date %1 is not in any active Fiscal Year").arg(day));
    return std::nullopt;
}

DoubleAnswer ErpnextDouble::insertInvoice(const Json &body)
{
    Json made = withMembers(JsonObject{{"docstatus", 0},
                                       {"status", "Draft"},
                                       {"due_date", body["posting_date"]},
                                       {"payment_terms_template", nullptr},
                                       {referenceField, nullptr}},
                            body);
    if (auto no = refusedInvoice(made))
        return *no;
    if (isTaken(*table(invoice), referenceField, made[referenceField]))
        return thrown(417, QStringLiteral("UniqueValidationError"),
                      QStringLiteral("custom_unsnag_reference must be unique"));
    made.set(QStringLiteral("customer_name"),
             table(customer)->find(made["customer"].toString())->fields["customer_name"]);
    const QString id = QStringLiteral("ACC-SINV-2026-%1")
                           .arg(table(invoice)->added() + 1, 5, 10, QLatin1Char('0'));
    return frappeData(document(table(invoice)->add(id, totalled(std::move(made)))));
}

DoubleAnswer ErpnextDouble::update(const QString &doctype, DoubleRecord &record, const Json &body)
{
    const Json now = document(record);
    if (body.contains(QStringLiteral("modified")) && body["modified"] != now["modified"])
        return thrown(417, QStringLiteral("TimestampMismatchError"),
                      QStringLiteral("Document has been modified after you have opened it (%1, "
                                     "%2). Please refresh to get the latest document.")
                          .arg(body["modified"].scalarText(), now["modified"].scalarText()));
    Json members = body;
    members.remove(QStringLiteral("modified"));
    if (doctype != invoice) {
        table(doctype)->change(record, members);
        return frappeData(document(record));
    }
    const auto before = now["docstatus"].toInt();
    const auto after = body["docstatus"].toInt(before);
    if (before == 2)
        return thrown(417, QStringLiteral("ValidationError"),
                      QStringLiteral("Cannot edit cancelled document"));
    if (before == 1 && after == 0)
        return thrown(417, QStringLiteral("DocstatusTransitionError"),
                      QStringLiteral("Cannot change docstatus from 1 (Submitted) to 0 (Draft)"));
    if (before == 1 &&
        (body.contains(QStringLiteral("items")) || body.contains(QStringLiteral("posting_date"))))
        return thrown(417, QStringLiteral("UpdateAfterSubmitError"),
                      QStringLiteral("Not allowed to change Items after submission"));
    const Json next = totalled(withMembers(record.fields, members));
    if (auto no = refusedInvoice(next))
        return *no;
    members = next;
    members.set(QStringLiteral("status"), after == 2   ? "Cancelled"
                                          : after == 1 ? "Unpaid"
                                                       : "Draft");
    table(doctype)->change(record, members);
    return frappeData(document(record));
}

QString ErpnextDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item")) {
        const QString code = fields["code"].scalarText();
        table(item)->add(code, JsonObject{{"item_code", code},
                                          {"item_name", fields["name"]},
                                          {"description", fields["name"]},
                                          {"stock_uom", "Nos"},
                                          {"standard_rate", exactNumber(fields["price"])},
                                          {"disabled", 0}});
        return code;
    }
    // What a person does in the window is not held against the rule of one key.
    const Json name = fields["name"];
    (void)insertCustomer(JsonObject{{"customer_name", name},
                                    {"tax_id", fields["tax_id"]},
                                    {"website", fields["domain"]},
                                    {"email_id", fields["email"]},
                                    {"mobile_no", fields["phone"]},
                                    {"address_line1", fields["street"]},
                                    {"city", fields["city"]},
                                    {"pincode", fields["postcode"]},
                                    {"country", countryName(fields["country"].scalarText())}});
    DoubleRecord *made = table(customer)->all().back();
    made->fields.set(QString::fromLatin1(keyField), fields["external_id"]);
    return made->id;
}

std::vector<Json> ErpnextDouble::records(const QString &kind)
{
    static const std::map<qint64, const char *> states{{0, "draft"}, {1, "posted"}, {2, "void"}};
    std::vector<Json> out;
    for (const DoubleRecord *record : table(kind)->all()) {
        const Json &f = record->fields;
        Json shown = f;
        shown.set(QStringLiteral("id"), record->id);
        if (kind == QLatin1String("account")) {
            shown.set(QStringLiteral("name"), f["customer_name"]);
            shown.set(QStringLiteral("external_id"), f[keyField]);
        } else if (kind == QLatin1String("invoice")) {
            shown.set(QStringLiteral("reference"), f[referenceField]);
            shown.set(QStringLiteral("state"), states.at(f["docstatus"].toInt()));
        }
        out.push_back(std::move(shown));
    }
    return out;
}

void ErpnextDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    DoubleRecord *record = table(kind)->find(id);
    if (record == nullptr)
        return;
    Json members = JsonObject{};
    for (const auto &[name, value] : fields.object())
        members.set(name == QLatin1String("name") ? QStringLiteral("customer_name") : name, value);
    table(kind)->change(*record, members);
}

std::optional<DoubleAnswer> ErpnextDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    const DoubleAnswer limited =
        thrown(429, QStringLiteral("TooManyRequestsError"), QStringLiteral("Too Many Requests"))
            .with("X-RateLimit-Limit", "60000000")
            .with("X-RateLimit-Remaining", "0");
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return thrown(429, QStringLiteral("TooManyRequestsError"),
                      QStringLiteral("Too Many Requests"));
    case DoubleRefusal::RateLimitedRetryAfter:
        return limited.with("X-RateLimit-Reset", "7").with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return thrown(503, QStringLiteral("SessionStopped"), QStringLiteral("Updating"))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return thrown(403, QStringLiteral("PermissionError"),
                      QStringLiteral("User unsnag@example.com does not have doctype access via "
                                     "role permission for document Customer"));
    case DoubleRefusal::Invalid:
        return thrown(
            417, QStringLiteral("CharacterLengthExceededError"),
            QStringLiteral("Customer Name will get truncated, as max characters allowed is 140"));
    case DoubleRefusal::Conflict:
        return thrown(
            500, QStringLiteral("QueryDeadlockError"),
            QStringLiteral(
                "(1213, 'Deadlock found when trying to get lock; try restarting transaction')"));
    }
    return std::nullopt;
}

QString ErpnextDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("logs in anew when the session dies"),
         QStringLiteral("its API keys never end")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("a customer of a name that is there gets a number behind it")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
