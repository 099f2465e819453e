// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/lexwaredouble.h"

#include "models/connectors/profile/filters.h"
#include "tests/support/doubles/lexwarewords.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString bearer = QStringLiteral("lexware-key-1f8a");
const QString organization = QStringLiteral("aa93e8a8-2aa3-470b-b914-caad8a255dd8");
const QString keyDomain = QStringLiteral("unsnag.example");
constexpr qsizetype shortestPattern = 3;

Json maybeList(const Json &value)
{
    return value.scalarText().isEmpty() ? Json() : Json(JsonArray{value});
}

bool isVoucherResource(const QString &resource)
{
    return resource == QLatin1String("invoices") ||
           resource == QLatin1String("order-confirmations");
}

//! Lists that the API changes only where they have one entry at most.
QStringList crowdedLists(const Json &contact)
{
    QStringList out;
    for (const char *group : {"addresses", "emailAddresses", "phoneNumbers"}) {
        for (const auto &[name, list] : contact[group].object()) {
            if (list.size() > 1)
                out += QStringLiteral("%1.%2[1]").arg(QLatin1String(group), name);
        }
    }
    if (contact["company"]["contactPersons"].size() > 1)
        out += QStringLiteral("company.contactPersons[1]");
    return out;
}

QStringList contactIssues(const Json &given)
{
    QStringList out = crowdedLists(given);
    if (given["company"].isNull() == given["person"].isNull())
        out += QStringLiteral("company and person");
    else if (given["company"].isObject() && given["company"]["name"].toString().isEmpty())
        out += QStringLiteral("company.name");
    if (given["roles"].size() == 0)
        out += QStringLiteral("roles");
    for (const Json &address : given["addresses"]["billing"].array()) {
        if (address["countryCode"].toString().size() != 2)
            out += QStringLiteral("addresses.billing.countryCode");
    }
    return out;
}

Json paymentConditions()
{
    return JsonArray{JsonObject{{"id", "65be0654-60b6-41eb-b66d-5731dbc9bf6b"},
                                {"paymentTermLabelTemplate", "Zahlbar in {paymentRange} Tagen"},
                                {"paymentTermDuration", 14},
                                {"organizationDefault", true}},
                     JsonObject{{"id", "3fcc62d1-0925-456d-890b-779b56e7289e"},
                                {"paymentTermLabelTemplate", "Net 30"},
                                {"paymentTermDuration", 30},
                                {"organizationDefault", false}}};
}

} // namespace

std::vector<DoubleLogin> LexwareDouble::logins(const QString &base) const
{
    return {{QStringLiteral("key"),
             JsonObject{{"base_url", base}, {"key_domain", keyDomain}},
             {{QStringLiteral("token"), bearer}}}};
}

DoubleAnswer LexwareDouble::answer(const DoubleRequest &request)
{
    if (request.token() != bearer)
        return DoubleAnswer::json(401, JsonObject{{"message", "Unauthorized"}});
    if (isWrite(request) && !request.header("content-type").startsWith("application/json"))
        return lexwareRefusal(415, request, QStringLiteral("Content type is not supported"));
    if (isWrite(request) && !request.json())
        return lexwareRefusal(400, request, QStringLiteral("The body could not be read"));
    const QString resource = request.segments.value(1);
    const bool isOurs = request.segments.value(0) == QLatin1String("v1");
    if (request.is("GET", QStringLiteral("v1/profile")))
        return DoubleAnswer::json(200, JsonObject{{"organizationId", organization},
                                                  {"companyName", "Nordwind Handels GmbH"},
                                                  {"taxType", "net"},
                                                  {"smallBusiness", false}});
    if (request.is("GET", QStringLiteral("v1/payment-conditions")))
        return DoubleAnswer::json(200, paymentConditions());
    if (request.is("GET", QStringLiteral("v1/voucherlist")))
        return listedVouchers(request);
    if (isOurs && resource == QLatin1String("contacts"))
        return contacts(request);
    if (isOurs && resource == QLatin1String("articles"))
        return articles(request);
    if (isOurs && isVoucherResource(resource))
        return vouchers(request);
    return lexwareRefusal(404, request, QStringLiteral("There is no such resource"));
}

DoubleAnswer LexwareDouble::contacts(const DoubleRequest &request)
{
    if (request.is("GET", QStringLiteral("v1/contacts")))
        return listedContacts(request);
    if (request.is("GET", QStringLiteral("v1/contacts/*"))) {
        const DoubleRecord *there = m_contacts.find(request.segments.value(2));
        if (there == nullptr)
            return lexwareRefusal(404, request, QStringLiteral("The contact was not found"));
        Json shown = there->fields;
        shown.set(QStringLiteral("version"), std::int64_t{there->version});
        return DoubleAnswer::json(200, shown);
    }
    const Json given = request.json().value_or(Json());
    if (request.is("PUT", QStringLiteral("v1/contacts/*")))
        return changedContact(request, given);
    if (!request.is("POST", QStringLiteral("v1/contacts")))
        return lexwareRefusal(405, request, QStringLiteral("The method is not supported"));
    QStringList issues = contactIssues(given);
    if (given["version"] != Json(0))
        issues += QStringLiteral("version");
    if (!issues.isEmpty())
        return lexwareIssues(issues);
    const QString id = put(m_contacts, numbered(given));
    return DoubleAnswer::json(200, lexwareResult(request, *m_contacts.find(id)));
}

DoubleAnswer LexwareDouble::changedContact(const DoubleRequest &request, const Json &given)
{
    DoubleRecord *there = m_contacts.find(request.segments.value(2));
    if (there == nullptr)
        return lexwareRefusal(404, request, QStringLiteral("The contact was not found"));
    const QStringList issues = contactIssues(given) + crowdedLists(there->fields);
    if (!issues.isEmpty())
        return lexwareIssues(issues);
    if (!given["version"].isNumber() || given["version"].toInt() != there->version)
        return lexwareRefusal(409, request,
                              QStringLiteral("The version is not the current one of the contact"));
    // What is not sent is gone; the numbers of customer and vendor stay.
    Json members = JsonObject{};
    for (const auto &[name, value] : there->fields.object()) {
        if (name != QLatin1String("id") && name != QLatin1String("organizationId"))
            members.set(name, given[name]);
    }
    for (const auto &[name, value] : given.object())
        members.set(name, value);
    members.set(QStringLiteral("archived"), false);
    members.set(QStringLiteral("roles"), there->fields["roles"]);
    m_contacts.change(*there, members);
    return DoubleAnswer::json(200, lexwareResult(request, *there));
}

DoubleAnswer LexwareDouble::listedContacts(const DoubleRequest &request)
{
    static const QStringList known{QStringLiteral("email"), QStringLiteral("name"),
                                   QStringLiteral("number"), QStringLiteral("customer"),
                                   QStringLiteral("vendor")};
    const QString stranger = lexwareStranger(request, known);
    if (!stranger.isEmpty())
        return lexwareRefusal(400, request, QStringLiteral("Unknown filter ") + stranger);
    const auto name = request.parameter(QStringLiteral("name"));
    const auto email = request.parameter(QStringLiteral("email"));
    for (const auto &pattern : {name, email}) {
        if (pattern && pattern->size() < shortestPattern)
            return lexwareRefusal(400, request,
                                  QStringLiteral("A filter needs at least 3 characters"));
    }
    const auto number = request.parameter(QStringLiteral("number"));
    const auto mailFits = [&email](const Json &contact) {
        const JsonObject &kinds = contact["emailAddresses"].object();
        return std::any_of(kinds.begin(), kinds.end(), [&email](const auto &kind) {
            return holdsLexwarePattern(kind.second.at(0).toString(), *email);
        });
    };
    JsonArray found;
    for (const DoubleRecord *record : m_contacts.all()) {
        const Json &roles = record->fields["roles"];
        const bool isWanted =
            (!name || holdsLexwarePattern(lexwareName(record->fields["company"]["name"].toString()),
                                          *name)) &&
            (!email || mailFits(record->fields)) &&
            (!number || roles["customer"]["number"].scalarText() == *number) &&
            (request.parameter(QStringLiteral("customer")) != QStringLiteral("true") ||
             roles.contains(QStringLiteral("customer"))) &&
            (request.parameter(QStringLiteral("vendor")) != QStringLiteral("true") ||
             roles.contains(QStringLiteral("vendor")));
        if (!isWanted)
            continue;
        found.push_back(record->fields);
        found.back().set(QStringLiteral("version"), std::int64_t{record->version});
    }
    return lexwarePage(request, found);
}

DoubleAnswer LexwareDouble::articles(const DoubleRequest &request)
{
    if (!request.is("GET", QStringLiteral("v1/articles")))
        return lexwareRefusal(405, request, QStringLiteral("The method is not supported"));
    const QString stranger = lexwareStranger(
        request, {QStringLiteral("articleNumber"), QStringLiteral("gtin"), QStringLiteral("type")});
    if (!stranger.isEmpty())
        return lexwareRefusal(400, request, QStringLiteral("Unknown filter ") + stranger);
    JsonArray found;
    for (const DoubleRecord *record : m_articles.all()) {
        const bool isWanted =
            std::all_of(request.query.begin(), request.query.end(), [record](const auto &filter) {
                return filter.first == QLatin1String("page") ||
                       filter.first == QLatin1String("size") ||
                       record->fields[filter.first].scalarText() == filter.second;
            });
        if (!isWanted)
            continue;
        found.push_back(record->fields);
        found.back().set(QStringLiteral("version"), std::int64_t{record->version});
        found.back().set(QStringLiteral("updatedDate"), lexwareMoment(record->modified));
    }
    return lexwarePage(request, found);
}

std::optional<DoubleAnswer> LexwareDouble::refusal(DoubleRefusal kind,
                                                   const DoubleRequest &request) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
    case DoubleRefusal::RateLimitedRetryAfter: // it never says how long
        return DoubleAnswer::json(429, JsonObject{{"message", "Rate limit exceeded"}});
    case DoubleRefusal::Unavailable:
        return lexwareRefusal(503, request, QStringLiteral("Down for maintenance"));
    case DoubleRefusal::Forbidden:
        return lexwareRefusal(403, request,
                              QStringLiteral("The scope of the key does not allow it"));
    case DoubleRefusal::Invalid:
        return lexwareIssues({QStringLiteral("company.name")});
    case DoubleRefusal::Conflict:
        return std::nullopt;
    }
    return std::nullopt;
}

Json LexwareDouble::numbered(Json contact)
{
    contact.set(QStringLiteral("roles"),
                JsonObject{{"customer", JsonObject{{"number", ++m_lastCustomer}}}});
    contact.set(QStringLiteral("organizationId"), organization);
    contact.set(QStringLiteral("archived"), false);
    return contact;
}

QString LexwareDouble::put(DoubleTable &table, Json fields)
{
    const QString id =
        QStringLiteral("be9475f4-ef80-442b-8ab9-%1").arg(++m_lastId, 12, 16, QLatin1Char('0'));
    fields.set(QStringLiteral("id"), id);
    table.add(id, std::move(fields));
    return id;
}

QString LexwareDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return put(m_articles,
                   JsonObject{{"title", fields["name"]},
                              {"type", "SERVICE"},
                              {"articleNumber", fields["code"]},
                              {"unitName", "Stück"},
                              {"price",
                               JsonObject{{"netPrice", Json::number(fields["price"].scalarText())},
                                          {"leadingPrice", "NET"},
                                          {"taxRate", 19}}}});
    Json mail = JsonObject{{"business", maybeList(fields["email"])}};
    if (!fields["external_id"].isNull())
        mail.set(QStringLiteral("other"),
                 JsonArray{keyInForm(QStringLiteral("hex32"), fields["external_id"].toString()) +
                           QLatin1Char('@') + keyDomain});
    return put(
        m_contacts,
        numbered(JsonObject{
            {"company",
             JsonObject{{"name", fields["name"]}, {"vatRegistrationId", fields["tax_id"]}}},
            {"addresses",
             JsonObject{{"billing", JsonArray{JsonObject{{"street", fields["street"]},
                                                         {"zip", fields["postcode"]},
                                                         {"city", fields["city"]},
                                                         {"countryCode", fields["country"]}}}}}},
            {"emailAddresses", mail},
            {"phoneNumbers", JsonObject{{"business", maybeList(fields["phone"])}}},
            {"note", fields["external_id"]}}));
}

std::vector<Json> LexwareDouble::records(const QString &kind)
{
    const bool isInvoice = kind == QLatin1String("invoice");
    std::vector<Json> out;
    for (const DoubleRecord *record : isInvoice ? m_vouchers.all() : m_contacts.all())
        out.push_back(JsonObject{{"id", record->id},
                                 {"name", record->fields["company"]["name"]},
                                 {"external_id", record->fields["note"]},
                                 {"reference", record->fields["remark"]}});
    return out;
}

void LexwareDouble::change(const QString &, const QString &id, const Json &fields)
{
    DoubleRecord *record = m_contacts.find(id);
    Q_ASSERT(record != nullptr);
    Json company = record->fields["company"];
    company.set(QStringLiteral("name"), fields["name"]);
    m_contacts.change(*record, JsonObject{{"company", company}});
}

QStringList LexwareDouble::lacks(const QString &kind) const
{
    return kind == QLatin1String("account")
               ? QStringList{QStringLiteral("domain"), QStringLiteral("modified")}
               : QStringList{};
}

QString LexwareDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> reasons{
        {QStringLiteral("operation search_items"),
         QStringLiteral("articles are found by number, GTIN and kind only")},
        {QStringLiteral("operation void_invoice"),
         QStringLiteral("the API cannot cancel an invoice; a credit note is drawn instead")},
        {QStringLiteral("lists accounts since a moment"),
         QStringLiteral("a contact has no time of change, and the list no filter for one")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("Lexware Office takes two customers of one name and tax number")},
        {QStringLiteral("a row that is locked"),
         QStringLiteral("nothing is locked: 409 means a version that is not the current one")},
        {QStringLiteral("waits as it is told"), QStringLiteral("429 names no time to wait")}};
    const auto found = reasons.find(contractCase);
    return found == reasons.end() ? QString() : found->second;
}

Json LexwareDouble::input(const QString &name, const Json &value) const
{
    return name.startsWith(QLatin1String("missing_")) ? Json("00000000-0000-4000-8000-000000999999")
                                                      : value;
}

} // namespace unsnag
