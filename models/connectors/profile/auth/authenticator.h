// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/auth/browserlogin.h"
#include "models/connectors/profile/auth/logincall.h"
#include "models/connectors/profile/connectionstate.h"

#include <mutex>

namespace unsnag {

//! Logs a connection in. One login at a time for all threads; a session is kept until it is about to
//! end or a request says that it is dead. A login that was refused is not tried again with the same
//! secrets for a minute: systems lock accounts after a few. Secrets are asked for when needed and not
//! kept. A refresh token that comes with an answer is stored before anything else is done.
class Authenticator
{
public:
    Authenticator(ConnectionState &state, SecretReader secrets, const ConnectorServices &services);

    //! What a request needs, after a login where there is no session; or the reply that says why not.
    [[nodiscard]] std::variant<Credentials, Reply> credentials(const Exchange &exchange,
                                                               const std::stop_token &stop);
    //! Whether the answer means that the login is no longer good: reauth_when (401 by default), or the
    //! action reauth of a rule.
    [[nodiscard]] bool isOver(const Answer &answer, const Reply &reply, const QString &action,
                              const QString &operation) const;
    //! Forgets the session those credentials came from, unless another login has replaced it.
    void drop(std::uint64_t generation);
    //! The next login is tried whatever came of the last.
    void forgetRefusal();

    //! Logs in where a value is missing that templates of this connection name. The refusal, or nothing.
    [[nodiscard]] std::optional<Reply> provide(const Exchange &exchange,
                                               const std::stop_token &stop);

    //! Where a person's browser is sent to. Error: Input where the connection needs none.
    [[nodiscard]] Result<BrowserLogin> begin(const QString &redirectUri);
    //! Takes what came back, exchanges the code, stores the tokens. The refusal, or nothing.
    [[nodiscard]] std::optional<Reply> finish(const BrowserLogin &login, const Json &query,
                                              const Exchange &exchange,
                                              const std::stop_token &stop);

private:
    struct Session {
        Json values; //!< null: not logged in
        std::optional<Timestamp> renewAt;
        std::optional<Timestamp> endsAt;
    };

    [[nodiscard]] const Json &block() const;
    [[nodiscard]] std::optional<Reply> renew(const Exchange &exchange, const std::stop_token &stop);
    [[nodiscard]] std::optional<Reply> logIn(const Exchange &exchange, const std::stop_token &stop);
    [[nodiscard]] std::optional<Reply> refresh(const Exchange &exchange,
                                               const std::stop_token &stop);
    [[nodiscard]] std::optional<Reply> ask(const LoginRequest &request, const Exchange &exchange,
                                           const std::stop_token &stop);
    void take(LoginAnswer answer);
    [[nodiscard]] QStringList missingValues() const;
    [[nodiscard]] std::optional<Reply> storeRefreshToken();
    [[nodiscard]] Result<QString> refreshToken() const;
    [[nodiscard]] Result<QString> storedRefreshToken() const;
    [[nodiscard]] Reply needsPerson(Reply reply) const;
    [[nodiscard]] Reply strangerReply(const QString &host) const;

    ConnectionState &m_state;
    const Clock &m_clock;
    std::shared_ptr<TokenStore> m_tokens; //!< null: refresh tokens live as long as this object
    SecretFields m_secrets;
    LoginRequestBuilder m_requests;
    CredentialsBuilder m_credentials;
    Rng &m_rng;
    mutable std::mutex m_mutex;
    Session m_session;
    QString m_refreshToken; //!< newest, where no store is there
    QString m_unstored;     //!< refresh token that has still to be stored
    std::uint64_t m_generation = 0;
    std::optional<Reply> m_refusal;
    QByteArray m_refused; //!< fingerprint of the login that was refused
    Timestamp m_refusedAt;
};

} // namespace unsnag
