// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/paginator.h"

#include "models/base/jsonpointer.h"

#include <QUrl>

namespace unsnag {

Paginator::Paginator(const Json &page)
    : m_page(page), m_by(page["by"].toString(QStringLiteral("none"))),
      m_position(page["first"].toInt(m_by == QLatin1String("page") ? 1 : 0))
{}

Json Paginator::scope() const
{
    return JsonObject{{QStringLiteral("offset"), m_position},
                      {QStringLiteral("number"), m_position},
                      {QStringLiteral("size"), m_page["size"]},
                      {QStringLiteral("token"), m_token.isEmpty() ? Json() : Json(m_token)}};
}

std::vector<std::pair<QString, Json>> Paginator::injections() const
{
    std::vector<std::pair<QString, Json>> out;
    if (!m_nextUrl.isEmpty())
        return out;
    const QString into = m_page["into"].toString();
    const bool isToken = m_by == QLatin1String("token");
    if (!into.isEmpty() && !(isToken && m_token.isEmpty()))
        out.emplace_back(into, isToken ? Json(m_token) : Json(m_position));
    const QString sizeInto = m_page["size_into"].toString();
    if (!sizeInto.isEmpty() && m_page.contains(QStringLiteral("size")))
        out.emplace_back(sizeInto, m_page["size"]);
    return out;
}

bool Paginator::isAtEnd(const Answer &answer, std::size_t records) const
{
    const Json &stop = m_page["stop"];
    if (records == 0 || m_by == QLatin1String("none"))
        return true;
    if (stop.contains(QStringLiteral("missing")) && answer.at(stop["missing"].toString()).isNull())
        return true;
    if (stop.contains(QStringLiteral("false_at")) &&
        !valueAt(answer.body, stop["false_at"].toString()).toBool())
        return true;
    const bool countsRecords = m_by == QLatin1String("offset") || m_by == QLatin1String("page");
    const bool endsShort = stop["short_page"].toBool() || (stop.size() == 0 && countsRecords);
    return endsShort && static_cast<std::int64_t>(records) < m_page["size"].toInt(1);
}

Result<bool> Paginator::advance(const Answer &answer, std::size_t records,
                                const QString &currentUrl)
{
    if (isAtEnd(answer, records))
        return false;
    if (m_by == QLatin1String("offset") || m_by == QLatin1String("page")) {
        m_position += m_by == QLatin1String("page") ? 1 : static_cast<std::int64_t>(records);
        return true;
    }
    const QString next = answer.at(m_page["from"].toString()).scalarText();
    if (next.isEmpty())
        return false;
    if (m_seen.contains(next))
        return Error{Code::RefusedByRemote,
                     QStringLiteral("the server names the same next page twice"),
                     currentUrl,
                     {}};
    m_seen.insert(next);
    if (m_by == QLatin1String("next_url"))
        return follow(next, currentUrl);
    m_token = next;
    return true;
}

Result<bool> Paginator::follow(const QString &next, const QString &currentUrl)
{
    const QUrl here(currentUrl);
    const QUrl there = here.resolved(QUrl(next));
    const bool isSame = there.scheme() == here.scheme() && there.host() == here.host() &&
                        there.port() == here.port() && there.userInfo().isEmpty();
    if (!isSame)
        return Error{Code::RefusedByRemote,
                     QStringLiteral("the next page is on another host: %1").arg(there.host()),
                     currentUrl,
                     {}};
    m_nextUrl = QString::fromLatin1(there.toEncoded());
    return true;
}

} // namespace unsnag
