// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/salesforcelogin.h"

#include "tests/support/doubles/rsakeypair.h"

#include <QCryptographicHash>
#include <QUrl>

namespace unsnag {
namespace {

const QString consumer = QStringLiteral("3MVG9unsnagTestConsumer");
const QString consumerSecret = QStringLiteral("8F4C2unsnagTestSecret");
const QString person = QStringLiteral("unsnag@nordwind.example.com");
const QString refreshToken = QStringLiteral("5Aep861unsnagTestRefresh");
const QString jwtGrant = QStringLiteral("urn:ietf:params:oauth:grant-type:jwt-bearer");
constexpr auto url64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Json formValues(const QString &base, const char *way)
{
    return JsonObject{{"sign_in", way},
                      {"login_url", base},
                      {"client_id", consumer},
                      {"currency_field", "CurrencyIsoCode"},
                      {"tax_field", "VAT_Id__c"},
                      {"email_field", "Billing_Email__c"},
                      {"terms_field", "Payment_Terms__c"},
                      {"billing_email_field", "Invoice_Email__c"}};
}

Json partOf(const QString &assertion, int part)
{
    const auto decoded =
        QByteArray::fromBase64(assertion.section(QLatin1Char('.'), part, part).toLatin1(), url64);
    const auto read = readJson(decoded);
    return read ? *read : Json();
}

DoubleAnswer refusedGrant(const QString &code)
{
    const QString words = code == QLatin1String("invalid_grant")
                              ? QStringLiteral("authentication failure")
                              : QStringLiteral("invalid client credentials");
    return DoubleAnswer::json(400, JsonObject{{"error", code}, {"error_description", words}});
}

} // namespace

std::vector<DoubleLogin> SalesforceLogin::logins(const QString &base) const
{
    Json jwt = formValues(base, "jwt_bearer");
    jwt.set(QStringLiteral("username"), person);
    const QString pem = QString::fromLatin1(RsaKeyPair::ofThisRun().privatePem());
    return {{QStringLiteral("client_credentials"),
             formValues(base, "client_credentials"),
             {{"client_secret", consumerSecret}}},
            {QStringLiteral("jwt_bearer"), jwt, {{"private_key", pem}}},
            {QStringLiteral("authorization_code"),
             formValues(base, "authorization_code"),
             {{"client_secret", consumerSecret}, {"refresh_token", refreshToken}}}};
}

QString SalesforceLogin::open()
{
    const QString token =
        QStringLiteral("00D000000000001!AQ%1").arg(++m_given, 8, 16, QLatin1Char('0'));
    m_alive.insert(token);
    return token;
}

DoubleAnswer SalesforceLogin::answer(const DoubleRequest &request)
{
    if (request.is("GET", QStringLiteral("/services/oauth2/authorize")))
        return authorize(request);
    if (request.method != QLatin1String("POST"))
        return DoubleAnswer::none(405);
    if (!request.header("content-type").startsWith("application/x-www-form-urlencoded"))
        return DoubleAnswer::json(
            400, JsonObject{{"error", "invalid_request"}, {"error_description", "no form"}});
    return token(request);
}

DoubleAnswer SalesforceLogin::authorize(const DoubleRequest &request)
{
    if (request.parameter(QStringLiteral("client_id")).value_or(QString()) != consumer ||
        request.parameter(QStringLiteral("response_type")).value_or(QString()) !=
            QLatin1String("code"))
        return DoubleAnswer::text(400, "error=invalid_client_id", "text/html");
    const QString code = QStringLiteral("aPrx%1").arg(++m_given);
    m_challenges[code] = request.parameter(QStringLiteral("code_challenge")).value_or(QString());
    const QString state = request.parameter(QStringLiteral("state")).value_or(QString());
    const QString back =
        QStringLiteral("%1?code=%2&state=%3")
            .arg(request.parameter(QStringLiteral("redirect_uri")).value_or(QString()), code,
                 QString::fromLatin1(QUrl::toPercentEncoding(state)));
    return DoubleAnswer::none(302).with("Location", back.toLatin1());
}

QString SalesforceLogin::problemOf(const QString &grant, const DoubleRequest &request)
{
    const QString host = QStringLiteral("http://") + QString::fromLatin1(request.header("host"));
    if (grant == jwtGrant)
        return assertionProblem(request.formValue(QStringLiteral("assertion")), host);
    if (request.formValue(QStringLiteral("client_id")) != consumer)
        return QStringLiteral("invalid_client_id");
    const QString secret = request.formValue(QStringLiteral("client_secret"));
    const bool mayLackSecret = grant != QLatin1String("client_credentials") && secret.isEmpty();
    if (secret != consumerSecret && !mayLackSecret)
        return QStringLiteral("invalid_client");
    if (grant == QLatin1String("client_credentials"))
        return {};
    if (grant == QLatin1String("refresh_token"))
        return request.formValue(grant) == refreshToken ? QString()
                                                        : QStringLiteral("invalid_grant");
    if (grant != QLatin1String("authorization_code"))
        return QStringLiteral("unsupported_grant_type");
    const auto known = m_challenges.find(request.formValue(QStringLiteral("code")));
    const QByteArray verifier = request.formValue(QStringLiteral("code_verifier")).toLatin1();
    const QByteArray challenge =
        QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(url64);
    const bool isRight = known != m_challenges.end() && known->second.toLatin1() == challenge;
    m_challenges.erase(request.formValue(QStringLiteral("code")));
    return isRight ? QString() : QStringLiteral("invalid_grant");
}

QString SalesforceLogin::assertionProblem(const QString &assertion, const QString &host) const
{
    const Json claims = partOf(assertion, 1);
    const QByteArray signedText = assertion.section(QLatin1Char('.'), 0, 1).toLatin1();
    const QByteArray signature =
        QByteArray::fromBase64(assertion.section(QLatin1Char('.'), 2, 2).toLatin1(), url64);
    const QStringList audiences{host, QStringLiteral("https://login.salesforce.com"),
                                QStringLiteral("https://test.salesforce.com")};
    if (partOf(assertion, 0)["alg"].toString() != QLatin1String("RS256") ||
        !RsaKeyPair::ofThisRun().isSignedHere(signedText, signature))
        return QStringLiteral("invalid_assertion");
    const bool isWhole = claims["iss"].toString() == consumer &&
                         claims["sub"].toString() == person &&
                         audiences.contains(claims["aud"].toString()) && claims["exp"].isNumber();
    return isWhole ? QString() : QStringLiteral("invalid_grant");
}

DoubleAnswer SalesforceLogin::token(const DoubleRequest &request)
{
    const QString grant = request.formValue(QStringLiteral("grant_type"));
    const QString problem = problemOf(grant, request);
    if (!problem.isEmpty())
        return refusedGrant(problem);
    const QString host = QStringLiteral("http://") + QString::fromLatin1(request.header("host"));
    Json answer =
        JsonObject{{"access_token", open()},
                   {"instance_url", host},
                   {"id", host + QLatin1String("/id/00D000000000001AAA/005000000000001AAA")},
                   {"token_type", "Bearer"},
                   {"issued_at", "1763625600000"},
                   {"signature", "c2lnbmF0dXJl"}};
    if (grant == QLatin1String("authorization_code"))
        answer.set(QStringLiteral("refresh_token"), refreshToken);
    if (grant != QLatin1String("refresh_token"))
        answer.set(QStringLiteral("scope"), "api refresh_token");
    return DoubleAnswer::json(200, answer);
}

} // namespace unsnag
