// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"
#include "models/connectors/profile/auth/pkce.h"
#include "tests/models/connectors/sampleconnection.h"

#include <QUrlQuery>

namespace unsnag::test {

inline const QString clientSecret = QStringLiteral("cl1ent-s3cret-canary");

//! The parameters of a body in form encoding.
inline QUrlQuery formOf(const QByteArray &request)
{
    QByteArray body = LoopbackServer::bodyOf(request);
    return QUrlQuery(QString::fromUtf8(body.replace('+', "%20")));
}

inline QString formValue(const QByteArray &request, const char *name)
{
    return formOf(request).queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

//! A system with a token endpoint (/token) and a little API behind it that takes the newest access token
//! only. Refresh tokens are good for one use. Keeps a journal of what happened.
class TokenDesk
{
public:
    TokenDesk()
    {
        m_server.setHandler([this](const QByteArray &request) { return answer(request); });
    }

    [[nodiscard]] QString url() const { return m_server.url().toString(); }
    [[nodiscard]] QStringList journal() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_journal;
    }
    void note(const QString &line)
    {
        const std::scoped_lock lock(m_mutex);
        m_journal += line;
    }
    [[nodiscard]] int tokens() const { return static_cast<int>(tokenRequests().size()); }
    [[nodiscard]] std::vector<QByteArray> tokenRequests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_tokenRequests;
    }
    [[nodiscard]] QByteArray lastRequest() const { return m_server.requests().back(); }
    [[nodiscard]] std::size_t requests() const { return m_server.requests().size(); }
    //! The access token that was given last is dead from now on.
    void endSession()
    {
        const std::scoped_lock lock(m_mutex);
        m_access = QStringLiteral("none");
    }
    //! Another client of the same login refreshes: the present refresh token is used up.
    [[nodiscard]] QString refreshElsewhere()
    {
        const std::scoped_lock lock(m_mutex);
        return issue()["refresh_token"].toString();
    }

    //! What the token endpoint says from now on; nothing: a token.
    void refuse(std::optional<LoopbackBehaviour> behaviour)
    {
        const std::scoped_lock lock(m_mutex);
        m_refusal = std::move(behaviour);
    }
    //! The API refuses every access token from now on.
    void takeNoToken()
    {
        const std::scoped_lock lock(m_mutex);
        m_takesNoToken = true;
    }

    // Set before requests are made.
    Json more = JsonObject{}; //!< members of the token answer beside the tokens
    Json expiresIn = 3600;    //!< null: not said

private:
    Json issue()
    {
        ++m_issued;
        m_access = QStringLiteral("acc3ss-t0ken-%1").arg(m_issued);
        m_refresh = QStringLiteral("r3fresh-t0ken-%1").arg(m_issued);
        Json out = more;
        out.set(QStringLiteral("access_token"), m_access);
        out.set(QStringLiteral("refresh_token"), m_refresh);
        out.set(QStringLiteral("token_type"), QStringLiteral("Bearer"));
        if (!expiresIn.isNull())
            out.set(QStringLiteral("expires_in"), expiresIn);
        return out;
    }

    LoopbackBehaviour answer(const QByteArray &request)
    {
        const std::scoped_lock lock(m_mutex);
        if (lineOf(request).startsWith("GET /authorize"))
            return authorize(QUrl(QString::fromLatin1(lineOf(request).mid(4))));
        if (!lineOf(request).startsWith("POST /token"))
            return answerApi(request);
        m_tokenRequests.push_back(request);
        m_journal += QStringLiteral("token");
        if (m_refusal)
            return *m_refusal;
        const bool isCode = formValue(request, "grant_type") == QLatin1String("authorization_code");
        if (isCode && !m_challenge.isEmpty() &&
            pkceChallenge(formValue(request, "code_verifier")) != m_challenge)
            return LoopbackBehaviour::answer(400, R"({"error":"invalid_grant"})");
        const bool isRefresh = formValue(request, "grant_type") == QLatin1String("refresh_token");
        if (isRefresh && !m_refresh.isEmpty() && formValue(request, "refresh_token") != m_refresh)
            return LoopbackBehaviour::answer(
                400, R"({"error":"invalid_grant","error_description":"token expired or used"})");
        return ok(issue().toText());
    }

    //! A person who agrees at once, or refuses.
    LoopbackBehaviour authorize(const QUrl &url)
    {
        const QUrlQuery asked(url);
        m_challenge = asked.queryItemValue("code_challenge");
        QUrlQuery back{{"state", asked.queryItemValue("state", QUrl::FullyDecoded)}};
        if (m_refusal)
            back.addQueryItem("error", "access_denied");
        else
            back.addQueryItem("code", "c0de-canary");
        back.addQueryItem("realmId", "99");
        QUrl target(asked.queryItemValue("redirect_uri", QUrl::FullyDecoded));
        target.setQuery(back);
        return LoopbackBehaviour::answer(302, {}, "Location: " + target.toEncoded() + "\r\n");
    }

    LoopbackBehaviour answerApi(const QByteArray &request)
    {
        const QByteArray shown = headerOf(request, "Authorization");
        m_journal += QStringLiteral("api ") + QString::fromLatin1(shown.mid(7));
        const bool isGood = shown.startsWith("OAuth ") || shown == "Bearer " + m_access.toLatin1();
        if (!isGood || m_takesNoToken)
            return LoopbackBehaviour::answer(401, R"({"error":{"code":"dead"}})");
        return me();
    }

    mutable std::mutex m_mutex;
    QStringList m_journal;
    std::vector<QByteArray> m_tokenRequests;
    QString m_challenge;
    QString m_access;
    QString m_refresh;
    int m_issued = 0;
    std::optional<LoopbackBehaviour> m_refusal;
    bool m_takesNoToken = false;
    LoopbackServer m_server; // last: ends first
};

//! Keeps tokens in memory and says so in the journal.
class NotedTokens final : public TokenStore
{
public:
    explicit NotedTokens(TokenDesk &desk) : m_desk(desk) {}

    [[nodiscard]] Result<QString> load(const QString &) override { return token; }
    [[nodiscard]] Result<void> save(const QString &, const QString &value) override
    {
        if (isBroken)
            return Error{Code::Forbidden, "the vault is locked", "vault", "unlock it"};
        m_desk.note(QStringLiteral("saved ") + value);
        token = value;
        return {};
    }

    QString token;
    bool isBroken = false;

private:
    TokenDesk &m_desk;
};

} // namespace unsnag::test
