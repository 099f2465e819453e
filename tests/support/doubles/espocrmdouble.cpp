// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/espocrmdouble.h"

#include "tests/support/doubles/sqlwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

const QString apiKey = QStringLiteral("a8f5f167f44f4964e6c998dee827110c");
constexpr std::size_t longestList =
    3; //!< of a listing: shorter than asked for, so that pages are turned

//! Attribute of an account to its canonical field.
const std::map<QString, QString> &accountAttributes()
{
    static const std::map<QString, QString> all{{"name", "name"},
                                                {"website", "domain"},
                                                {"emailAddress", "email"},
                                                {"phoneNumber", "phone"},
                                                {"billingAddressStreet", "street"},
                                                {"billingAddressCity", "city"},
                                                {"billingAddressPostalCode", "postcode"},
                                                {"billingAddressCountry", "country"},
                                                {"type", "type"},
                                                {"cUnsnagKey", "external_id"},
                                                {"cErpId", "erp_id"},
                                                {"cVatId", "tax_id"}};
    return all;
}

DoubleAnswer reasoned(int status, const QByteArray &reason, const Json &body = nullptr)
{
    DoubleAnswer answer =
        body.isNull() ? DoubleAnswer::none(status) : DoubleAnswer::json(status, body);
    return answer.with("X-Status-Reason", reason);
}

DoubleAnswer fieldFailure(const QByteArray &field, const QByteArray &type)
{
    return reasoned(
        400,
        "Field validation failure; entityType: Account, field: " + field + ", type: " + type + ".",
        JsonObject{{"messageTranslation",
                    JsonObject{{"label", "validationFailure"},
                               {"scope", nullptr},
                               {"data", JsonObject{{"field", QString::fromLatin1(field)},
                                                   {"type", QString::fromLatin1(type)}}}}}});
}

//! One element of whereGroup.
struct EspoCondition {
    QString type;
    QString attribute;
    QString value;
};

//! The conditions of a query; nothing where a parameter is unknown.
std::optional<std::vector<EspoCondition>> conditionsOf(const DoubleRequest &request)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(
        QStringLiteral(R"(whereGroup\[(\d+)\]\[(type|attribute|value)\])")));
    static const QStringList plain{"orderBy", "order", "offset", "maxSize", "attributeSelect"};
    std::map<int, EspoCondition> found;
    for (const auto &[name, value] : request.query) {
        const auto match = form.match(name);
        if (!match.hasMatch() && !plain.contains(name))
            return std::nullopt;
        if (!match.hasMatch())
            continue;
        EspoCondition &condition = found[match.captured(1).toInt()];
        const QString part = match.captured(2);
        (part == QLatin1String("type")    ? condition.type
         : part == QLatin1String("value") ? condition.value
                                          : condition.attribute) = value;
    }
    std::vector<EspoCondition> out;
    for (auto &each : found)
        out.push_back(std::move(each.second));
    return out;
}

//! Whether the record fits; nothing where EspoCRM would not take the condition.
std::optional<bool> fits(const EspoCondition &condition, const Json &record)
{
    static const QRegularExpression moment(
        QRegularExpression::anchoredPattern(QStringLiteral(R"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)")));
    if (!record.contains(condition.attribute))
        return std::nullopt;
    const QString its = record[condition.attribute].scalarText();
    if (condition.type == QLatin1String("equals"))
        return its == condition.value;
    if (condition.type == QLatin1String("contains"))
        return fitsSqlLike(its, QLatin1Char('%') + condition.value + QLatin1Char('%'));
    if (condition.type == QLatin1String("after") && moment.match(condition.value).hasMatch())
        return its > condition.value;
    return std::nullopt;
}

} // namespace

std::vector<DoubleLogin> EspocrmDouble::logins(const QString &base) const
{
    return {{QStringLiteral("api key"),
             JsonObject{{"base_url", base}},
             {{QStringLiteral("api_key"), apiKey}}}};
}

DoubleTable *EspocrmDouble::table(const QString &scope)
{
    if (scope == QLatin1String("Account") || scope == QLatin1String("account"))
        return &m_accounts;
    if (scope == QLatin1String("Opportunity") || scope == QLatin1String("deal"))
        return &m_deals;
    return scope == QLatin1String("Product") || scope == QLatin1String("item") ? &m_products
                                                                               : nullptr;
}

DoubleAnswer EspocrmDouble::answer(const DoubleRequest &request)
{
    if (request.segments.value(0) != QLatin1String("api") ||
        request.segments.value(1) != QLatin1String("v1"))
        return DoubleAnswer::none(404);
    if (request.header("x-api-key") != apiKey.toLatin1())
        return DoubleAnswer::none(401);
    if (request.is("GET", QStringLiteral("/api/v1/App/user")))
        return DoubleAnswer::json(200, JsonObject{{"user", JsonObject{{"id", "68a0000000000aaaa"},
                                                                      {"userName", "unsnag"}}}});
    const QString scope = request.segments.value(2);
    if (request.method == QLatin1String("GET") && request.segments.size() == 3)
        return list(request, scope);
    DoubleTable *in = table(scope);
    if (in == nullptr)
        return reasoned(404, "Controller '" + scope.toUtf8() + "' does not exist");
    const auto body = request.json();
    const bool isGet = request.method == QLatin1String("GET");
    if (!isGet && (!request.header("content-type").startsWith("application/json") || !body ||
                   !body->isObject()))
        return reasoned(400, "Bad JSON");
    if (request.is("POST", QStringLiteral("/api/v1/Account")))
        return create(*body);
    DoubleRecord *record = in->find(request.segments.value(3));
    if (record == nullptr)
        return reasoned(404, "Record " + request.segments.value(3).toUtf8() + " does not exist");
    if (isGet)
        return DoubleAnswer::json(200, wire(scope, *record));
    return request.is("PATCH", QStringLiteral("/api/v1/Account/*")) ||
                   request.is("PUT", QStringLiteral("/api/v1/Account/*"))
               ? update(*record, request, *body)
               : reasoned(404, "Not found");
}

std::vector<Json> EspocrmDouble::everything(const QString &scope)
{
    std::vector<Json> out;
    if (scope != QLatin1String("OpportunityItem")) {
        DoubleTable *in = table(scope);
        for (const DoubleRecord *record : in->all())
            out.push_back(wire(scope, *record));
        return out;
    }
    for (const DoubleRecord *record : m_deals.all()) {
        const Json lines = record->fields["lines"];
        for (const Json &line : lines.array())
            out.push_back(JsonObject{{"id", record->id + QStringLiteral("i%1").arg(out.size())},
                                     {"opportunityId", record->id},
                                     {"order", int(out.size())},
                                     {"name", line["description"]},
                                     {"productId", productFor(line)},
                                     {"quantity", exactNumber(line["quantity"])},
                                     {"unitPrice", exactNumber(line["unit_price"])}});
    }
    return out;
}

DoubleAnswer EspocrmDouble::list(const DoubleRequest &request, const QString &scope)
{
    if (table(scope) == nullptr && scope != QLatin1String("OpportunityItem"))
        return reasoned(404, "Controller '" + scope.toUtf8() + "' does not exist");
    const auto conditions = conditionsOf(request);
    if (!conditions)
        return reasoned(400, "Bad search parameters: whereGroup");
    std::vector<Json> found;
    for (const Json &record : everything(scope)) {
        bool isWanted = true;
        for (const EspoCondition &condition : *conditions) {
            const auto does = fits(condition, record);
            if (!does)
                return reasoned(400, "Bad where item: attribute " + condition.attribute.toUtf8());
            isWanted = isWanted && *does;
        }
        if (isWanted)
            found.push_back(record);
    }
    const QString order =
        request.parameter(QStringLiteral("orderBy")).value_or(QStringLiteral("id"));
    std::ranges::stable_sort(found, [&order](const Json &a, const Json &b) {
        return a[order].isNumber() ? a[order].toInt() < b[order].toInt()
                                   : a[order].scalarText() < b[order].scalarText();
    });
    const auto size =
        request.parameter(QStringLiteral("maxSize")).value_or(QStringLiteral("2")).toUInt();
    if (size > 200)
        return reasoned(403, "Max size should should not exceed 200. Use offset and limit.");
    const std::size_t total = found.size();
    const auto offset = std::min<std::size_t>(
        request.parameter(QStringLiteral("offset")).value_or(QStringLiteral("0")).toUInt(), total);
    const std::size_t most = size > 100 ? longestList : size;
    const std::size_t end = std::min(offset + most, total);
    JsonArray part(found.begin() + std::ptrdiff_t(offset), found.begin() + std::ptrdiff_t(end));
    return DoubleAnswer::json(200, JsonObject{{"total", int(total)}, {"list", std::move(part)}});
}

Json EspocrmDouble::wire(const QString &scope, const DoubleRecord &record)
{
    const Json &f = record.fields;
    Json out = JsonObject{{"id", record.id},
                          {"createdAt", sqlMoment(record.created)},
                          {"modifiedAt", sqlMoment(record.modified)},
                          {"versionNumber", std::int64_t{record.version}},
                          {"deleted", false},
                          {"assignedUserName", "Jana Brandt"}};
    if (scope == QLatin1String("Account")) {
        for (const auto &[attribute, canonical] : accountAttributes())
            out.set(attribute, canonical == QLatin1String("country")
                                   ? Json(countryName(f[canonical].scalarText()))
                                   : f[canonical]);
        return out;
    }
    if (scope == QLatin1String("Product")) {
        out.set(QStringLiteral("name"), f["name"]);
        out.set(QStringLiteral("partNumber"), f["code"]);
        return out;
    }
    const DoubleRecord *account = m_accounts.find(f["account"].scalarText());
    out.set(QStringLiteral("name"), f["title"]);
    out.set(QStringLiteral("stage"), f["won"].toBool(true) ? "Closed Won" : "Negotiation");
    out.set(QStringLiteral("amount"), exactNumber(f["amount"]));
    out.set(QStringLiteral("amountCurrency"), f["currency"]);
    out.set(QStringLiteral("closeDate"), f["close_date"]);
    out.set(QStringLiteral("accountId"), f["account"]);
    out.set(QStringLiteral("accountName"), account == nullptr ? Json() : account->fields["name"]);
    out.set(QStringLiteral("cPaymentTerms"),
            f["terms"].scalarText() == QLatin1String("net30") ? Json("Net 30") : f["terms"]);
    return out;
}

DoubleAnswer EspocrmDouble::create(const Json &body)
{
    Json canonical = JsonObject{};
    for (const auto &[attribute, value] : body.object()) {
        const auto known = accountAttributes().find(attribute);
        if (known == accountAttributes().end())
            return reasoned(400, "Bad attribute " + attribute.toUtf8());
        canonical.set(known->second, value);
    }
    if (canonical["name"].scalarText().isEmpty())
        return fieldFailure("name", "required");
    JsonArray twins;
    for (const DoubleRecord *record : m_accounts.all()) {
        const bool isTwin = record->fields["name"] == canonical["name"];
        const bool isSameKey = !canonical["external_id"].isNull() &&
                               record->fields["external_id"] == canonical["external_id"];
        if (isSameKey)
            return reasoned(
                500, "SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry");
        if (isTwin)
            twins.push_back(wire(QStringLiteral("Account"), *record));
    }
    if (!twins.empty())
        return reasoned(409, "duplicate", Json(std::move(twins)));
    const QString id = add(QStringLiteral("account"), canonical);
    return DoubleAnswer::json(200, wire(QStringLiteral("Account"), *m_accounts.find(id)));
}

DoubleAnswer EspocrmDouble::update(DoubleRecord &record, const DoubleRequest &request,
                                   const Json &body)
{
    const QByteArray version = request.header("x-version-number");
    Json canonical = JsonObject{};
    Json changed = JsonObject{};
    const Json now = wire(QStringLiteral("Account"), record);
    for (const auto &[attribute, value] : body.object()) {
        const auto known = accountAttributes().find(attribute);
        if (known == accountAttributes().end())
            return reasoned(400, "Bad attribute " + attribute.toUtf8());
        canonical.set(known->second, value);
        if (!version.isEmpty() && m_changes[record.id][known->second] > version.toLongLong())
            changed.set(attribute, now[attribute]);
    }
    if (changed.size() > 0)
        return reasoned(
            409, "modified",
            JsonObject{{"values", changed}, {"versionNumber", std::int64_t{record.version}}});
    save(m_accounts, record, canonical);
    return DoubleAnswer::json(200, wire(QStringLiteral("Account"), record));
}

void EspocrmDouble::save(DoubleTable &in, DoubleRecord &record, const Json &members)
{
    in.change(record, members);
    for (const auto &each : members.object())
        m_changes[record.id][each.first] = record.version;
}

QString EspocrmDouble::productFor(const Json &line)
{
    for (const DoubleRecord *product : m_products.all()) {
        if (product->fields["code"].scalarText() == line["sku"].scalarText())
            return product->id;
    }
    return add(QStringLiteral("item"),
               JsonObject{{"code", line["sku"]}, {"name", line["description"]}});
}

QString EspocrmDouble::add(const QString &kind, const Json &fields)
{
    DoubleTable *in = table(kind);
    const QString letter = kind.left(1) == QLatin1String("i") ? QStringLiteral("c") : kind.left(1);
    const QString id =
        QStringLiteral("68%1%2").arg(letter).arg(in->added() + 1, 14, 16, QLatin1Char('0'));
    in->add(id, fields);
    return id;
}

std::vector<Json> EspocrmDouble::records(const QString &kind)
{
    std::vector<Json> out;
    DoubleTable *in = table(kind);
    for (const DoubleRecord *record : in == nullptr ? std::vector<DoubleRecord *>{} : in->all()) {
        Json shown = record->fields;
        shown.set(QStringLiteral("id"), record->id);
        out.push_back(std::move(shown));
    }
    return out;
}

void EspocrmDouble::change(const QString &kind, const QString &id, const Json &fields)
{
    DoubleTable *in = table(kind);
    if (DoubleRecord *record = in->find(id))
        save(*in, *record, fields);
}

std::optional<DoubleAnswer> EspocrmDouble::refusal(DoubleRefusal kind, const DoubleRequest &) const
{
    switch (kind) {
    case DoubleRefusal::RateLimited:
    case DoubleRefusal::RateLimitedRetryAfter:
    case DoubleRefusal::Conflict:
        return std::nullopt;
    case DoubleRefusal::Unavailable:
        return reasoned(503, "Application is in maintenance mode.");
    case DoubleRefusal::Forbidden:
        return reasoned(403, "No 'read' access for 'Account'.");
    case DoubleRefusal::Invalid:
        return fieldFailure("name", "maxLength");
    }
    return std::nullopt;
}

QString EspocrmDouble::exemption(const QString &contractCase) const
{
    const QString unlimited = QStringLiteral("it has no rate limit");
    const std::map<QString, QString> all{
        {QStringLiteral("logs in anew when the session dies"),
         QStringLiteral("its API key never ends")},
        {QStringLiteral("waits as it is told"), unlimited},
        {QStringLiteral("tells a limit and stops asking"), unlimited},
        {QStringLiteral("a row that is locked"), QStringLiteral("it has no locks")},
    };
    const auto found = all.find(contractCase);
    return found == all.end() ? QString() : found->second;
}

} // namespace unsnag
