// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/match/matchquery.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/reconciliation/accountproperties.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t mostIds = 1000;
constexpr JsonLimits limits{16, 4 * 1024 * 1024};

const QString nameProperty = QStringLiteral("name");

Error wrong(const JsonPointer &place, const QString &detail)
{
    return {Code::Input, detail, QLatin1Char('#') + place.text(), {}};
}

QString knownProperties()
{
    QStringList known{nameProperty};
    for (const AccountProperty &property : accountProperties())
        known += property.id;
    return known.join(QStringLiteral(", "));
}

//! A value of a property as text; of a reconciled cell its name.
QString valueText(const Json &value)
{
    if (!value.isObject())
        return value.scalarText();
    const QString name = value["name"].scalarText();
    return name.isEmpty() ? value["id"].scalarText() : name;
}

//! Reads one query of a batch.
class QueryReader
{
public:
    QueryReader(const Json &json, JsonPointer place) : m_json(json), m_place(std::move(place)) {}

    [[nodiscard]] Result<MatchQuery> query()
    {
        UNSNAG_CHECK(checkMembers());
        UNSNAG_CHECK(readName());
        UNSNAG_CHECK(readLimit());
        UNSNAG_CHECK(readTypes());
        UNSNAG_CHECK(readProperties());
        if (m_query.account == Account() && m_json["properties"].size() == 0)
            return wrong(m_place, QStringLiteral("expected a query or properties"));
        return m_query;
    }

private:
    [[nodiscard]] Result<void> checkMembers() const
    {
        static const QStringList known{QStringLiteral("query"), QStringLiteral("type"),
                                       QStringLiteral("limit"), QStringLiteral("properties"),
                                       QStringLiteral("type_strict")};
        if (!m_json.isObject())
            return wrong(m_place, QStringLiteral("expected a query as a JSON object"));
        for (const auto &[member, value] : m_json.object()) {
            if (!known.contains(member))
                return wrong(
                    m_place.child(member),
                    QStringLiteral("expected one of: %1").arg(known.join(QStringLiteral(", "))));
        }
        return {};
    }

    [[nodiscard]] Result<void> readName()
    {
        const Json &query = m_json["query"];
        if (!query.isNull() && !query.isString())
            return wrong(m_place.child(QStringLiteral("query")), QStringLiteral("expected a text"));
        m_query.account.name = query.toString().trimmed();
        return {};
    }

    [[nodiscard]] Result<void> readLimit()
    {
        const Json &limit = m_json["limit"];
        if (limit.isNull())
            return {};
        bool isNumber = false;
        const double value = limit.scalarText().toDouble(&isNumber);
        if (!limit.isNumber() || !isNumber || value < 1)
            return wrong(m_place.child(QStringLiteral("limit")),
                         QStringLiteral("expected a whole number from 1"));
        m_query.limit = static_cast<int>(std::min(value, double(mostCandidates)));
        return {};
    }

    //! "should" leaves a type as a wish; without it a type that nothing here has finds nothing.
    [[nodiscard]] Result<void> readTypes()
    {
        const Json &type = m_json["type"];
        const Json &strict = m_json["type_strict"];
        const QString how = strict.toString(QStringLiteral("any"));
        if (how != QLatin1String("any") && how != QLatin1String("all") &&
            how != QLatin1String("should"))
            return wrong(m_place.child(QStringLiteral("type_strict")),
                         QStringLiteral("expected any, all or should"));
        const JsonPointer place = m_place.child(QStringLiteral("type"));
        if (!type.isNull() && !type.isString() && !type.isArray())
            return wrong(place, QStringLiteral("expected the id of a type, or an array of ids"));
        QStringList wanted;
        for (const Json &one : type.isArray() ? type.array() : JsonArray{type}) {
            if (type.isArray() && !one.isString())
                return wrong(place, QStringLiteral("expected an array of ids"));
            if (!one.toString().isEmpty())
                wanted += one.toString();
        }
        const auto isOurs = [](const QString &id) { return id == QLatin1String(accountType); };
        m_query.isOfOurType = wanted.isEmpty() || how == QLatin1String("should") ||
                              (how == QLatin1String("all") ? std::ranges::all_of(wanted, isOurs)
                                                           : std::ranges::any_of(wanted, isOurs));
        return {};
    }

    [[nodiscard]] Result<void> readProperties()
    {
        const JsonPointer list = m_place.child(QStringLiteral("properties"));
        const Json &properties = m_json["properties"];
        if (!properties.isNull() && !properties.isArray())
            return wrong(list, QStringLiteral("expected an array"));
        for (std::size_t i = 0; i < properties.size(); ++i)
            UNSNAG_CHECK(readProperty(properties.at(i), list.child(QString::number(i))));
        return {};
    }

    [[nodiscard]] Result<void> readProperty(const Json &json, const JsonPointer &place)
    {
        const QString id = json["pid"].toString();
        const AccountProperty *property = accountProperty(id);
        if (property == nullptr && id != nameProperty)
            return wrong(place.child(QStringLiteral("pid")),
                         QStringLiteral("expected one of: %1").arg(knownProperties()));
        const Json &given = json["v"];
        if (given.isNull())
            return wrong(place.child(QStringLiteral("v")), QStringLiteral("expected a value"));
        QString Account::*field = property == nullptr ? &Account::name : property->field;
        QString &cell = m_query.account.*field;
        // An account has one value in a column: the first that is given counts.
        for (const Json &value : given.isArray() ? given.array() : JsonArray{given}) {
            if (cell.isEmpty())
                cell = valueText(value).trimmed();
        }
        return {};
    }

    const Json &m_json;
    JsonPointer m_place;
    MatchQuery m_query;
};

} // namespace

Result<std::map<QString, MatchQuery>> readQueryBatch(const QByteArray &text)
{
    UNSNAG_TRY(const Json json, readJson(text, QStringLiteral("#"), limits));
    if (!json.isObject())
        return wrong({}, QStringLiteral("expected the queries as a JSON object"));
    if (json.size() > mostQueries)
        return Error{Code::Input, QStringLiteral("expected at most %1 queries").arg(mostQueries),
                     QString::fromLatin1(batchPlace),
                     QStringLiteral("send fewer queries at a time")};
    std::map<QString, MatchQuery> batch;
    for (const auto &[key, query] : json.object()) {
        UNSNAG_TRY(MatchQuery read, QueryReader(query, JsonPointer().child(key)).query());
        batch.emplace(key, std::move(read));
    }
    return batch;
}

Result<ExtensionQuery> readExtensionQuery(const QByteArray &text)
{
    UNSNAG_TRY(const Json json, readJson(text, QStringLiteral("#"), limits));
    const JsonPointer idList = JsonPointer().child(QStringLiteral("ids"));
    const JsonPointer propertyList = JsonPointer().child(QStringLiteral("properties"));
    if (!json["ids"].isArray() || json["ids"].size() > mostIds)
        return wrong(idList, QStringLiteral("expected an array of at most %1 ids").arg(mostIds));
    if (!json["properties"].isArray())
        return wrong(propertyList, QStringLiteral("expected an array"));
    ExtensionQuery query;
    for (std::size_t i = 0; i < json["ids"].size(); ++i) {
        if (!json["ids"].at(i).isString())
            return wrong(idList.child(QString::number(i)), QStringLiteral("expected an id"));
        query.ids += json["ids"].at(i).toString();
    }
    for (std::size_t i = 0; i < json["properties"].size(); ++i) {
        const QString id = json["properties"].at(i)["id"].toString();
        if (accountProperty(id) == nullptr && id != nameProperty)
            return wrong(propertyList.child(QString::number(i)).child(QStringLiteral("id")),
                         QStringLiteral("expected one of: %1").arg(knownProperties()));
        query.properties += id;
    }
    return query;
}

} // namespace unsnag
