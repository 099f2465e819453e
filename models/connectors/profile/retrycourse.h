// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/auth/authenticator.h"
#include "models/connectors/profile/backoffpause.h"
#include "models/connectors/profile/csrfkeeper.h"
#include "models/connectors/profile/replyrecords.h"
#include "models/connectors/profile/sendbudget.h"

namespace unsnag {

//! One request until it is settled: it waits for its turn, logs in, brings the CSRF token of a write,
//! and tries again what may be tried again. Safe from several threads.
class RetryCourse
{
public:
    RetryCourse(ConnectionState &state, SecretReader secrets, ConnectorServices services);

    [[nodiscard]] Told tell(const RenderedRequest &request, const CallTraits &call,
                            const std::stop_token &stop);
    [[nodiscard]] std::vector<BudgetState> budgets() const;
    [[nodiscard]] Authenticator &authenticator() { return m_authenticator; }
    [[nodiscard]] const Exchange &exchange() const { return m_exchange; }

private:
    //! What a try has used up already.
    struct Spent {
        bool login = false;
        bool csrf = false;
    };

    //! Waits until the budgets of the connection let a request pass; the refusal where that is too
    //! long.
    [[nodiscard]] std::variant<SendBudget::Place, Reply> waitForTurn(const QString &operation,
                                                                     SendBudget::Rest rest,
                                                                     const std::stop_token &stop);
    [[nodiscard]] BudgetKeys budgetKeys() const;
    [[nodiscard]] Reply tooLong(std::chrono::milliseconds wait) const;
    [[nodiscard]] Told tellOnce(const RenderedRequest &request, const CallTraits &call,
                                const Credentials &credentials, const std::stop_token &stop);
    //! Whether the answer says no more than that login or token are worn out; then they are dropped.
    [[nodiscard]] bool isRenewed(const Told &told, const CallTraits &call,
                                 const Credentials &credentials, Spent &spent);
    //! What the answer says of budgets and of the time to wait.
    void noteLimits(Told &told, const QString &operation);
    void noteRest(const Told &told);
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseBefore(int tries, const Told &told,
                                                                       Effect effect);

    ConnectionState &m_state;
    ConnectorServices m_services;
    BackoffPause m_backoff;
    std::unique_ptr<BudgetRegistry> m_ownBudgets; //!< where the caller brings none to share
    SendBudget m_budget;
    Exchange m_exchange;
    Authenticator m_authenticator;
    CsrfKeeper m_csrf;
};

} // namespace unsnag
