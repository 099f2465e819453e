// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/tokendesk.h"

namespace unsnag {
namespace {

DoubleAnswer refusedToken(int status, const QString &error)
{
    return DoubleAnswer::json(status, JsonObject{{"error", error}});
}

} // namespace

QString TokenDesk::named(const char *kind, int number)
{
    return QStringLiteral("%1-token-%2-0f3a9c").arg(QLatin1String(kind)).arg(number);
}

bool TokenDesk::isClient(const DoubleRequest &request) const
{
    const auto basic = request.basic();
    const QString id = m_habits.proof == ClientProof::Basic
                           ? basic.first
                           : request.formValue(QStringLiteral("client_id"));
    const QString secret = m_habits.proof == ClientProof::Basic
                               ? basic.second
                               : request.formValue(QStringLiteral("client_secret"));
    return id == clientId() && secret == clientSecret();
}

QString TokenDesk::refusalOf(const DoubleRequest &request) const
{
    const QString grant = request.formValue(QStringLiteral("grant_type"));
    if (!m_habits.grants.contains(grant))
        return QStringLiteral("unsupported_grant_type");
    if (grant == QLatin1String("refresh_token") &&
        request.formValue(QStringLiteral("refresh_token")) != refreshToken())
        return QStringLiteral("invalid_grant");
    if (grant != QLatin1String("authorization_code"))
        return {};
    const bool hasVerifier = request.formValue(QStringLiteral("code_verifier")).size() >= 43;
    const bool isWhole =
        request.formValue(QStringLiteral("code")) == code() &&
        request.formValue(QStringLiteral("redirect_uri")).startsWith(QLatin1String("http"));
    return isWhole && (hasVerifier || !m_habits.wantsVerifier) ? QString()
                                                               : QStringLiteral("invalid_grant");
}

DoubleAnswer TokenDesk::answer(const DoubleRequest &request)
{
    if (request.method != QLatin1String("POST"))
        return DoubleAnswer::none(405);
    if (!request.header("content-type").startsWith("application/x-www-form-urlencoded"))
        return refusedToken(400, QStringLiteral("invalid_request"));
    if (!isClient(request))
        return refusedToken(m_habits.wrongClientStatus, QStringLiteral("invalid_client"));
    const QString refused = refusalOf(request);
    if (!refused.isEmpty())
        return refusedToken(400, refused);
    const QString access = named("access", ++m_given);
    m_access.insert(access);
    Json body = JsonObject{
        {"access_token", access}, {"token_type", "Bearer"}, {"expires_in", m_habits.lifeSeconds}};
    if (request.formValue(QStringLiteral("grant_type")) != QLatin1String("client_credentials")) {
        ++m_refresh;
        body.set(QStringLiteral("refresh_token"), refreshToken());
    }
    return DoubleAnswer::json(200, body);
}

bool TokenDesk::admits(const DoubleRequest &request) const
{
    return m_access.contains(request.token());
}

} // namespace unsnag
