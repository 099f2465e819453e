// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/exchange.h"

#include <mutex>
#include <variant>

namespace unsnag {

//! Logs a connection in. One login at a time for all threads; a session is kept until a request says
//! that it is dead. A login that was refused is not tried again with the same secrets for a minute:
//! systems lock accounts after a few. Secrets are asked for when needed and not kept.
class Authenticator
{
public:
    Authenticator(const Profile &profile, QString connection, SecretReader secrets,
                  const Clock &clock);

    //! What a request needs, after a login where there is no session; or the reply that says why not.
    [[nodiscard]] std::variant<Credentials, Reply> credentials(const Json &connectionValues,
                                                               const Exchange &exchange,
                                                               const std::stop_token &stop);
    //! Forgets the session those credentials came from, unless another login has replaced it.
    void drop(std::uint64_t generation);
    //! The next login is tried whatever came of the last.
    void forgetRefusal();

private:
    struct Secrets {
        Json values = JsonObject{};
        QStringList texts;
    };

    [[nodiscard]] Result<Secrets> readSecrets(const Json &template1, const Json &template2) const;
    [[nodiscard]] std::optional<Reply> login(const Json &connectionValues, const Exchange &exchange,
                                             const std::stop_token &stop);
    [[nodiscard]] std::optional<Reply> keepSession(const Exchanged &exchanged,
                                                   const Redactor &redactor);
    [[nodiscard]] Result<Credentials> applied(const Json &connectionValues) const;
    [[nodiscard]] Reply problem(const Error &error) const;

    const Profile &m_profile;
    QString m_connection;
    SecretReader m_secrets;
    const Clock &m_clock;
    std::mutex m_mutex;
    Json m_session; //!< null: not logged in
    std::uint64_t m_generation = 0;
    std::optional<Reply> m_refusal;
    QByteArray m_refusedDigest;
    Timestamp m_refusedAt;
};

} // namespace unsnag
