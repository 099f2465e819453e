// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/hubspotobjects.h"

#include "models/base/decimal.h"

#include <QRegularExpression>

#include <algorithm>

namespace unsnag {
namespace {

const QStringList operators{"EQ",
                            "NEQ",
                            "LT",
                            "LTE",
                            "GT",
                            "GTE",
                            "BETWEEN",
                            "IN",
                            "NOT_IN",
                            "HAS_PROPERTY",
                            "NOT_HAS_PROPERTY",
                            "CONTAINS_TOKEN",
                            "NOT_CONTAINS_TOKEN"};

//! Stages of both pipelines that mean a won deal.
bool isWonStage(const QString &stage)
{
    return stage == QLatin1String("closedwon") || stage == QLatin1String("98765");
}

QStringList tokensOf(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral(R"([^\p{L}\p{N}]+)"),
                                              QRegularExpression::UseUnicodePropertiesOption);
    return text.toLower().split(separator, Qt::SkipEmptyParts);
}

std::optional<Timestamp> momentOf(const QString &text)
{
    bool isNumber = false;
    const auto milliseconds = text.toLongLong(&isNumber);
    return isNumber ? std::optional(Timestamp(std::chrono::milliseconds(milliseconds)))
                    : fromRfc3339(text);
}

HubSpotRefusal invalidProperty(const char *code, const QString &property, const QString &message)
{
    return {
        400, QStringLiteral("VALIDATION_ERROR"),
        QStringLiteral("Property values were not valid: "
                       "[{\"isValid\":false,\"message\":\"%1\",\"error\":\"%2\",\"name\":\"%3\"}]")
            .arg(message, QLatin1String(code), property),
        QString::fromLatin1(code), property};
}

HubSpotRefusal badSearch(const QString &message)
{
    return {400, QStringLiteral("VALIDATION_ERROR"), message};
}

} // namespace

Json HubSpotRefusal::json(int number) const
{
    Json out = JsonObject{
        {"status", "error"},
        {"message", message},
        {"correlationId",
         QStringLiteral("6f1c2a90-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))},
        {"category", category}};
    if (code.isEmpty())
        return out;
    Json error = JsonObject{{"message", message}, {"code", code}};
    if (!property.isEmpty())
        error.set(QStringLiteral("context"), JsonObject{{"propertyName", JsonArray{property}}});
    out.set(QStringLiteral("errors"), JsonArray{error});
    return out;
}

HubSpotObjects::HubSpotObjects(DoubleTime &time) : m_time(time)
{
    const Property text{};
    const Property unique{Kind::Text, true};
    const Property number{Kind::Number};
    const Property moment{Kind::Moment};
    const Property computed{Kind::Flag, false, false};
    define(QStringLiteral("companies"), {{"name", text},
                                         {"domain", text},
                                         {"address", text},
                                         {"city", text},
                                         {"zip", text},
                                         {"country", text},
                                         {"hs_country_code", text},
                                         {"phone", text},
                                         {"unsnag_key", unique},
                                         {"erp_customer_id", unique},
                                         {"vat_id", text},
                                         {"billing_email", text},
                                         {"hubspot_owner_id", text}});
    define(QStringLiteral("deals"), {{"dealname", text},
                                     {"dealstage", text},
                                     {"pipeline", text},
                                     {"amount", number},
                                     {"deal_currency_code", text},
                                     {"closedate", moment},
                                     {"hs_is_closed", computed},
                                     {"hs_is_closed_won", computed},
                                     {"hubspot_owner_id", text},
                                     {"payment_terms", text},
                                     {"invoice_email", text}});
    define(QStringLiteral("line_items"), {{"name", text},
                                          {"hs_sku", text},
                                          {"description", text},
                                          {"quantity", number},
                                          {"price", number},
                                          {"hs_position_on_quote", number},
                                          {"hs_product_id", text}});
    define(QStringLiteral("products"),
           {{"name", text}, {"hs_sku", text}, {"price", number}, {"description", text}});
}

void HubSpotObjects::define(const QString &type, std::map<QString, Property> properties)
{
    properties.emplace("hs_object_id", Property{Kind::Number, false, false});
    properties.emplace("hs_lastmodifieddate", Property{Kind::Moment, false, false});
    properties.emplace("createdate", Property{Kind::Moment});
    m_types.emplace(type, Type{std::move(properties), DoubleTable(m_time), {}});
}

QString HubSpotObjects::typeOf(const QString &name)
{
    static const std::map<QString, QString> all{{"deals", "deals"},           {"0-3", "deals"},
                                                {"companies", "companies"},   {"0-2", "companies"},
                                                {"line_items", "line_items"}, {"0-8", "line_items"},
                                                {"products", "products"},     {"0-7", "products"}};
    const auto found = all.find(name);
    return found == all.end() ? QString() : found->second;
}

bool HubSpotObjects::isUnique(const QString &type, const QString &property) const
{
    const auto &properties = m_types.at(type).properties;
    const auto found = properties.find(property);
    return found != properties.end() && found->second.isUnique;
}

DoubleRecord *HubSpotObjects::find(const QString &type, const QString &id,
                                   const QString &idProperty)
{
    if (idProperty.isEmpty() || idProperty == QLatin1String("hs_object_id"))
        return table(type).find(id);
    const auto found = table(type).where([&](const DoubleRecord &record) {
        return !id.isEmpty() && record.fields[idProperty].toString() == id;
    });
    return found.empty() ? nullptr : found.front();
}

QString HubSpotObjects::add(const QString &type, const Json &properties, Indexed indexed)
{
    const QString id = QString::number(++m_lastId);
    const DoubleRecord &record = table(type).add(id, properties);
    if (indexed == Indexed::AtOnce)
        m_types.at(type).index[id] = {record.fields, record.modified};
    return id;
}

void HubSpotObjects::change(const QString &type, DoubleRecord &record, const Json &properties,
                            Indexed indexed)
{
    table(type).change(record, properties);
    if (indexed == Indexed::AtOnce)
        m_types.at(type).index[record.id] = {record.fields, record.modified};
}

std::optional<HubSpotRefusal> HubSpotObjects::problem(const QString &type, const Json &properties,
                                                      const DoubleRecord *self)
{
    for (const auto &[name, value] : properties.object()) {
        const auto found = m_types.at(type).properties.find(name);
        if (found == m_types.at(type).properties.end())
            return invalidProperty("PROPERTY_DOESNT_EXIST", name,
                                   QStringLiteral("Property \\\"%1\\\" does not exist").arg(name));
        if (!found->second.isWritable)
            return invalidProperty("READ_ONLY_VALUE", name,
                                   QStringLiteral("\\\"%1\\\" is a read only property").arg(name));
        if (value.isArray() || value.isObject())
            return HubSpotRefusal{400, QStringLiteral("VALIDATION_ERROR"),
                                  QStringLiteral("Invalid input JSON: %1 is no text").arg(name)};
        const QString text = value.scalarText();
        if (!text.isEmpty() && found->second.kind == Kind::Number && !Decimal::fromText(text))
            return invalidProperty("INVALID_NUMBER", name,
                                   QStringLiteral("%1 was not a valid number.").arg(text));
        if (!text.isEmpty() && found->second.kind == Kind::Moment && !momentOf(text))
            return invalidProperty("INVALID_DATE", name,
                                   QStringLiteral("%1 was not a valid long.").arg(text));
        const DoubleRecord *other = found->second.isUnique ? find(type, text, name) : nullptr;
        if (other != nullptr && other != self)
            return HubSpotRefusal{
                400, QStringLiteral("VALIDATION_ERROR"),
                QStringLiteral("Cannot set PropertyValueCoordinates{objectTypeId=0-2, "
                               "propertyName=%1, value=%2} on %3. %4 already has that value.")
                    .arg(name, text, self == nullptr ? QStringLiteral("0") : self->id, other->id),
                QStringLiteral("CONFLICTING_UNIQUE_VALUE"), name};
    }
    return std::nullopt;
}

Json HubSpotObjects::normal(const QString &type, const Json &properties) const
{
    Json out = JsonObject{};
    for (const auto &[name, value] : properties.object()) {
        const auto &known = m_types.at(type).properties;
        const auto found = known.find(name);
        const QString text = value.scalarText();
        const bool isMoment = found != known.end() && found->second.kind == Kind::Moment;
        const auto moment = isMoment ? momentOf(text) : std::nullopt;
        out.set(name, text.isEmpty() ? Json() : moment ? Json(toRfc3339(*moment)) : Json(text));
    }
    return out;
}

Json HubSpotObjects::value(const QString &type, const DoubleRecord &record,
                           const QString &property) const
{
    if (property == QLatin1String("hs_object_id"))
        return record.id;
    if (property == QLatin1String("hs_lastmodifieddate"))
        return toRfc3339(record.modified);
    if (property == QLatin1String("createdate"))
        return toRfc3339(record.created);
    const QString stage = record.fields["dealstage"].toString();
    if (type == QLatin1String("deals") && property == QLatin1String("hs_is_closed_won"))
        return isWonStage(stage) ? "true" : "false";
    if (type == QLatin1String("deals") && property == QLatin1String("hs_is_closed"))
        return isWonStage(stage) || stage == QLatin1String("closedlost") ? "true" : "false";
    return record.fields[property];
}

Json HubSpotObjects::shown(const QString &type, const DoubleRecord &record,
                           const QStringList &properties) const
{
    Json values = JsonObject{};
    for (const QString &name : properties + QStringList{QStringLiteral("createdate"),
                                                        QStringLiteral("hs_lastmodifieddate"),
                                                        QStringLiteral("hs_object_id")}) {
        if (m_types.at(type).properties.count(name) > 0)
            values.set(name, value(type, record, name));
    }
    Json out = JsonObject{{"id", record.id},
                          {"properties", values},
                          {"createdAt", toRfc3339(record.created)},
                          {"updatedAt", toRfc3339(record.modified)},
                          {"archived", record.isDeleted}};
    if (record.isDeleted)
        out.set(QStringLiteral("archivedAt"), toRfc3339(record.modified));
    return out;
}

void HubSpotObjects::refreshIndex(const QString &type)
{
    Type &kind = m_types.at(type);
    for (const DoubleRecord *record :
         kind.table.everything([](const DoubleRecord &) { return true; })) {
        if (record->modified + m_lag > m_time.now())
            continue;
        if (record->isDeleted)
            kind.index.erase(record->id);
        else
            kind.index[record->id] = {record->fields, record->modified};
    }
}

std::optional<HubSpotRefusal> HubSpotObjects::checkFilters(const QString &type,
                                                           const Json &groups) const
{
    if (groups.size() > 5)
        return badSearch(QStringLiteral("too many filter groups"));
    for (const Json &group : groups.array()) {
        if (group["filters"].size() == 0 || group["filters"].size() > 6)
            return badSearch(QStringLiteral("a filter group holds 1 to 6 filters"));
        for (const Json &filter : group["filters"].array()) {
            const QString name = filter["propertyName"].toString();
            if (m_types.at(type).properties.count(name) == 0)
                return badSearch(QStringLiteral("Property \"%1\" does not exist").arg(name));
            if (!operators.contains(filter["operator"].toString()))
                return badSearch(
                    QStringLiteral("Invalid operator %1").arg(filter["operator"].toString()));
            if (filter.contains(QStringLiteral("value")) && !filter["value"].isString())
                return badSearch(
                    QStringLiteral("Invalid input JSON: value of %1 is no text").arg(name));
        }
    }
    return std::nullopt;
}

bool HubSpotObjects::fitsFilter(const QString &type, const DoubleRecord &record,
                                const Json &filter) const
{
    const QString property = filter["propertyName"].toString();
    const Kind kind = m_types.at(type).properties.at(property).kind;
    const QString sign = filter["operator"].toString();
    const QString held = value(type, record, property).scalarText();
    const auto order = [&](const Json &wanted) {
        const QString text = wanted.scalarText();
        if (kind == Kind::Moment && momentOf(held) && momentOf(text))
            return *momentOf(held) < *momentOf(text)
                       ? -1
                       : static_cast<int>(*momentOf(text) < *momentOf(held));
        const auto one = Decimal::fromText(held);
        const auto other = Decimal::fromText(text);
        if (kind == Kind::Number && one && other)
            return *one < *other ? -1 : static_cast<int>(*other < *one);
        return held.compare(text, Qt::CaseInsensitive);
    };
    const auto isListed = [&] {
        return std::ranges::any_of(filter["values"].array(),
                                   [&](const Json &each) { return order(each) == 0; });
    };
    const auto hasTokens = [&] {
        const QStringList has = tokensOf(held);
        const QStringList wanted = tokensOf(filter["value"].toString());
        return !wanted.isEmpty() && std::ranges::all_of(wanted, [&has](const QString &token) {
            return has.contains(token);
        });
    };
    if (sign == QLatin1String("HAS_PROPERTY"))
        return !held.isEmpty();
    if (sign == QLatin1String("NOT_HAS_PROPERTY"))
        return held.isEmpty();
    if (held.isEmpty())
        return false;
    const std::map<QString, bool> answers{
        {"EQ", order(filter["value"]) == 0},
        {"NEQ", order(filter["value"]) != 0},
        {"LT", order(filter["value"]) < 0},
        {"LTE", order(filter["value"]) <= 0},
        {"GT", order(filter["value"]) > 0},
        {"GTE", order(filter["value"]) >= 0},
        {"BETWEEN", order(filter["value"]) >= 0 && order(filter["highValue"]) <= 0},
        {"IN", isListed()},
        {"NOT_IN", !isListed()},
        {"CONTAINS_TOKEN", hasTokens()},
        {"NOT_CONTAINS_TOKEN", !hasTokens()}};
    return answers.at(sign);
}

bool HubSpotObjects::fits(const QString &type, const DoubleRecord &record, const Json &body) const
{
    const Json &groups = body["filterGroups"];
    const bool fitsGroups =
        groups.size() == 0 || std::ranges::any_of(groups.array(), [&](const Json &group) {
            return std::ranges::all_of(group["filters"].array(), [&](const Json &filter) {
                return fitsFilter(type, record, filter);
            });
        });
    const QString query = body["query"].toString();
    if (!fitsGroups || query.isEmpty())
        return fitsGroups;
    QStringList held;
    for (const char *name : {"name", "domain", "phone", "dealname"})
        held += tokensOf(record.fields[name].toString());
    const QStringList wanted = tokensOf(query);
    return !wanted.isEmpty() && std::ranges::all_of(wanted, [&held](const QString &token) {
        return std::ranges::any_of(
            held, [&token](const QString &each) { return each.startsWith(token); });
    });
}

std::vector<DoubleRecord> HubSpotObjects::indexed(const QString &type, const Json &body)
{
    refreshIndex(type);
    std::vector<DoubleRecord> out;
    for (const DoubleRecord *record : table(type).all()) {
        const auto found = m_types.at(type).index.find(record->id);
        if (found == m_types.at(type).index.end())
            continue;
        DoubleRecord seen = *record;
        seen.fields = found->second.properties;
        seen.modified = found->second.modified;
        if (fits(type, seen, body))
            out.push_back(std::move(seen));
    }
    const Json &sort = body["sorts"].at(0);
    const bool isDescending = sort.toString().startsWith(QLatin1Char('-')) ||
                              sort["direction"].toString() == QLatin1String("DESCENDING");
    QString by = sort.isObject() ? sort["propertyName"].toString() : sort.toString();
    by.remove(QLatin1Char('-'));
    std::ranges::stable_sort(out, [&](const DoubleRecord &a, const DoubleRecord &b) {
        if (by.isEmpty())
            return false;
        const Json filter = JsonObject{{"propertyName", by},
                                       {"operator", "LT"},
                                       {"value", value(type, isDescending ? a : b, by)}};
        return fitsFilter(type, isDescending ? b : a, filter);
    });
    return out;
}

HubSpotObjects::Found HubSpotObjects::search(const QString &type, const Json &body)
{
    static const QStringList known{"filterGroups", "sorts", "query",
                                   "properties",   "limit", "after"};
    for (const auto &[name, value] : body.object()) {
        if (!known.contains(name))
            return {{},
                    badSearch(QStringLiteral("Invalid input JSON: unknown member %1").arg(name))};
    }
    if (auto wrong = checkFilters(type, body["filterGroups"]))
        return {{}, std::move(wrong)};
    const std::int64_t limit = body["limit"].isNull() ? 10 : body["limit"].toInt();
    const std::int64_t after = body["after"].scalarText().toLongLong();
    if (limit < 1 || limit > 200 || body["sorts"].size() > 1 ||
        body["query"].toString().size() > 3000)
        return {{},
                badSearch(QStringLiteral(
                    "limit must be 1 to 200, sorts hold one, query at most 3000 characters"))};
    if (after >= m_cap)
        return {{},
                badSearch(QStringLiteral("paging beyond %1 results is not possible").arg(m_cap))};
    const auto all = indexed(type, body);
    QStringList properties;
    for (const Json &name : body["properties"].array())
        properties += name.toString();
    const std::int64_t end = std::min(
        {after + std::min(limit, m_largestPage), m_cap, static_cast<std::int64_t>(all.size())});
    Json results = JsonArray{};
    for (std::int64_t i = after; i < end; ++i)
        results.append(shown(type, all[static_cast<std::size_t>(i)], properties));
    Json answer =
        JsonObject{{"total", static_cast<std::int64_t>(all.size())}, {"results", results}};
    if (end < static_cast<std::int64_t>(all.size()))
        answer.set(
            QStringLiteral("paging"),
            JsonObject{{"next", JsonObject{{"after", QString::number(end)},
                                           {"link", QStringLiteral("?after=%1").arg(end)}}}});
    return {answer, std::nullopt};
}

void HubSpotObjects::link(const QString &from, const QString &id, const QString &to,
                          const QString &target, std::vector<int> kinds)
{
    std::vector<Link> &all = m_links[{from, id, to}];
    std::erase_if(all, [&target](const Link &each) { return each.to == target; });
    all.push_back({target, std::move(kinds)});
}

std::vector<HubSpotObjects::Link> HubSpotObjects::links(const QString &from, const QString &id,
                                                        const QString &to) const
{
    const auto found = m_links.find({from, id, to});
    return found == m_links.end() ? std::vector<Link>{} : found->second;
}

} // namespace unsnag
