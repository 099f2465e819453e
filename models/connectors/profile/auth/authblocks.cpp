// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/authblocks.h"

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/auth/jwt.h"

namespace unsnag {
namespace {

//! Checks one document's ways to log in; a class because all parts name their place.
class AuthBlockCheck
{
public:
    AuthBlockCheck(const Json &document, const QString &source)
        : m_document(document), m_source(source)
    {}

    [[nodiscard]] Result<void> run() const
    {
        UNSNAG_CHECK(checkChoice());
        for (const AuthBlock &each : authBlocksOf(m_document))
            UNSNAG_CHECK(checkBlock(*each.block, each.place));
        return checkForms();
    }

private:
    [[nodiscard]] Error problem(const QString &detail, const QStringList &tokens) const
    {
        return Error{
            Code::Input, detail, m_source + QLatin1Char('#') + JsonPointer(tokens).text(), {}};
    }

    [[nodiscard]] const Json &field(const QString &name) const
    {
        return m_document["connection"]["fields"][name];
    }

    [[nodiscard]] Result<void> checkChoice() const
    {
        const Json &auth = m_document["auth"];
        if (!auth.contains(QStringLiteral("by")))
            return {};
        const QString name = auth["by"].toString();
        const Json &chooser = field(name);
        if (chooser["type"].toString() != QLatin1String("enum") || chooser["values"].size() == 0)
            return problem(
                QStringLiteral("expected a connection field of type enum, \"%1\" is none")
                    .arg(name),
                {QStringLiteral("auth"), QStringLiteral("by")});
        for (const Json &value : chooser["values"].array()) {
            if (!auth["of"].contains(value.scalarText()))
                return problem(
                    QStringLiteral("expected a block for the value \"%1\" of the field \"%2\"")
                        .arg(value.scalarText(), name),
                    {QStringLiteral("auth"), QStringLiteral("of")});
        }
        for (const auto &each : auth["of"].object()) {
            if (!isValueOf(chooser, each.first))
                return problem(
                    QStringLiteral("expected a value of the field \"%1\", there is no \"%2\"")
                        .arg(name, each.first),
                    {QStringLiteral("auth"), QStringLiteral("of"), each.first});
        }
        return {};
    }

    [[nodiscard]] static bool isValueOf(const Json &chooser, const QString &text)
    {
        const JsonArray &values = chooser["values"].array();
        return std::any_of(values.begin(), values.end(),
                           [&](const Json &each) { return each.scalarText() == text; });
    }

    //! `for` of a field names values that choose a login.
    [[nodiscard]] Result<void> checkForms() const
    {
        const Json &chooser = field(m_document["auth"]["by"].toString());
        for (const auto &[name, each] : m_document["connection"]["fields"].object()) {
            for (const Json &choice : each["for"].array()) {
                if (!isValueOf(chooser, choice.toString()))
                    return problem(
                        QStringLiteral(
                            "expected a value that chooses a login (auth/by), found \"%1\"")
                            .arg(choice.toString()),
                        {QStringLiteral("connection"), QStringLiteral("fields"), name,
                         QStringLiteral("for")});
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> checkBlock(const Json &block, const QStringList &place) const
    {
        const QString kind = block["kind"].toString();
        if (kind == QLatin1String("session"))
            return expect(block, "login", place);
        if (kind == QLatin1String("oauth1"))
            return checkOAuth1(block, place);
        if (kind != QLatin1String("oauth2"))
            return {};
        UNSNAG_CHECK(expect(block, "grant", place));
        const QString grant = block["grant"].toString();
        if (grant == QLatin1String("authorization_code")) {
            UNSNAG_CHECK(expect(block, "authorize_url", place));
            if (field(QStringLiteral("refresh_token"))["type"].toString() !=
                QLatin1String("secret"))
                return problem(
                    QStringLiteral("expected a connection field \"refresh_token\" of type "
                                   "secret, where the login is kept"),
                    {QStringLiteral("connection"), QStringLiteral("fields")});
        }
        const bool isRefresh = grant == QLatin1String("refresh_token");
        if (!isRefresh || !block.contains(QStringLiteral("refresh")))
            UNSNAG_CHECK(expect(block, "token", place));
        const bool isSigned =
            grant == QLatin1String("jwt_bearer") || grant == QLatin1String("client_assertion");
        if (isSigned || block.contains(QStringLiteral("jwt")))
            UNSNAG_CHECK(checkJwt(block["jwt"], place + QStringList{QStringLiteral("jwt")}));
        return checkPublic(block, place);
    }

    [[nodiscard]] Result<void> checkOAuth1(const Json &block, const QStringList &place) const
    {
        UNSNAG_CHECK(expect(block, "oauth1", place));
        for (const char *name : {"consumer_key", "consumer_secret"})
            UNSNAG_CHECK(
                expect(block["oauth1"], name, place + QStringList{QStringLiteral("oauth1")}));
        return {};
    }

    [[nodiscard]] Result<void> checkJwt(const Json &jwt, const QStringList &place) const
    {
        UNSNAG_CHECK(expect(jwt, "alg", place));
        UNSNAG_CHECK(expect(jwt, "key", place));
        if (field(jwt["key"].toString())["type"].toString() != QLatin1String("key"))
            return problem(QStringLiteral("expected a connection field of type key, \"%1\" is none")
                               .arg(jwt["key"].toString()),
                           place + QStringList{QStringLiteral("key")});
        for (const Json &name : jwt["alg"].array()) {
            if (!jwtAlgorithms().contains(name.toString()))
                return problem(QStringLiteral("expected one of %1, found \"%2\"")
                                   .arg(jwtAlgorithms().join(QLatin1String(", ")), name.toString()),
                               place + QStringList{QStringLiteral("alg")});
        }
        return {};
    }

    //! What outlives a login must come from somewhere, and must be no token.
    [[nodiscard]] Result<void> checkPublic(const Json &block, const QStringList &place) const
    {
        for (const Json &each : block["public"].array()) {
            const QString name = each.toString();
            const bool isThere =
                block["extract"].contains(name) || block["redirect"]["extract"].contains(name);
            if (!isThere)
                return problem(
                    QStringLiteral("expected a name of extract, there is no \"%1\"").arg(name),
                    place + QStringList{QStringLiteral("public")});
            if (name.endsWith(QLatin1String("token")))
                return problem(QStringLiteral("expected no token, \"%1\" is a secret").arg(name),
                               place + QStringList{QStringLiteral("public")});
        }
        return {};
    }

    [[nodiscard]] Result<void> expect(const Json &where, const char *member,
                                      const QStringList &place) const
    {
        if (where.contains(QString::fromLatin1(member)))
            return {};
        return problem(QStringLiteral("expected a member \"%1\" for this way to log in")
                           .arg(QLatin1String(member)),
                       place);
    }

    const Json &m_document;
    const QString &m_source;
};

} // namespace

std::vector<AuthBlock> authBlocksOf(const Json &document)
{
    const QString auth = QStringLiteral("auth");
    const Json &whole = document["auth"];
    if (!whole.contains(QStringLiteral("by")))
        return {{QString(), {auth}, &whole}};
    std::vector<AuthBlock> out;
    for (const auto &[choice, block] : whole["of"].object())
        out.push_back({choice, {auth, QStringLiteral("of"), choice}, &block});
    return out;
}

QString authChoiceOf(const Json &document, const Json &values)
{
    const QString name = document["auth"]["by"].toString();
    const QString given = values[name].scalarText();
    if (name.isEmpty() || !given.isEmpty())
        return name.isEmpty() ? QString() : given;
    const Json &field = document["connection"]["fields"][name];
    const QString fallback = field["default"].scalarText();
    return fallback.isEmpty() ? field["values"].at(0).scalarText() : fallback;
}

const Json &authBlockFor(const Json &document, const Json &values)
{
    const Json &whole = document["auth"];
    return whole.contains(QStringLiteral("by")) ? whole["of"][authChoiceOf(document, values)]
                                                : whole;
}

Result<void> checkAuthBlocks(const Json &document, const QString &source)
{
    return AuthBlockCheck(document, source).run();
}

} // namespace unsnag
