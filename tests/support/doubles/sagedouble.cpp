// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/sagedouble.h"

#include "models/base/decimal.h"
#include "models/connectors/profile/filters.h"
#include "tests/support/doubles/sagewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

const QString contacts = QStringLiteral("contacts");
const QString products = QStringLiteral("products");
const QString invoices = QStringLiteral("sales_invoices");
constexpr int usualPage = 2;   //!< Sage's is 20
constexpr int largestPage = 3; //!< Sage's is 200

TokenHabits sageTokens()
{
    return {ClientProof::Form,
            300,
            401,
            {QStringLiteral("refresh_token"), QStringLiteral("authorization_code")},
            false};
}

Decimal decimalOf(const Json &value)
{
    return Decimal::fromText(value.scalarText()).value_or(Decimal());
}

Json reference(const QString &id, const char *path)
{
    return JsonObject{{"id", id},
                      {"displayed_as", id},
                      {"$path", QStringLiteral("/%1/%2").arg(QLatin1String(path), id)}};
}

//! "sales_invoice" of "sales_invoices".
QString rootOf(const QString &resource)
{
    return resource.chopped(1);
}

} // namespace

SageDouble::SageDouble()
    : m_tokens(sageTokens()), m_contacts(time()), m_products(time()), m_invoices(time())
{}

std::vector<DoubleLogin> SageDouble::logins(const QString &base) const
{
    return {{QStringLiteral("authorization_code"),
             JsonObject{{"base_url", base},
                        {"token_url", base},
                        {"login_url", base},
                        {"client_id", TokenDesk::clientId()}},
             {{QStringLiteral("client_secret"), TokenDesk::clientSecret()},
              {QStringLiteral("refresh_token"), m_tokens.refreshToken()}}}};
}

bool SageDouble::isLogin(const DoubleRequest &request) const
{
    return request.path == QLatin1String("/token");
}

DoubleTable *SageDouble::table(const QString &resource)
{
    if (resource == contacts)
        return &m_contacts;
    if (resource == products)
        return &m_products;
    return resource == invoices ? &m_invoices : nullptr;
}

DoubleAnswer SageDouble::answer(const DoubleRequest &request)
{
    if (isLogin(request))
        return m_tokens.answer(request);
    if (!m_tokens.admits(request))
        return sageRefusal(401, "AuthenticationFailed",
                           QStringLiteral("The access token is invalid or has expired."));
    if (request.is("GET", QStringLiteral("v3.1/businesses")))
        return DoubleAnswer::json(200, sageBusinesses());
    const QByteArray chosen = request.header("x-business");
    if (!chosen.isEmpty() && QString::fromLatin1(chosen) != sageBusiness())
        return sageRefusal(403, "AuthorizationFailed",
                           QStringLiteral("You do not have access to this business."));
    return routed(request).with("X-Request-Id", "req-" + QByteArray::number(m_lastId));
}

DoubleAnswer SageDouble::routed(const DoubleRequest &request)
{
    if (request.is("GET", QStringLiteral("v3.1/ledger_accounts")))
        return DoubleAnswer::json(200, sageLedgerAccounts());
    if (request.is("GET", QStringLiteral("v3.1/tax_rates")))
        return DoubleAnswer::json(200, sageTaxRates());
    const QString resource = request.segments.value(1);
    DoubleTable *rows =
        request.segments.value(0) == QLatin1String("v3.1") ? table(resource) : nullptr;
    if (rows == nullptr)
        return sageNotFound();
    if (request.segments.size() == 2)
        return request.method == QLatin1String("GET") ? listed(request, resource)
                                                      : made(request, resource);
    DoubleRecord *record = rows->find(request.segments.value(2));
    if (record == nullptr)
        return sageNotFound();
    if (request.method != QLatin1String("GET"))
        return changed(request, resource, *record);
    return DoubleAnswer::json(200, shown(resource, *record, true));
}

DoubleAnswer SageDouble::listed(const DoubleRequest &request, const QString &resource)
{
    for (const auto &[name, text] : request.query) {
        if (!sageParameters(resource).contains(name))
            return sageRefusal(400, "InvalidParameter",
                               QStringLiteral("The parameter %1 is not supported.").arg(name));
    }
    const QString text = request.parameter(QStringLiteral("search")).value_or(QString());
    const QString contact = request.parameter(QStringLiteral("contact_id")).value_or(QString());
    const QString stamp =
        request.parameter(QStringLiteral("updated_or_created_since")).value_or(QString());
    const auto since = fromRfc3339(stamp);
    if (!stamp.isEmpty() && !since)
        return sageRefusal(400, "InvalidParameter",
                           QStringLiteral("updated_or_created_since is no date."));
    const auto found = table(resource)->where([&](const DoubleRecord &record) {
        return (text.isEmpty() || holdsSageText(record.fields, text)) &&
               (!since || record.modified >= *since) &&
               (contact.isEmpty() || record.fields["contact"]["id"].toString() == contact);
    });
    const int asked = request.parameter(QStringLiteral("items_per_page"))
                          .value_or(QString::number(usualPage))
                          .toInt();
    const int size = std::clamp(asked, 1, largestPage);
    const int page = std::max(
        1, request.parameter(QStringLiteral("page")).value_or(QStringLiteral("1")).toInt());
    const int total = static_cast<int>(found.size());
    const bool isWhole = request.parameter(QStringLiteral("attributes")) == QStringLiteral("all");
    Json items = JsonArray{};
    for (int i = (page - 1) * size; i < std::min(total, page * size); ++i)
        items.append(shown(resource, *found[static_cast<std::size_t>(i)], isWhole));
    const auto pageAt = [&](int number) {
        return Json(
            QStringLiteral("/%1?page=%2&items_per_page=%3").arg(resource).arg(number).arg(size));
    };
    return DoubleAnswer::json(200,
                              JsonObject{{"$total", total},
                                         {"$page", page},
                                         {"$next", page * size < total ? pageAt(page + 1) : Json()},
                                         {"$back", page > 1 ? pageAt(page - 1) : Json()},
                                         {"$items_per_page", size},
                                         {"$items", items}});
}

Json SageDouble::contactProblems(const Json &given, const DoubleRecord *there)
{
    Json problems = JsonArray{};
    if (there == nullptr && given["name"].toString().isEmpty())
        problems.append(
            sageProblem("ValidationError", QStringLiteral("Name can't be blank"), "name"));
    if (there == nullptr && given["contact_type_ids"].size() == 0)
        problems.append(sageProblem("ValidationError", QStringLiteral("Contact type is required"),
                                    "contact_type_ids"));
    const QString code = given["reference"].toString();
    const auto same = m_contacts.where([&](const DoubleRecord &other) {
        return &other != there && !code.isEmpty() && other.fields["reference"].toString() == code;
    });
    if (!same.empty())
        problems.append(sageProblem(
            "ValidationError", QStringLiteral("Reference has already been taken"), "reference"));
    return problems;
}

Json SageDouble::invoiceProblems(const Json &given)
{
    Json problems = JsonArray{};
    if (m_contacts.find(given["contact_id"].toString()) == nullptr)
        problems.append(
            sageProblem("ValidationError", QStringLiteral("Contact was not found"), "contact_id"));
    if (given["date"].toString() < QLatin1String("2026-01-01"))
        problems.append(sageProblem("ValidationError",
                                    QStringLiteral("Date is before the lockdown date"), "date"));
    if (given["invoice_lines"].size() == 0)
        problems.append(sageProblem(
            "ValidationError", QStringLiteral("Invoice lines can't be blank"), "invoice_lines"));
    for (const Json &line : given["invoice_lines"].array()) {
        const QString product = line["product_id"].toString();
        if (line["ledger_account_id"].toString() != QLatin1String("sales4000"))
            problems.append(sageProblem("ValidationError",
                                        QStringLiteral("Ledger account is required"),
                                        "invoice_lines/ledger_account_id"));
        if (!product.isEmpty() && m_products.find(product) == nullptr)
            problems.append(sageProblem("ValidationError", QStringLiteral("Product was not found"),
                                        "invoice_lines/product_id"));
        if (!line["quantity"].isString() || !line["unit_price"].isString())
            problems.append(sageProblem("ValidationError", QStringLiteral("Quantity is invalid"),
                                        "invoice_lines/quantity"));
    }
    return problems;
}

DoubleAnswer SageDouble::made(const DoubleRequest &request, const QString &resource)
{
    const auto body = request.json();
    if (request.method != QLatin1String("POST") || resource == products)
        return DoubleAnswer::none(405);
    if (!request.header("content-type").startsWith("application/json") || !body ||
        !(*body)[rootOf(resource)].isObject())
        return sageRefusal(400, "InvalidRequest",
                           QStringLiteral("The body must hold one %1.").arg(rootOf(resource)));
    const Json given = (*body)[rootOf(resource)];
    for (const auto &each : given.object()) {
        if (!sageMembers(resource).contains(each.first))
            return sageRefusal(400, "UnexpectedAttribute",
                               QStringLiteral("The attribute %1 is not known.").arg(each.first));
    }
    static const QRegularExpression guid(QStringLiteral("^[0-9a-f]{32}$"));
    const QString key = given["idempotency_id"].toString();
    if (!key.isEmpty() && !guid.match(key).hasMatch())
        return sageRefusal(422, "ValidationError",
                           QStringLiteral("Idempotency id must be 32 characters without hyphens"),
                           "idempotency_id");
    const auto before = m_replays.find(key);
    if (!key.isEmpty() && before != m_replays.end())
        return before->second;
    const Json problems =
        resource == contacts ? contactProblems(given, nullptr) : invoiceProblems(given);
    if (problems.size() > 0)
        return DoubleAnswer::json(422, problems);
    const QString id = put(resource, settled(resource, given));
    const DoubleAnswer made =
        DoubleAnswer::json(201, shown(resource, *table(resource)->find(id), true));
    if (!key.isEmpty())
        m_replays.emplace(key, made);
    return made;
}

DoubleAnswer SageDouble::changed(const DoubleRequest &request, const QString &resource,
                                 DoubleRecord &record)
{
    const QString status = record.fields["status"]["id"].toString();
    if (request.is("POST", QStringLiteral("v3.1/sales_invoices/*/release"))) {
        if (status == QLatin1String("VOID"))
            return sageRefusal(422, "ValidationError",
                               QStringLiteral("The invoice is void and cannot be released"));
        if (status == QLatin1String("DRAFT"))
            m_invoices.change(
                record,
                JsonObject{{"status", reference(QStringLiteral("UNPAID"), "artefact_statuses")},
                           {"invoice_number", QStringLiteral("SI-%1").arg(++m_lastNumber)}});
        return DoubleAnswer::json(200, shown(resource, record, true));
    }
    if (request.is("DELETE", QStringLiteral("v3.1/sales_invoices/*"))) {
        if (request.parameter(QStringLiteral("void_reason")).value_or(QString()).isEmpty())
            return sageRefusal(422, "ValidationError", QStringLiteral("Void reason can't be blank"),
                               "void_reason");
        m_invoices.change(
            record, JsonObject{{"status", reference(QStringLiteral("VOID"), "artefact_statuses")},
                               {"void_reason", *request.parameter(QStringLiteral("void_reason"))}});
        return DoubleAnswer::json(200, shown(resource, record, true));
    }
    const auto body = request.json();
    if (!request.is("PUT", QStringLiteral("v3.1/contacts/*")) || !body)
        return DoubleAnswer::none(405);
    const Json given = (*body)[QStringLiteral("contact")];
    const Json problems = contactProblems(given, &record);
    if (problems.size() > 0)
        return DoubleAnswer::json(422, problems);
    m_contacts.change(record, settled(contacts, given));
    return DoubleAnswer::json(200, shown(resource, record, true));
}

Json SageDouble::settled(const QString &resource, const Json &given)
{
    if (resource == invoices)
        return settledInvoice(given);
    Json out = given;
    out.remove(QStringLiteral("idempotency_id"));
    if (given.contains(QStringLiteral("currency_id")))
        out.set(QStringLiteral("currency"),
                reference(given["currency_id"].toString(), "currencies"));
    if (given["main_address"].isObject()) {
        Json address = given["main_address"];
        address.set(QStringLiteral("country"),
                    reference(address["country_id"].toString(), "countries"));
        out.set(QStringLiteral("main_address"), std::move(address));
    }
    return out;
}

Json SageDouble::settledInvoice(const Json &given)
{
    Json out = given;
    for (const char *own : {"idempotency_id", "contact_id", "status_id", "currency_id"})
        out.remove(QString::fromLatin1(own));
    const bool isDraft = given["status_id"].toString() == QLatin1String("DRAFT");
    const DoubleRecord *contact = m_contacts.find(given["contact_id"].toString());
    out.set(QStringLiteral("contact"), reference(contact->id, "contacts"));
    out.set(QStringLiteral("contact_name"), contact->fields["name"]);
    out.set(QStringLiteral("status"),
            reference(isDraft ? QStringLiteral("DRAFT") : QStringLiteral("UNPAID"),
                      "artefact_statuses"));
    out.set(QStringLiteral("currency"),
            reference(given["currency_id"].toString(QStringLiteral("EUR")), "currencies"));
    if (!isDraft)
        out.set(QStringLiteral("invoice_number"), QStringLiteral("SI-%1").arg(++m_lastNumber));
    Decimal net;
    Json lines = JsonArray{};
    for (Json line : given["invoice_lines"].array()) {
        const Decimal amount =
            (decimalOf(line["quantity"]) * decimalOf(line["unit_price"])).rounded(2);
        net = net + amount;
        line.set(QStringLiteral("net_amount"), amount.text());
        line.set(QStringLiteral("product"), reference(line["product_id"].toString(), "products"));
        lines.append(std::move(line));
    }
    out.set(QStringLiteral("invoice_lines"), std::move(lines));
    out.set(QStringLiteral("net_amount"), net.text());
    out.set(QStringLiteral("tax_amount"), "0.0");
    out.set(QStringLiteral("total_amount"), net.text());
    out.set(QStringLiteral("outstanding_amount"), net.text());
    return out;
}

Json SageDouble::shown(const QString &resource, const DoubleRecord &record, bool isWhole) const
{
    const char *label = resource == contacts   ? "name"
                        : resource == invoices ? "reference"
                                               : "description";
    Json out = isWhole ? record.fields : Json(JsonObject{});
    out.set(QStringLiteral("id"), record.id);
    out.set(QStringLiteral("displayed_as"), record.fields[label]);
    out.set(QStringLiteral("$path"), QStringLiteral("/%1/%2").arg(resource, record.id));
    if (!isWhole)
        return out;
    const auto stamp = [](Timestamp moment) {
        return toRfc3339(moment).left(19) + QLatin1Char('Z');
    };
    out.set(QStringLiteral("created_at"), stamp(record.created));
    out.set(QStringLiteral("updated_at"), stamp(record.modified));
    out.set(
        QStringLiteral("links"),
        JsonArray{JsonObject{
            {"href", QStringLiteral("https://accounts.example.com/%1/%2").arg(resource, record.id)},
            {"rel", "alternate"},
            {"type", "text/html"}}});
    return out;
}

QString SageDouble::put(const QString &resource, Json fields)
{
    const QString id = QStringLiteral("%1").arg(++m_lastId, 32, 16, QLatin1Char('0'));
    table(resource)->add(id, std::move(fields));
    return id;
}

std::optional<DoubleAnswer> SageDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return sageRefusal(429, "RateLimitExceeded", QStringLiteral("Too many requests."));
    case DoubleRefusal::RateLimitedRetryAfter:
        return sageRefusal(429, "RateLimitExceeded", QStringLiteral("Too many requests."))
            .with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return sageRefusal(503, "ServiceUnavailable", QStringLiteral("Down for maintenance."))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return sageRefusal(403, "AuthorizationFailed",
                           QStringLiteral("You do not have access to this record."));
    case DoubleRefusal::Invalid:
        return DoubleAnswer::json(
            422,
            JsonArray{sageProblem("ValidationError", QStringLiteral("Email is invalid"), "email"),
                      sageProblem("ValidationError", QStringLiteral("Name is too long"), "name")});
    case DoubleRefusal::Conflict:
        return sageRefusal(409, "Conflict",
                           QStringLiteral("The record is being changed by another request."));
    }
    return std::nullopt;
}

QString SageDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return put(products,
                   JsonObject{{"item_code", fields["code"]},
                              {"description", fields["name"]},
                              {"active", true},
                              {"sales_ledger_account",
                               reference(QStringLiteral("sales4000"), "ledger_accounts")},
                              {"sales_prices", JsonArray{JsonObject{{"price", fields["price"]}}}}});
    Json contact = JsonObject{{"name", fields["name"]},
                              {"tax_number", fields["tax_id"]},
                              {"main_address", JsonObject{{"address_line_1", fields["street"]},
                                                          {"city", fields["city"]},
                                                          {"postal_code", fields["postcode"]},
                                                          {"country_id", fields["country"]}}},
                              {"main_contact_person", JsonObject{{"email", fields["email"]},
                                                                 {"telephone", fields["phone"]}}}};
    if (!fields["external_id"].isNull())
        contact.set(QStringLiteral("reference"),
                    keyInForm(QStringLiteral("short21"), fields["external_id"].toString()));
    return put(contacts, settled(contacts, contact));
}

std::vector<Json> SageDouble::records(const QString &kind)
{
    const QString resource = kind == QLatin1String("invoice") ? invoices
                             : kind == QLatin1String("item")  ? products
                                                              : contacts;
    std::vector<Json> out;
    for (const DoubleRecord *record : table(resource)->all())
        out.push_back(JsonObject{{"id", record->id},
                                 {"name", record->fields["name"]},
                                 {"external_id", record->fields["reference"]},
                                 {"reference", record->fields["reference"]}});
    return out;
}

void SageDouble::change(const QString &, const QString &id, const Json &fields)
{
    DoubleRecord *record = m_contacts.find(id);
    Q_ASSERT(record != nullptr);
    m_contacts.change(*record, JsonObject{{"name", fields["name"]}});
}

QStringList SageDouble::lacks(const QString &kind) const
{
    return kind == QLatin1String("account") ? QStringList{QStringLiteral("domain")} : QStringList{};
}

QString SageDouble::exemption(const QString &contractCase) const
{
    if (contractCase == QLatin1String("names the twin of an account"))
        return QStringLiteral("Sage takes two customers of one name");
    return {};
}

} // namespace unsnag
