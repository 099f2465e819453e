// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/loginrequest.h"

#include "models/connectors/profile/auth/jwt.h"
#include "models/connectors/profile/placeholder.h"
#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/template.h"

#include <QCryptographicHash>
#include <QUrl>

namespace unsnag {
namespace {

constexpr std::int64_t assertionLife = 300; //!< seconds; a few systems allow no more

QString nameOf(LoginStep step)
{
    switch (step) {
    case LoginStep::Session:
        return QStringLiteral("login");
    case LoginStep::Token:
        return QStringLiteral("token");
    case LoginStep::Refresh:
        return QStringLiteral("refresh");
    }
    return {};
}

//! The request of a refresh (RFC 6749, 6) by what the request of a code says about client and address.
Json refreshOf(Json token)
{
    Json form = token["form"];
    for (const char *name : {"code", "redirect_uri", "code_verifier"})
        form.remove(QString::fromLatin1(name));
    form.set(QStringLiteral("grant_type"), QStringLiteral("refresh_token"));
    form.set(QStringLiteral("refresh_token"), QStringLiteral("{{refresh_token}}"));
    token.set(QStringLiteral("form"), std::move(form));
    return token;
}

QStringList textsOf(const Json &list)
{
    QStringList out;
    for (const Json &each : list.array())
        out += each.toString();
    return out;
}

//! RFC 6749, 2.3.1: both are encoded before they are joined.
QByteArray basicHeader(const Json &client)
{
    const auto part = [&client](const char *name) {
        return QUrl::toPercentEncoding(client[name].scalarText());
    };
    return "Basic " + (part("client_id") + ':' + part("client_secret")).toBase64();
}

} // namespace

Json LoginRequestBuilder::templateOf(LoginStep step, const Json &block) const
{
    const QString name = nameOf(step);
    if (step != LoginStep::Refresh || block.contains(name))
        return block[name];
    const bool isCode = block["grant"].toString() == QLatin1String("authorization_code");
    return isCode ? refreshOf(block["token"]) : block["token"];
}

Result<QString> LoginRequestBuilder::assertion(const Json &block, const Json &scope) const
{
    const Json &settings = block["jwt"];
    const JsonPointer place({QStringLiteral("auth"), QStringLiteral("jwt")});
    const TemplateRenderer renderer(scope, m_profile.internals().types);
    UNSNAG_TRY(Json header,
               renderer.value(settings["header"], place.child(QStringLiteral("header"))));
    UNSNAG_TRY(const Json said,
               renderer.value(settings["claims"], place.child(QStringLiteral("claims"))));
    const auto now =
        std::chrono::duration_cast<std::chrono::seconds>(m_clock.now().time_since_epoch()).count();
    Json claims = JsonObject{
        {QStringLiteral("iat"), std::int64_t{now}},
        {QStringLiteral("exp"), std::int64_t{now} + settings["ttl_s"].toInt(assertionLife)},
        {QStringLiteral("jti"), QString::fromLatin1(m_rng.hex(16))}};
    for (const auto &[name, value] : said.object())
        claims.set(name, value);
    UNSNAG_TRY(const QString key, m_secrets.read(settings["key"].toString()));
    UNSNAG_TRY(const QByteArray text, signedJwt(textsOf(settings["alg"]), header, claims, key));
    return QString::fromLatin1(text);
}

Result<Json> LoginRequestBuilder::scopeOf(const Json &block, const NamedSecrets &secrets,
                                          const Json &values, const Json &more) const
{
    Json joined = secrets.joined(values);
    // The newest one, whatever the form was told when it was filled in.
    if (more.contains(QStringLiteral("refresh_token")))
        joined.set(QStringLiteral("refresh_token"), more["refresh_token"]);
    Json scope = more;
    scope.set(QStringLiteral("c"), std::move(joined));
    const TemplateRenderer renderer(scope, m_profile.internals().types);
    UNSNAG_TRY(const QString wanted,
               renderer.text(block["scope"].toString(),
                             JsonPointer({QStringLiteral("auth"), QStringLiteral("scope")})));
    scope.set(QStringLiteral("scope"), wanted);
    return scope;
}

Result<LoginRequest> LoginRequestBuilder::build(LoginStep step, const Json &values,
                                                const Json &more) const
{
    const Json &block = m_profile.internals().auth(values);
    const Json source = templateOf(step, block);
    const bool isBasic =
        step != LoginStep::Session && block["client_auth"].toString() == QLatin1String("basic");
    const Json client = isBasic ? Json(QStringLiteral("c.client_id c.client_secret")) : Json();
    UNSNAG_TRY(const NamedSecrets secrets,
               m_secrets.namedIn({source, block["jwt"], block["scope"], client}));
    UNSNAG_TRY(Json scope, scopeOf(block, secrets, values, more));
    LoginRequest out;
    out.secrets = secrets.texts;
    for (const char *name : {"code", "code_verifier", "refresh_token"})
        out.secrets += more[name].scalarText();
    out.fingerprint = QCryptographicHash::hash(nameOf(step).toLatin1() + scope.toText(),
                                               QCryptographicHash::Sha256);
    if (namesRoot(source, QStringLiteral("jwt"))) {
        UNSNAG_TRY(const QString signedText, assertion(block, scope));
        scope.set(QStringLiteral("jwt"), signedText);
        out.secrets += signedText;
    }
    UNSNAG_TRY(out.request,
               renderRequest(m_profile, source, JsonPointer({QStringLiteral("auth"), nameOf(step)}),
                             scope, {}));
    if (isBasic) {
        const QByteArray header = basicHeader(scope["c"]);
        out.request.headers.append(HttpHeader{"Authorization", header});
        out.secrets += QString::fromLatin1(header.mid(6));
    }
    // Tokens are used up by being asked for: such a request is sent once, as a write is.
    out.effect = step == LoginStep::Session ? Effect::Read : Effect::Write;
    return out;
}

Result<QString> LoginRequestBuilder::authorizeUrl(const Json &values, const Json &more) const
{
    const Json &block = m_profile.internals().auth(values);
    UNSNAG_TRY(const Json scope, scopeOf(block, {}, values, more));
    const TemplateRenderer renderer(scope, m_profile.internals().types);
    const JsonPointer place({QStringLiteral("auth")});
    UNSNAG_TRY(QString url, renderer.text(block["authorize_url"].toString(),
                                          place.child(QStringLiteral("authorize_url"))));
    std::vector<std::pair<QString, QString>> query{
        {QStringLiteral("response_type"), QStringLiteral("code")},
        {QStringLiteral("client_id"), values["client_id"].scalarText()},
        {QStringLiteral("redirect_uri"), more["redirect_uri"].toString()},
        {QStringLiteral("scope"), scope["scope"].toString()},
        {QStringLiteral("state"), more["state"].toString()}};
    if (more.contains(QStringLiteral("code_challenge"))) {
        query.emplace_back(QStringLiteral("code_challenge"), more["code_challenge"].toString());
        query.emplace_back(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    }
    for (const auto &[name, source] : block["authorize_query"].object()) {
        UNSNAG_TRY(const QString value,
                   renderer.text(source.scalarText(),
                                 place.child(QStringLiteral("authorize_query")).child(name)));
        query.emplace_back(name, value);
    }
    QChar before = url.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?');
    for (const auto &[name, value] : query) {
        if (value.isEmpty())
            continue;
        url += before + QString::fromLatin1(QUrl::toPercentEncoding(name)) + QLatin1Char('=') +
               QString::fromLatin1(QUrl::toPercentEncoding(value));
        before = QLatin1Char('&');
    }
    return url;
}

} // namespace unsnag
