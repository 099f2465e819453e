// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/credentials.h"

#include "models/connectors/profile/auth/namedsecrets.h"
#include "models/connectors/profile/profileprivate.h"
#include "models/connectors/profile/redactor.h"
#include "models/connectors/profile/template.h"

namespace unsnag {
namespace {

//! Values that a login gave and nobody may see. Short ones, a user's number say, are no secrets and stand
//! in many a text; public ones are named so by the profile.
QStringList secretsOf(const Json &block, const Json &login)
{
    const JsonArray &open = block["public"].array();
    QStringList out;
    for (const auto &[name, value] : login.object()) {
        const bool isOpen =
            std::any_of(open.begin(), open.end(), [&known = name](const Json &each) {
                return each.toString() == known;
            });
        if (!isOpen && value.scalarText().size() >= 8)
            out += value.scalarText();
    }
    return out;
}

} // namespace

Json CredentialsBuilder::headersOf(const Json &block)
{
    Json apply = block["apply"];
    if (!apply.isNull())
        return apply;
    const QString kind = block["kind"].toString();
    if (kind == QLatin1String("basic"))
        apply.set(QStringLiteral("Authorization"),
                  QStringLiteral("Basic {{c.username ':' c.password|b64}}"));
    if (kind == QLatin1String("oauth2"))
        apply.set(QStringLiteral("Authorization"), QStringLiteral("Bearer {{a.access_token}}"));
    return apply;
}

Result<std::shared_ptr<const OAuth1Signer>> CredentialsBuilder::signer(const Json &block,
                                                                       const Json &scope) const
{
    using Signer = std::shared_ptr<const OAuth1Signer>;
    if (block["kind"].toString() != QLatin1String("oauth1"))
        return Signer();
    const Json &settings = block["oauth1"];
    const TemplateRenderer renderer(scope, m_profile.internals().types);
    const JsonPointer place({QStringLiteral("auth"), QStringLiteral("oauth1")});
    OAuth1Keys keys;
    keys.method = settings["signature"].toString(QStringLiteral("HMAC-SHA256"));
    const std::pair<const char *, QString *> parts[] = {{"realm", &keys.realm},
                                                        {"consumer_key", &keys.consumerKey},
                                                        {"consumer_secret", &keys.consumerSecret},
                                                        {"token", &keys.token},
                                                        {"token_secret", &keys.tokenSecret}};
    for (const auto &[name, into] : parts) {
        UNSNAG_TRY(*into, renderer.text(settings[name].toString(),
                                        place.child(QString::fromLatin1(name))));
    }
    return Signer(std::make_shared<OAuth1Signer>(std::move(keys), m_clock, m_rng));
}

Result<Credentials> CredentialsBuilder::build(const Json &values, const Json &login) const
{
    const Json &block = m_profile.internals().auth(values);
    const Json apply = headersOf(block);
    UNSNAG_TRY(NamedSecrets secrets, m_secrets.namedIn({apply, block["apply_query"],
                                                        block["apply_body"], block["oauth1"]}));
    const Json scope =
        JsonObject{{QStringLiteral("c"), secrets.joined(values)}, {QStringLiteral("a"), login}};
    const TemplateRenderer renderer(scope, m_profile.internals().types);
    Credentials out;
    out.secrets = secrets.texts + secretsOf(block, login);
    UNSNAG_TRY(out.signer, signer(block, scope));
    const JsonPointer place({QStringLiteral("auth"), QStringLiteral("apply")});
    for (const auto &[name, source] : apply.object()) {
        UNSNAG_TRY(const QString value, renderer.text(source.scalarText(), place.child(name)));
        out.headers.append(HttpHeader{name.toLatin1(), value.toUtf8()});
        if (Redactor::isSecretName(name) && !out.secrets.isEmpty())
            out.secrets += value.section(QLatin1Char(' '), -1);
    }
    for (const auto &[name, source] : block["apply_query"].object()) {
        UNSNAG_TRY(const QString value, renderer.text(source.scalarText(), place.child(name)));
        out.query.emplace_back(name, value);
    }
    for (const auto &[pointer, source] : block["apply_body"].object()) {
        UNSNAG_TRY(Json value, renderer.value(source, place.child(pointer)));
        out.body.emplace_back(pointer, std::move(value));
    }
    return out;
}

} // namespace unsnag
