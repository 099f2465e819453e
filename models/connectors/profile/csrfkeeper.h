// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connectionstate.h"
#include "models/connectors/profile/exchange.h"

#include <map>
#include <mutex>
#include <variant>

namespace unsnag {

//! The token against forged requests that some systems want with every write (transport.csrf), and the
//! cookies it belongs to. One of each a connection, fetched before the first write; reads never bring
//! them along. Safe from several threads.
class CsrfKeeper
{
public:
    explicit CsrfKeeper(const ConnectionState &state);

    [[nodiscard]] bool isNeededFor(Effect effect) const;
    //! The credentials of a write with token and cookies beside, after a fetch where there is no token;
    //! or the reply that says why not.
    [[nodiscard]] std::variant<Credentials, Reply> with(const Credentials &credentials,
                                                        const QString &url,
                                                        const Exchange &exchange,
                                                        const std::stop_token &stop);
    //! Whether an answer says that the token is worn out.
    [[nodiscard]] bool isStale(const Answer &answer, const Reply &reply, const QString &action,
                               const QString &operation) const;
    //! Forgets the token those credentials hold, unless another fetch has replaced it.
    void drop(const Credentials &credentials);
    //! Cookies that came with an answer replace those of their name.
    void note(const Answer &answer, const QString &url);

private:
    [[nodiscard]] std::optional<Reply> fetch(const Credentials &credentials,
                                             const Exchange &exchange, const std::stop_token &stop);
    void keepCookies(const Answer &answer, const QString &url);
    [[nodiscard]] QByteArray cookieLine() const;

    const ConnectionState &m_state;
    const Json &m_rule;
    std::mutex m_mutex;
    QByteArray m_token;
    QString m_host; //!< where token and cookies come from; they go nowhere else
    std::map<QByteArray, QByteArray> m_cookies;
};

} // namespace unsnag
