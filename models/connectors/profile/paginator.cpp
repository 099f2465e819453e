// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/paginator.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/linkheader.h"

#include <QUrl>

#include <algorithm>

namespace unsnag {
namespace {

//! The element of a list of links that means the next page; null where none does.
const Json &pickedLink(const Json &links, const Json &pick)
{
    static const Json none;
    for (const Json &link : links.array()) {
        const JsonObject &where = pick["where"].object();
        if (std::all_of(where.begin(), where.end(), [&link](const auto &condition) {
                return valueAt(link, condition.first) == condition.second;
            }))
            return valueAt(link, pick["path"].toString());
    }
    return none;
}

} // namespace

Paginator::Paginator(const Json &page)
    : m_page(page), m_by(page["by"].toString(QStringLiteral("none"))),
      m_position(page["first"].toInt(m_by == QLatin1String("page") ? 1 : 0))
{}

bool Paginator::isCounted() const
{
    return m_by == QLatin1String("offset") || m_by == QLatin1String("page");
}

Json Paginator::scope() const
{
    return JsonObject{{QStringLiteral("offset"), m_position},
                      {QStringLiteral("number"), m_position},
                      {QStringLiteral("size"), m_page["size"]},
                      {QStringLiteral("token"), m_token}};
}

std::vector<std::pair<QString, Json>> Paginator::injections() const
{
    std::vector<std::pair<QString, Json>> out;
    if (!m_nextUrl.isEmpty())
        return out;
    const QString into = m_page["into"].toString();
    if (!into.isEmpty() && (isCounted() || !m_token.isNull()))
        out.emplace_back(into, isCounted() ? Json(m_position) : m_token);
    const QString sizeInto = m_page["size_into"].toString();
    if (!sizeInto.isEmpty() && m_page.contains(QStringLiteral("size")))
        out.emplace_back(sizeInto, m_page["size"]);
    return out;
}

bool Paginator::isAtEnd(const Answer &answer, std::size_t records) const
{
    const Json &stop = m_page["stop"];
    const bool isTold = stop.contains(QStringLiteral("missing")) ||
                        stop.contains(QStringLiteral("false_at")) ||
                        stop.contains(QStringLiteral("total"));
    const bool isLed = !isCounted() && m_by != QLatin1String("keyset");
    if (m_by == QLatin1String("none"))
        return true;
    // A server that filters after it cut its pages sends empty ones that lead on.
    if (records == 0 && !(isTold && isLed))
        return true;
    if (stop.contains(QStringLiteral("missing")) && answer.at(stop["missing"].toString()).isNull())
        return true;
    if (stop.contains(QStringLiteral("false_at")) &&
        !valueAt(answer.body, stop["false_at"].toString()).toBool())
        return true;
    if (stop.contains(QStringLiteral("total")) &&
        m_delivered >= answer.at(stop["total"].toString()).scalarText().toLongLong())
        return true;
    const bool endsShort = stop["short_page"].toBool() || (stop.size() == 0 && !isLed);
    return endsShort && static_cast<std::int64_t>(records) < m_page["size"].toInt(1);
}

Json Paginator::continuation(const Answer &answer, const Json &last) const
{
    if (m_by == QLatin1String("keyset"))
        return valueAt(last, m_page["value"].toString());
    if (m_by == QLatin1String("link"))
        return linkTo(answer.response, QStringLiteral("next"));
    const Json named = answer.at(m_page["from"].toString());
    return m_page.contains(QStringLiteral("pick")) ? pickedLink(named, m_page["pick"]) : named;
}

Result<bool> Paginator::advance(const Answer &answer, std::size_t records,
                                const QString &currentUrl, const Json &last)
{
    m_delivered += static_cast<std::int64_t>(records);
    if (isAtEnd(answer, records))
        return false;
    if (isCounted()) {
        m_position += m_by == QLatin1String("page") ? 1 : static_cast<std::int64_t>(records);
        return true;
    }
    Json next = continuation(answer, last);
    const QString text = next.scalarText();
    if (text.isEmpty())
        return false;
    if (m_seen.contains(text))
        return Error{Code::RefusedByRemote,
                     QStringLiteral("the server names the same next page twice"),
                     currentUrl,
                     {}};
    m_seen.insert(text);
    if (m_by == QLatin1String("next_url") || m_by == QLatin1String("link"))
        return follow(text, currentUrl);
    m_token = std::move(next);
    return true;
}

Result<bool> Paginator::follow(const QString &next, const QString &currentUrl)
{
    // An absolute address, or a path from the host on.
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
