// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/businesscentraldouble.h"

#include "models/connectors/profile/filters.h"
#include "tests/support/doubles/businesscentraltables.h"

namespace unsnag {
namespace {

const QString companyId = QStringLiteral("c0a00000-0000-4000-8000-000000000001");
const QString cloudPath = QStringLiteral("v2.0/contract.example/production");
const QString ownPath = QStringLiteral("BC250");
const QString user = QStringLiteral("SYNC");
const QString accessKey = QStringLiteral("web+Service/AccessKey=of-the-contract");

//! Canonical members under those of the resource customer.
const std::map<QString, QString> &customerMembers()
{
    static const std::map<QString, QString> all{
        {QStringLiteral("name"), QStringLiteral("displayName")},
        {QStringLiteral("domain"), QStringLiteral("website")},
        {QStringLiteral("tax_id"), QStringLiteral("taxRegistrationNumber")},
        {QStringLiteral("street"), QStringLiteral("addressLine1")},
        {QStringLiteral("city"), QStringLiteral("city")},
        {QStringLiteral("postcode"), QStringLiteral("postalCode")},
        {QStringLiteral("country"), QStringLiteral("country")},
        {QStringLiteral("email"), QStringLiteral("email")},
        {QStringLiteral("phone"), QStringLiteral("phoneNumber")}};
    return all;
}

Json customerRow(const Json &fields)
{
    Json row = JsonObject{};
    for (const auto &[canonical, member] : customerMembers()) {
        if (fields.contains(canonical))
            row.set(member, fields[canonical].scalarText());
    }
    return row;
}

//! The number that the profile gives a customer with this key.
QString numberFor(const QString &key)
{
    static const WireTypes plain;
    const Json nothing;
    const auto name =
        applyFilter({QStringLiteral("short"), QStringLiteral("20")}, key, {nothing, plain});
    return name ? name->toString().toUpper() : QString();
}

DoubleAnswer notFound()
{
    return centralError(404, "Internal_RecordNotFound",
                        QStringLiteral("The record that you tried to open is not available."));
}

} // namespace

BusinessCentralDouble::BusinessCentralDouble()
    : m_customers(time()), m_items(time()), m_terms(time()), m_periods(time()), m_taxGroups(time()),
      m_invoices(time(), m_customers, m_items)
{
    addBooks();
}

void BusinessCentralDouble::addBooks()
{
    for (const char *days : {"14", "30", "60"})
        m_terms.add(
            nextId(),
            JsonObject{
                {"code", QString::fromLatin1(days) + QStringLiteral(" DAYS")},
                {"displayName", QStringLiteral("Net %1 days").arg(QString::fromLatin1(days))},
                {"dueDateCalculation", QString::fromLatin1(days) + QLatin1Char('D')}});
    m_terms.add(nextId(), JsonObject{{"code", "COD"},
                                     {"displayName", "Cash on delivery"},
                                     {"dueDateCalculation", "0D"}});
    for (int month = 1; month <= 12; ++month)
        m_periods.add(nextId(),
                      JsonObject{{"startingDate",
                                  QStringLiteral("2026-%1-01").arg(month, 2, 10, QLatin1Char('0'))},
                                 {"name", QStringLiteral("Month %1").arg(month)},
                                 {"newFiscalYear", month == 1},
                                 {"closed", month < 10},
                                 {"dateLocked", month < 10}});
    m_taxGroups.add(
        nextId(),
        JsonObject{{"code", "VAT19"}, {"displayName", "Standard rate"}, {"taxType", "VAT"}});
}

std::vector<DoubleLogin> BusinessCentralDouble::logins(const QString &base) const
{
    auto all = EntraLogin::logins(
        base, JsonObject{{"base_url", base + QLatin1Char('/') + cloudPath}, {"scope_url", base}});
    all.push_back({QStringLiteral("basic"),
                   JsonObject{{"login", "basic"},
                              {"base_url", base + QLatin1Char('/') + ownPath},
                              {"username", user}},
                   {{QStringLiteral("password"), accessKey}}});
    return all;
}

bool BusinessCentralDouble::isLogin(const DoubleRequest &request) const
{
    return EntraLogin::isFor(request);
}

QString BusinessCentralDouble::nextId()
{
    return QStringLiteral("bc000000-0000-4000-8000-%1").arg(++m_ids, 12, 16, QLatin1Char('0'));
}

QString BusinessCentralDouble::add(const QString &kind, const Json &fields)
{
    if (kind == QLatin1String("item"))
        return m_items
            .add(nextId(), JsonObject{{"number", fields["code"]},
                                      {"displayName", fields["name"]},
                                      {"type", "Non-Inventory"},
                                      {"blocked", false},
                                      {"unitPrice", Json::number(fields["price"].scalarText())},
                                      {"baseUnitOfMeasureCode", "PCS"},
                                      {"taxGroupCode", "VAT19"}})
            .id;
    Json row = customerRow(fields);
    const QString key = fields["external_id"].toString();
    row.set(QStringLiteral("number"),
            key.isEmpty()
                ? QStringLiteral("C%1").arg(m_customerNumbers += 10, 5, 10, QLatin1Char('0'))
                : numberFor(key));
    row.set(QStringLiteral("type"), "Company");
    return m_customers.add(nextId(), row).id;
}

std::vector<Json> BusinessCentralDouble::records(const QString &kind)
{
    std::vector<Json> out;
    if (kind == QLatin1String("invoice")) {
        for (const DoubleRecord *record : m_invoices.table().all())
            out.push_back(JsonObject{{"id", record->id},
                                     {"reference", record->fields["externalDocumentNumber"]},
                                     {"customer", record->fields["customerId"]},
                                     {"state", record->fields["status"]},
                                     {"number", record->fields["number"]}});
        return out;
    }
    for (const DoubleRecord *record : m_customers.all()) {
        Json shown = JsonObject{{"id", record->id}, {"external_id", record->fields["number"]}};
        for (const auto &[canonical, member] : customerMembers())
            shown.set(canonical, record->fields[member]);
        out.push_back(std::move(shown));
    }
    return out;
}

void BusinessCentralDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    if (kind == QLatin1String("account"))
        m_customers.change(*m_customers.find(id), customerRow(fields));
}

QString BusinessCentralDouble::exemption(const QString &contractCase) const
{
    static const std::map<QString, QString> all{
        {QStringLiteral("tells two accounts of one key"),
         QStringLiteral("a customer's number is there once")},
        {QStringLiteral("names the twin of an account"),
         QStringLiteral("it takes any company twice")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

Json BusinessCentralDouble::input(const QString &name, const Json &value) const
{
    return name.startsWith(QLatin1String("missing_")) ? Json("dead0000-0000-4000-8000-000000000000")
                                                      : value;
}

std::optional<DoubleAnswer> BusinessCentralDouble::refusal(DoubleRefusal kind,
                                                           const DoubleRequest &) const
{
    const auto limited = centralError(429, "Application_TooManyRequests",
                                      QStringLiteral("Too many requests reached."));
    switch (kind) {
    case DoubleRefusal::RateLimited:
        return limited;
    case DoubleRefusal::RateLimitedRetryAfter:
        return limited.with("Retry-After", "7");
    case DoubleRefusal::Unavailable:
        return centralError(503, "Internal_ServerError",
                            QStringLiteral("The service is temporarily unavailable."))
            .with("Retry-After", "3");
    case DoubleRefusal::Forbidden:
        return centralError(403, "Internal_AccessDenied",
                            QStringLiteral("Sorry, the current permissions prevented the action. "
                                           "(TableData 18 Customer Read)"));
    case DoubleRefusal::Invalid:
        return centralError(400, "Application_StringExceededLength",
                            QStringLiteral("The length of the string is 112, but it must be less "
                                           "than or equal to 100 characters."));
    case DoubleRefusal::Conflict:
        return centralError(
            400, "Internal_LockTimeout",
            QStringLiteral(
                "We can't save your changes right now, because a record in table 'Customer' is "
                "being updated in a transaction done by another session."));
    }
    return std::nullopt;
}

bool BusinessCentralDouble::isKnownUser(const DoubleRequest &request) const
{
    if (request.path.startsWith(QLatin1Char('/') + ownPath + QLatin1Char('/')))
        return request.basic() == std::pair(user, accessKey);
    return m_login.knows(request);
}

DoubleAnswer BusinessCentralDouble::answer(const DoubleRequest &request)
{
    if (EntraLogin::isFor(request))
        return m_login.answer(request);
    if (!isKnownUser(request))
        return centralError(401, "Authentication_InvalidCredentials",
                            QStringLiteral("The server has rejected the client credentials."));
    const auto api = request.segments.indexOf(QStringLiteral("api"));
    const QString root = request.segments.mid(0, api).join(QLatin1Char('/'));
    const bool isApi = (root == cloudPath || root == ownPath) &&
                       request.segments.value(api + 1) == QLatin1String("v2.0");
    const QStringList rest = request.segments.mid(api + 2);
    if (!isApi || rest.isEmpty())
        return centralError(
            404, "BadRequest_NotFound",
            QStringLiteral("No HTTP resource was found that matches the request URI."));
    if (rest.front() == QLatin1String("companies") && rest.size() == 1)
        return companies(request);
    const auto company = ODataKey::of(rest.front());
    if (!company || company->set != QLatin1String("companies"))
        return centralError(
            404, "BadRequest_NotFound",
            QStringLiteral("Resource not found for the segment '%1'.").arg(rest.front()));
    if (company->value != companyId)
        return centralError(
            404, "Internal_CompanyNotFound",
            QStringLiteral("Cannot find the company. The company \"%1\" does not exist.")
                .arg(company->value));
    return inCompany(rest.mid(1), request);
}

DoubleAnswer BusinessCentralDouble::companies(const DoubleRequest &request)
{
    const std::vector<Json> all{JsonObject{{"id", companyId},
                                           {"systemVersion", "25.0.23364.25076"},
                                           {"name", "CONTRACT Deutschland AG"},
                                           {"displayName", "CONTRACT Deutschland AG"}},
                                JsonObject{{"id", "c0a00000-0000-4000-8000-000000000002"},
                                           {"systemVersion", "25.0.23364.25076"},
                                           {"name", "My Company"},
                                           {"displayName", "My Company"}}};
    const auto page = m_service.list(request, centralCompany(), all);
    if (!page)
        return centralError(400, "BadRequest", page.error().detail);
    return DoubleAnswer::json(200, JsonObject{{"value", page->records}});
}

std::optional<BusinessCentralDouble::Resource> BusinessCentralDouble::resourceOf(
    const QString &segment)
{
    const QString name = segment.section(QLatin1Char('('), 0, 0);
    const std::map<QString, Resource> all{
        {QStringLiteral("customers"), {&centralCustomer(), &m_customers}},
        {QStringLiteral("items"), {&centralItem(), &m_items}},
        {QStringLiteral("paymentTerms"), {&centralPaymentTerm(), &m_terms}},
        {QStringLiteral("accountingPeriods"), {&centralPeriod(), &m_periods}},
        {QStringLiteral("taxGroups"), {&centralTaxGroup(), &m_taxGroups}},
        {QStringLiteral("salesInvoices"), {&centralInvoice(), &m_invoices.table()}}};
    const auto found = all.find(name);
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

DoubleAnswer BusinessCentralDouble::inCompany(const QStringList &rest, const DoubleRequest &request)
{
    const auto resource = rest.isEmpty() ? std::nullopt : resourceOf(rest.front());
    if (!resource)
        return centralError(
            404, "BadRequest_NotFound",
            QStringLiteral("Resource not found for the segment '%1'.").arg(rest.value(0)));
    const auto key = ODataKey::of(rest.front());
    if (!key)
        return request.method == QLatin1String("GET") ? list(*resource, request)
               : request.method == QLatin1String("POST")
                   ? create(*resource, request)
                   : centralError(405, "BadRequest_MethodNotAllowed", request.method);
    DoubleRecord *record = key->isQuoted ? nullptr : resource->table->find(key->value);
    if (record == nullptr)
        return notFound();
    if (rest.size() == 2 && request.method == QLatin1String("POST"))
        return act(*record, rest.back());
    if (rest.size() > 1)
        return centralError(404, "BadRequest_NotFound", rest.back());
    return request.method == QLatin1String("GET") ? shown(*resource, *record, request, 200)
                                                  : changed(*resource, *record, request);
}

Json BusinessCentralDouble::whole(const Resource &resource, DoubleRecord &record)
{
    if (resource.table == &m_invoices.table())
        return m_invoices.whole(record);
    Json row = record.fields;
    for (const auto &[name, type] : resource.entity->properties) {
        if (!row[name].isNull())
            continue;
        if (type == ODataType::Guid)
            row.set(name, zeroGuid);
        else if (type == ODataType::Number)
            row.set(name, Json(0));
        else if (type == ODataType::Boolean)
            row.set(name, false);
        else
            row.set(name, name == QLatin1String("blocked") ? "_x0020_" : "");
    }
    row.set(QStringLiteral("id"), record.id);
    row.set(QStringLiteral("@odata.etag"), centralEtag(record));
    row.set(QStringLiteral("lastModifiedDateTime"), toRfc3339(record.modified));
    return row;
}

DoubleAnswer BusinessCentralDouble::list(const Resource &resource, const DoubleRequest &request)
{
    // A read that does not ask for the primary database meets a replica, which is a write behind.
    const bool isPrimary = request.header("data-access-intent") == "ReadWrite";
    std::vector<Json> all;
    for (DoubleRecord *record : resource.table->all()) {
        if (isPrimary || record->modified < time().now())
            all.push_back(whole(resource, *record));
    }
    const auto page = m_service.list(request, *resource.entity, all);
    if (!page)
        return centralError(400, "BadRequest", page.error().detail);
    Json body = JsonObject{
        {"@odata.context", addressOf(request) + request.path + QStringLiteral("/$metadata")},
        {"value", page->records}};
    if (!page->next.isEmpty())
        body.set(QStringLiteral("@odata.nextLink"), page->next);
    return DoubleAnswer::json(200, body);
}

DoubleAnswer BusinessCentralDouble::shown(const Resource &resource, DoubleRecord &record,
                                          const DoubleRequest &request, int status)
{
    const auto body = m_service.one(request, *resource.entity, whole(resource, record));
    return body ? DoubleAnswer::json(status, *body)
                : centralError(400, "BadRequest", body.error().detail);
}

std::optional<DoubleAnswer> BusinessCentralDouble::refusedBody(
    const Resource &resource, const std::optional<Json> &body) const
{
    if (!body || !body->isObject())
        return centralError(400, "BadRequest", QStringLiteral("The body is no JSON object."));
    if (const auto known = m_service.checkBody(*body, *resource.entity); !known)
        return centralError(400, "BadRequest", known.error().detail);
    for (const auto &[name, value] : body->object()) {
        const qsizetype most = centralLength(name);
        if (most > 0 && value.toString().size() > most)
            return centralError(400, "Application_StringExceededLength",
                                QStringLiteral("The length of the string is %1, but it must be "
                                               "less than or equal to %2 characters. Value: %3")
                                    .arg(value.toString().size())
                                    .arg(most)
                                    .arg(value.toString()));
    }
    return std::nullopt;
}

DoubleAnswer BusinessCentralDouble::create(const Resource &resource, const DoubleRequest &request)
{
    const auto body = request.json();
    if (auto refused = refusedBody(resource, body))
        return *refused;
    const QString id = nextId();
    if (resource.table == &m_invoices.table()) {
        if (auto refused = m_invoices.make(id, *body))
            return *refused;
        return shown(resource, *resource.table->find(id), request, 201);
    }
    if (resource.table != &m_customers)
        return centralError(405, "BadRequest_MethodNotAllowed", request.method);
    Json row = *body;
    const QString number = row["number"].toString().toUpper();
    const auto same = m_customers.where([&number](const DoubleRecord &other) {
        return other.fields["number"].toString() == number;
    });
    if (!number.isEmpty() && !same.empty())
        return centralError(400, "Internal_EntityWithSameKeyExists",
                            QStringLiteral("The record in table Customer already exists. "
                                           "Identification fields and values: No.='%1'")
                                .arg(number));
    row.set(QStringLiteral("number"),
            number.isEmpty()
                ? QStringLiteral("C%1").arg(m_customerNumbers += 10, 5, 10, QLatin1Char('0'))
                : number);
    return shown(resource, m_customers.add(id, row), request, 201);
}

DoubleAnswer BusinessCentralDouble::changed(const Resource &resource, DoubleRecord &record,
                                            const DoubleRequest &request)
{
    if (auto stale = centralMismatch(request.header("if-match"), record))
        return *stale;
    if (request.method == QLatin1String("DELETE") && resource.table == &m_invoices.table())
        return m_invoices.remove(record);
    if (request.method != QLatin1String("PATCH") || resource.table != &m_customers)
        return centralError(405, "BadRequest_MethodNotAllowed", request.method);
    const auto body = request.json();
    if (auto refused = refusedBody(resource, body))
        return *refused;
    resource.table->change(record, *body);
    return shown(resource, record, request, 200);
}

DoubleAnswer BusinessCentralDouble::act(DoubleRecord &invoice, const QString &action)
{
    if (m_invoices.table().find(invoice.id) != &invoice)
        return notFound();
    if (action == QLatin1String("Microsoft.NAV.post"))
        return m_invoices.post(invoice);
    if (action == QLatin1String("Microsoft.NAV.cancel"))
        return m_invoices.cancel(invoice);
    return centralError(404, "BadRequest_NotFound",
                        QStringLiteral("Resource not found for the segment '%1'.").arg(action));
}

} // namespace unsnag
