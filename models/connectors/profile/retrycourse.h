// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/auth/authenticator.h"
#include "models/connectors/profile/backoffpause.h"
#include "models/connectors/profile/csrfkeeper.h"
#include "models/connectors/profile/replyrecords.h"
#include "models/connectors/profile/sendbudget.h"
#include "models/connectors/profile/sendgate.h"

namespace unsnag {

//! One request until it is settled: it waits for its turn, logs in, brings the CSRF token of a write,
//! and tries again what may be tried again. Safe from several threads.
class RetryCourse
{
public:
    RetryCourse(ConnectionState &state, SecretReader secrets, ConnectorServices services);

    [[nodiscard]] Told tell(const RenderedRequest &request, const CallTraits &call,
                            const std::stop_token &stop);
    [[nodiscard]] Authenticator &authenticator() { return m_authenticator; }
    [[nodiscard]] const Exchange &exchange() const { return m_exchange; }

private:
    //! What a try has used up already.
    struct Spent {
        bool login = false;
        bool csrf = false;
    };

    //! Waits until the budget of the connection lets a request pass; the refusal where that is too long.
    [[nodiscard]] std::optional<Reply> waitForTurn(const QString &operation,
                                                   const std::stop_token &stop);
    [[nodiscard]] Told tellOnce(const RenderedRequest &request, const CallTraits &call,
                                const Credentials &credentials, const std::stop_token &stop);
    //! Whether the answer says no more than that login or token are worn out; then they are dropped.
    [[nodiscard]] bool isRenewed(const Told &told, const CallTraits &call,
                                 const Credentials &credentials, Spent &spent);
    void noteRest(const Told &told);
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseBefore(int tries, const Told &told,
                                                                       Effect effect);

    ConnectionState &m_state;
    ConnectorServices m_services;
    BackoffPause m_backoff;
    SendBudget m_budget;
    SendGate m_gate;
    Exchange m_exchange;
    Authenticator m_authenticator;
    CsrfKeeper m_csrf;
};

} // namespace unsnag
