// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/matchanswer.h"

#include "models/connectors/reconciliation/accountproperties.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

constexpr int suggestionsShown = 10;
constexpr int mostSkipped = 1000;
constexpr int previewWidth = 420;
constexpr int previewHeight = 260;

Json typeJson()
{
    return JsonObject{{QStringLiteral("id"), QString::fromLatin1(accountType)},
                      {QStringLiteral("name"), QStringLiteral("Account")}};
}

Json number(double value)
{
    return Json::number(QString::number(value, 'f', 4));
}

//! A list of features whose ids are each used once, as the protocol asks for.
class FeatureList
{
public:
    void add(const QString &id, Json value)
    {
        if (m_ids.contains(id))
            return;
        m_ids.insert(id);
        m_list.push_back(
            JsonObject{{QStringLiteral("id"), id}, {QStringLiteral("value"), std::move(value)}});
    }
    [[nodiscard]] Json json() const { return m_list; }

private:
    QSet<QString> m_ids;
    JsonArray m_list;
};

Json featuresOf(const Candidate &candidate)
{
    FeatureList features;
    features.add(QStringLiteral("confidence"), number(candidate.confidence));
    features.add(QStringLiteral("odds"), number(candidate.odds));
    features.add(QStringLiteral("lead"), number(candidate.lead));
    for (const Evidence &part : candidate.evidence) {
        features.add(part.field + QStringLiteral("_weight"), number(part.weight));
        if (part.field != QLatin1String("prior"))
            features.add(part.field + QStringLiteral("_similarity"), number(part.similarity));
    }
    return features.json();
}

Json entityJson(const Account &account)
{
    Json json =
        JsonObject{{QStringLiteral("id"), account.id},
                   {QStringLiteral("name"), account.name.isEmpty() ? account.id : account.name}};
    if (const QString description = accountDescription(account); !description.isEmpty())
        json.set(QStringLiteral("description"), description);
    return json;
}

Json candidateJson(const Account &account, double score, bool isMatch, Json features)
{
    Json json = entityJson(account);
    json.set(QStringLiteral("type"), JsonArray{typeJson()});
    json.set(QStringLiteral("score"), number(score));
    json.set(QStringLiteral("match"), isMatch);
    json.set(QStringLiteral("features"), std::move(features));
    return json;
}

//! An identifier given as the text of a query names its account.
Json namedById(const Account &account)
{
    constexpr double best = 100;
    FeatureList features;
    features.add(QStringLiteral("id"), true);
    return candidateJson(account, best, false, features.json());
}

Json propertyJson(const QString &id)
{
    const AccountProperty *property = accountProperty(id);
    return JsonObject{
        {QStringLiteral("id"), id},
        {QStringLiteral("name"), property == nullptr ? QStringLiteral("Name") : property->name}};
}

QString valueOf(const Account &account, const QString &id)
{
    const AccountProperty *property = accountProperty(id);
    return property == nullptr ? account.name : account.*property->field;
}

Json servicePlace(const QString &origin, const char *path)
{
    return JsonObject{{QStringLiteral("service_url"), origin},
                      {QStringLiteral("service_path"), QString::fromLatin1(path)}};
}

} // namespace

//! The spaces name the same entities whatever port they are offered at: OpenRefine keeps them with a
//! project.
Json manifestJson(const MatchStock &stock, const QString &origin)
{
    const Json preview =
        JsonObject{{QStringLiteral("url"), origin + QStringLiteral("/preview?id={{id}}")},
                   {QStringLiteral("width"), previewWidth},
                   {QStringLiteral("height"), previewHeight}};
    return JsonObject{
        {QStringLiteral("versions"), JsonArray{QStringLiteral("0.2")}},
        {QStringLiteral("name"), QStringLiteral("Unsnag: %1").arg(stock.name)},
        {QStringLiteral("identifierSpace"),
         QStringLiteral("urn:x-unsnag:accounts:") +
             QString::fromLatin1(QUrl::toPercentEncoding(stock.name))},
        {QStringLiteral("schemaSpace"), QStringLiteral("urn:x-unsnag:schema:account")},
        {QStringLiteral("defaultTypes"), JsonArray{typeJson()}},
        {QStringLiteral("batchSize"), static_cast<std::int64_t>(mostQueries)},
        {QStringLiteral("view"),
         JsonObject{{QStringLiteral("url"), origin + QStringLiteral("/view/{{id}}")}}},
        {QStringLiteral("preview"), preview},
        {QStringLiteral("suggest"),
         JsonObject{{QStringLiteral("entity"), servicePlace(origin, "/suggest/entity")},
                    {QStringLiteral("property"), servicePlace(origin, "/suggest/property")}}},
        {QStringLiteral("extend"),
         JsonObject{{QStringLiteral("propose_properties"), servicePlace(origin, "/properties")}}}};
}

Json resultJson(const MatchQuery &query, const MatchStock &stock)
{
    JsonArray candidates;
    const auto limit = static_cast<std::size_t>(query.limit);
    if (query.isOfOurType) {
        const auto named = stock.shelf->find(query.account.name);
        if (named)
            candidates.push_back(namedById(*named));
        const Suggestions found = stock.index->search(query.account, query.limit);
        for (std::size_t i = 0; i < found.candidates.size() && candidates.size() < limit; ++i) {
            const Candidate &candidate = found.candidates[i];
            if (!named || named->id != candidate.account.id)
                candidates.push_back(candidateJson(candidate.account, candidate.score,
                                                   i == 0 && found.isSure && !named,
                                                   featuresOf(candidate)));
        }
    }
    return JsonObject{{QStringLiteral("result"), std::move(candidates)}};
}

Json entitySuggestions(const QString &prefix, int skipped, const MatchStock &stock)
{
    const int most = std::clamp(skipped, 0, mostSkipped) + suggestionsShown;
    std::vector<Account> found;
    if (auto named = stock.shelf->find(prefix))
        found.push_back(*named);
    for (Account &account : stock.shelf->beginningWith(prefix, most))
        found.push_back(std::move(account));
    if (std::ssize(found) < most) {
        Account query;
        query.name = prefix;
        for (Candidate &candidate : stock.index->search(query, most).candidates)
            found.push_back(std::move(candidate.account));
    }
    JsonArray result;
    QSet<QString> seen;
    for (const Account &account : found) {
        const bool isNew = !seen.contains(account.id);
        seen.insert(account.id);
        const bool isShown = isNew && seen.size() > most - suggestionsShown && seen.size() <= most;
        if (!isShown)
            continue;
        Json entity = entityJson(account);
        entity.set(QStringLiteral("notable"), JsonArray{typeJson()});
        result.push_back(std::move(entity));
    }
    return JsonObject{{QStringLiteral("result"), std::move(result)}};
}

Json propertySuggestions(const QString &prefix)
{
    JsonArray result;
    const QString wanted = plainPropertyName(prefix);
    for (const AccountProperty &property : accountProperties()) {
        const auto begins = [&wanted](const QString &name) { return name.startsWith(wanted); };
        if (begins(plainPropertyName(property.name)) ||
            std::ranges::any_of(property.otherNames, begins))
            result.push_back(propertyJson(property.id));
    }
    return JsonObject{{QStringLiteral("result"), std::move(result)}};
}

Json propertyProposals(const QString &type, int limit)
{
    JsonArray properties;
    const bool isOurs = type.isEmpty() || type == QLatin1String(accountType);
    for (const AccountProperty &property : accountProperties()) {
        const bool isFull = limit > 0 && std::ssize(properties) >= limit;
        if (isOurs && !isFull)
            properties.push_back(propertyJson(property.id));
    }
    Json json = JsonObject{{QStringLiteral("properties"), std::move(properties)},
                           {QStringLiteral("type"), type}};
    if (limit > 0)
        json.set(QStringLiteral("limit"), limit);
    return json;
}

Json extensionJson(const ExtensionQuery &query, const MatchStock &stock)
{
    JsonArray meta;
    for (const QString &id : query.properties)
        meta.push_back(propertyJson(id));
    JsonObject rows;
    for (const QString &id : query.ids) {
        const auto account = stock.shelf->find(id);
        JsonObject row;
        for (const QString &property : query.properties) {
            const QString value = account ? valueOf(*account, property) : QString();
            JsonArray values;
            if (!value.isEmpty())
                values.push_back(JsonObject{{QStringLiteral("str"), value}});
            row.insert_or_assign(property, std::move(values));
        }
        rows.insert_or_assign(id, std::move(row));
    }
    return JsonObject{{QStringLiteral("meta"), std::move(meta)},
                      {QStringLiteral("rows"), std::move(rows)}};
}

QString accountDescription(const Account &account)
{
    QStringList parts{QStringLiteral("%1 %2").arg(account.postcode, account.city).simplified(),
                      account.country, account.domain, account.taxId};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace unsnag
