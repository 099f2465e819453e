// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/csrfkeeper.h"

#include "models/connectors/profile/profileprivate.h"

#include <QUrl>

namespace unsnag {
namespace {

QString authorityOf(const QString &url)
{
    const QUrl parsed(url);
    return parsed.scheme() + QLatin1String("://") + parsed.host() + QLatin1Char(':') +
           QString::number(parsed.port(parsed.scheme() == QLatin1String("http") ? 80 : 443));
}

} // namespace

CsrfKeeper::CsrfKeeper(const ConnectionState &state)
    : m_state(state), m_rule(state.profile().document()["transport"]["csrf"])
{}

bool CsrfKeeper::isNeededFor(Effect effect) const
{
    return effect == Effect::Write && m_rule.isObject();
}

std::variant<Credentials, Reply> CsrfKeeper::with(const Credentials &credentials,
                                                  const QString &url, const Exchange &exchange,
                                                  const std::stop_token &stop)
{
    const std::lock_guard lock(m_mutex);
    if (m_token.isEmpty()) {
        if (auto refused = fetch(credentials, exchange, stop))
            return *std::move(refused);
    }
    if (authorityOf(url) != m_host)
        return ConnectionState::problem(Error{
            Code::Bug, QStringLiteral("a write goes to another host than its token came from"), url,
            QStringLiteral("fetch the token from the host of the writes")});
    Credentials out = credentials;
    out.headers.append(HttpHeader{m_rule["header"].toString().toLatin1(), m_token});
    out.secrets += QString::fromUtf8(m_token);
    if (!m_cookies.empty())
        out.headers.append(HttpHeader{"Cookie", cookieLine()});
    for (const auto &[name, value] : m_cookies)
        out.secrets += QString::fromUtf8(value);
    return out;
}

std::optional<Reply> CsrfKeeper::fetch(const Credentials &credentials, const Exchange &exchange,
                                       const std::stop_token &stop)
{
    m_cookies.clear();
    const JsonPointer place(
        {QStringLiteral("transport"), QStringLiteral("csrf"), QStringLiteral("fetch")});
    const auto request =
        renderRequest(m_state.profile(), m_rule["fetch"], place, m_state.scope(), {});
    if (!request)
        return ConnectionState::problem(request.error());
    const CallTraits call{QStringLiteral("csrf"), Effect::Read, {}};
    Exchanged fetched =
        exchange.perform(*request, call, credentials, Exchange::Bodies::Dropped, stop);
    m_token = fetched.answer.response.header(m_rule["header"].toString().toLatin1());
    // The place of the token may answer anything, so long as it brings one.
    if (!m_token.isEmpty()) {
        m_host = authorityOf(request->url);
        keepCookies(fetched.answer, request->url);
        return std::nullopt;
    }
    Reply refused = std::move(fetched.reply);
    Redactor(credentials.secrets).clean(refused);
    if (refused.ok()) {
        refused.kind = ReplyClass::Config;
        refused.message =
            QStringLiteral("the answer brings no header %1").arg(m_rule["header"].toString());
    }
    refused.wasSent = false; // the fetch was, the write was not
    return refused;
}

bool CsrfKeeper::isStale(const Answer &answer, const Reply &reply, const QString &action,
                         const QString &operation) const
{
    if (reply.ok() || answer.response.delivery != Delivery::Answered)
        return false;
    const Json &when = m_rule["stale_when"];
    return action == QLatin1String("refetch_csrf") ||
           (when.isObject() && isWhen(when, answer, operation, reply.code, reply.message));
}

void CsrfKeeper::drop(const Credentials &credentials)
{
    const std::lock_guard lock(m_mutex);
    if (credentials.secrets.contains(QString::fromUtf8(m_token)))
        m_token.clear();
}

void CsrfKeeper::note(const Answer &answer, const QString &url)
{
    const std::lock_guard lock(m_mutex);
    if (!m_token.isEmpty() && authorityOf(url) == m_host)
        keepCookies(answer, url);
}

void CsrfKeeper::keepCookies(const Answer &answer, const QString &url)
{
    if (!m_rule["cookies"].toBool())
        return;
    for (const HttpHeader &header : answer.response.headers) {
        if (header.name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray pair = header.value.split(';').first().trimmed();
        const auto equals = pair.indexOf('=');
        if (equals > 0 && authorityOf(url) == m_host)
            m_cookies.insert_or_assign(pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed());
    }
}

QByteArray CsrfKeeper::cookieLine() const
{
    QByteArrayList pairs;
    for (const auto &[name, value] : m_cookies)
        pairs += name + '=' + value;
    return pairs.join("; ");
}

} // namespace unsnag
