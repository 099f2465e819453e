// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/authenticator.h"
#include "models/connectors/profile/backoffpause.h"
#include "models/connectors/profile/connector.h"
#include "models/connectors/profile/exchange.h"
#include "models/connectors/profile/paginator.h"
#include "models/connectors/profile/sendbudget.h"
#include "models/connectors/profile/sendgate.h"

#include <mutex>

namespace unsnag {

//! The talk with one system: logs in, tries again what may be tried again, turns pages, maps records.
//! Safe from several threads.
class Conversation
{
public:
    Conversation(const Profile &profile, ConnectionSettings settings, SecretReader secrets,
                 ConnectorServices services);

    [[nodiscard]] Reply read(const QString &operation, const Json &inputs,
                             const std::stop_token &stop, int maximumPages);
    [[nodiscard]] Reply write(const RenderedRequest &request, const QString &operation,
                              const std::stop_token &stop);
    //! The refusal, or nothing where the values were found.
    [[nodiscard]] std::optional<Reply> discover(const std::stop_token &stop);
    [[nodiscard]] Json discovered() const;
    //! What the templates of an operation may name.
    [[nodiscard]] Result<Json> scopeOf(const QString &operation, const Json &inputs) const;
    void forgetRefusedLogin() { m_authenticator.forgetRefusal(); }

private:
    //! A reply with the answer it came from, for the caller who turns pages.
    struct Told {
        Reply reply;
        Answer answer;
        std::size_t count = 0; //!< records of this answer, before any is dropped
    };

    [[nodiscard]] std::optional<Reply> discoverFor(const QString &operation,
                                                   const std::stop_token &stop);
    [[nodiscard]] Result<Json> discoveredValue(const Json &entry, const Answer &answer) const;
    [[nodiscard]] Reply readPages(const QString &operation, const Json &scope,
                                  const std::stop_token &stop, int maximumPages);
    [[nodiscard]] Result<RenderedRequest> pageRequest(const QString &operation, const Json &scope,
                                                      const Paginator &paginator) const;
    [[nodiscard]] Told tell(const RenderedRequest &request, const CallTraits &call,
                            const std::stop_token &stop);
    //! Waits until the budget of the connection lets a request pass; the refusal where that is too long.
    [[nodiscard]] std::optional<Reply> waitForTurn(const QString &operation,
                                                   const std::stop_token &stop);
    //! The reply to a request that was never sent because its caller was stopped.
    [[nodiscard]] Reply stopped() const;
    [[nodiscard]] Told tellOnce(const RenderedRequest &request, const CallTraits &call,
                                const Credentials &credentials, const std::stop_token &stop);
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseBefore(int tries, const Told &told,
                                                                       Effect effect);
    [[nodiscard]] bool isSessionDead(const Told &told, const CallTraits &call) const;
    void readRecords(Told &told, const ReplyVerdict &verdict, const CallTraits &call) const;
    [[nodiscard]] Reply problem(const Error &error) const;
    //! The inputs can't be asked with: a fault of the record they come from, not of the connection.
    [[nodiscard]] Reply misfit(const Json &definition, const Error &error) const;

    const Profile &m_profile;
    ConnectionSettings m_settings;
    const Result<Json> m_values; //!< of the connection as templates name them, or what is wrong with them
    ConnectorServices m_services;
    BackoffPause m_backoff;
    SendBudget m_budget;
    SendGate m_gate;
    Exchange m_exchange;
    Authenticator m_authenticator;
    mutable std::mutex m_mutex; //!< guards m_settings.discovered
};

} // namespace unsnag
