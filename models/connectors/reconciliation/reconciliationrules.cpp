// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/reconciliation/reconciliationrules.h"

#include "models/base/json.h"
#include "models/connectors/reconciliation/accountproperties.h"
#include "models/connectors/transport/curltransport.h"

#include <QSet>

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t mostServices = 8;
constexpr std::int64_t mostCandidates = 50;
constexpr std::int64_t shortestTimeout = 100;
constexpr std::int64_t longestTimeout = 60000;

//! Reads one service and remembers where it is.
class ServiceReader
{
public:
    ServiceReader(const Json &json, QString place) : m_json(json), m_place(std::move(place)) {}

    [[nodiscard]] Result<ReconciliationService> service() const
    {
        UNSNAG_CHECK(checkMembers());
        ReconciliationService service;
        service.name = m_json["name"].toString();
        service.url = m_json["url"].toString();
        service.type = m_json["type"].toString();
        UNSNAG_CHECK(checkName(service.name));
        const QString refusal = urlRefusal(service.url, HostPolicy::PlainHttp::LoopbackOnly);
        if (!refusal.isEmpty())
            return wrong("url", refusal);
        UNSNAG_TRY(service.identifiers, identifiers());
        UNSNAG_TRY(service.properties, properties());
        UNSNAG_TRY(const std::int64_t limit, number("limit", 1, mostCandidates, service.limit));
        service.limit = static_cast<int>(limit);
        UNSNAG_TRY(const std::int64_t timeout,
                   number("timeout_ms", shortestTimeout, longestTimeout, service.timeout.count()));
        service.timeout = std::chrono::milliseconds(timeout);
        return service;
    }

    [[nodiscard]] Error wrong(const char *member, const QString &detail) const
    {
        const QString at = QString::fromLatin1(member);
        return {Code::Input, detail, at.isEmpty() ? m_place : m_place + QLatin1Char('/') + at, {}};
    }

private:
    [[nodiscard]] Result<void> checkMembers() const
    {
        static const QStringList known{QStringLiteral("name"),       QStringLiteral("url"),
                                       QStringLiteral("type"),       QStringLiteral("identifiers"),
                                       QStringLiteral("properties"), QStringLiteral("limit"),
                                       QStringLiteral("timeout_ms")};
        if (!m_json.isObject())
            return wrong("", QStringLiteral("expected an object"));
        for (const auto &[member, value] : m_json.object()) {
            if (!known.contains(member))
                return Error{
                    Code::Input,
                    QStringLiteral("expected one of: %1").arg(known.join(QStringLiteral(", "))),
                    m_place + QLatin1Char('/') + member,
                    {}};
        }
        for (const char *member : {"name", "url", "type", "identifiers"}) {
            if (!m_json[member].isNull() && !m_json[member].isString())
                return wrong(member, QStringLiteral("expected a text"));
        }
        return {};
    }

    [[nodiscard]] Result<void> checkName(const QString &name) const
    {
        static const QString letters = QStringLiteral("abcdefghijklmnopqrstuvwxyz0123456789-_");
        const bool isName = !name.isEmpty() && std::ranges::all_of(name, [](QChar character) {
            return letters.contains(character);
        });
        return isName ? Result<void>()
                      : Result<void>(
                            wrong("name", QStringLiteral("expected a name of a-z, 0-9, - and _")));
    }

    [[nodiscard]] Result<IdentifierOwner> identifiers() const
    {
        const QString owner = m_json["identifiers"].toString(QStringLiteral("target"));
        if (owner == QLatin1String("target"))
            return IdentifierOwner::Target;
        if (owner == QLatin1String("service"))
            return IdentifierOwner::Service;
        return wrong("identifiers", QStringLiteral("expected \"target\" or \"service\""));
    }

    [[nodiscard]] Result<std::map<QString, QString>> properties() const
    {
        const Json &given = m_json["properties"];
        if (!given.isNull() && !given.isObject())
            return wrong("properties", QStringLiteral("expected an object of texts"));
        std::map<QString, QString> properties;
        for (const auto &[column, id] : given.object()) {
            const QString at = m_place + QStringLiteral("/properties/") + column;
            if (accountProperty(column) == nullptr) {
                QStringList known;
                for (const AccountProperty &property : accountProperties())
                    known += property.id;
                return Error{Code::Input,
                             QStringLiteral("expected one of our columns: %1")
                                 .arg(known.join(QStringLiteral(", "))),
                             at,
                             {}};
            }
            if (id.toString().isEmpty())
                return Error{
                    Code::Input, QStringLiteral("expected the service's property id"), at, {}};
            properties.emplace(column, id.toString());
        }
        return properties;
    }

    [[nodiscard]] Result<std::int64_t> number(const char *member, std::int64_t least,
                                              std::int64_t most, std::int64_t fallback) const
    {
        const Json &given = m_json[member];
        if (given.isNull())
            return fallback;
        const std::int64_t value = given.toInt(least - 1);
        if (!given.isNumber() || value < least || value > most)
            return wrong(member,
                         QStringLiteral("expected a number from %1 to %2").arg(least).arg(most));
        return value;
    }

    const Json &m_json;
    QString m_place;
};

} // namespace

Result<std::vector<ReconciliationService>> readReconciliationServices(const QByteArray &text,
                                                                      const QString &source)
{
    UNSNAG_TRY(const Json json, readJson(text, source));
    const auto wrong = [&source](const QString &pointer, const QString &detail) {
        return Error{Code::Input, detail, source + QLatin1Char('#') + pointer, {}};
    };
    if (!json.isObject())
        return wrong({}, QStringLiteral("expected an object with the member services"));
    for (const auto &[member, value] : json.object()) {
        if (member != QLatin1String("services"))
            return wrong(QLatin1Char('/') + member, QStringLiteral("expected: services"));
    }
    const Json &list = json["services"];
    if (!list.isArray() || list.size() > mostServices)
        return wrong(QStringLiteral("/services"),
                     QStringLiteral("expected an array of at most %1 services").arg(mostServices));
    std::vector<ReconciliationService> services;
    QSet<QString> names;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const QString place = source + QStringLiteral("#/services/%1").arg(i);
        UNSNAG_TRY(ReconciliationService service, ServiceReader(list.at(i), place).service());
        if (names.contains(service.name))
            return Error{Code::Input, QStringLiteral("another service has this name"),
                         place + QStringLiteral("/name"), QStringLiteral("choose another")};
        names.insert(service.name);
        services.push_back(std::move(service));
    }
    return services;
}

} // namespace unsnag
