// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/entralogin.h"

namespace unsnag {
namespace {

const QString tenant = QStringLiteral("contract.example");
const QString clientId = QStringLiteral("5f1d7f2c-0000-4000-8000-00000000c11e");
const QString clientSecret = QStringLiteral("entra~Secret.of-the-contract");
const QString refreshToken = QStringLiteral("0.AREntraRefreshOfTheContract");

DoubleAnswer oauthRefusal(int status, const char *error, const char *words)
{
    return DoubleAnswer::json(status,
                              JsonObject{{"error", error},
                                         {"error_description", words},
                                         {"error_codes", JsonArray{Json(7000215)}},
                                         {"trace_id", "0c0ffee0-0000-4000-8000-000000000001"}});
}

} // namespace

bool EntraLogin::isFor(const DoubleRequest &request)
{
    return request.path.endsWith(QLatin1String("/oauth2/v2.0/token"));
}

bool EntraLogin::knows(const DoubleRequest &request) const
{
    return m_alive.contains(request.token());
}

DoubleAnswer EntraLogin::granted(bool isDelegated)
{
    const QString token = QStringLiteral("eyJ0eXAi.contract-access-%1").arg(++m_given);
    m_alive.insert(token);
    JsonObject body{{"token_type", "Bearer"}, {"expires_in", 3599}, {"access_token", token}};
    if (isDelegated) {
        body.insert_or_assign(QStringLiteral("refresh_token"), refreshToken);
        body.insert_or_assign(QStringLiteral("scope"), "user_impersonation");
    }
    return DoubleAnswer::json(200, body);
}

DoubleAnswer EntraLogin::answer(const DoubleRequest &request)
{
    const bool isForm =
        request.header("content-type").startsWith("application/x-www-form-urlencoded");
    if (request.method != QLatin1String("POST") || !isForm)
        return oauthRefusal(
            400, "invalid_request",
            "AADSTS900144: The request body must contain the following parameter: 'grant_type'.");
    if (!request.segments.contains(tenant))
        return oauthRefusal(400, "invalid_request", "AADSTS90002: Tenant not found.");
    if (request.formValue(QStringLiteral("client_id")) != clientId)
        return oauthRefusal(
            400, "unauthorized_client",
            "AADSTS700016: Application with this identifier was not found in the directory.");
    const QString scope = request.formValue(QStringLiteral("scope"));
    if (!scope.contains(m_audience))
        return oauthRefusal(
            400, "invalid_scope",
            "AADSTS70011: The provided value for the input parameter 'scope' is not valid.");
    const QString grant = request.formValue(QStringLiteral("grant_type"));
    if (grant == QLatin1String("client_credentials")) {
        if (!scope.endsWith(QLatin1String("/.default")))
            return oauthRefusal(400, "invalid_scope",
                                "AADSTS1002012: The scope must end with /.default.");
        if (request.formValue(QStringLiteral("client_secret")) != clientSecret)
            return oauthRefusal(401, "invalid_client",
                                "AADSTS7000215: Invalid client secret provided.");
        return granted(false);
    }
    if (grant != QLatin1String("refresh_token"))
        return oauthRefusal(400, "unsupported_grant_type",
                            "AADSTS70003: The app requested an unsupported grant type.");
    if (request.formValue(QStringLiteral("refresh_token")) != refreshToken)
        return oauthRefusal(400, "invalid_grant",
                            "AADSTS70000: The provided refresh token is malformed or invalid.");
    return granted(true);
}

std::vector<DoubleLogin> EntraLogin::logins(const QString &base, const Json &values)
{
    Json common = values;
    common.set(QStringLiteral("auth_url"), base + QLatin1String("/login"));
    common.set(QStringLiteral("tenant"), tenant);
    common.set(QStringLiteral("client_id"), clientId);
    std::vector<DoubleLogin> out;
    common.set(QStringLiteral("login"), "client_credentials");
    out.push_back({QStringLiteral("client_credentials"),
                   common,
                   {{QStringLiteral("client_secret"), clientSecret}}});
    common.set(QStringLiteral("login"), "authorization_code");
    out.push_back({QStringLiteral("authorization_code"),
                   common,
                   {{QStringLiteral("refresh_token"), refreshToken}}});
    return out;
}

} // namespace unsnag
