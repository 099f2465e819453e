// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/auth/loginrequest.h"
#include "models/connectors/profile/exchange.h"

#include <optional>
#include <variant>

namespace unsnag {

//! What a login gave.
struct LoginAnswer {
    Json values = JsonObject{};       //!< what `extract` found, by name
    QString refreshToken;             //!< empty where none came
    std::optional<Timestamp> renewAt; //!< nothing: it ends when a request says so
    std::optional<Timestamp> endsAt;
};

//! Sends a login request once and reads its answer by an auth block. Bodies are never kept in the reply.
class LoginCall
{
public:
    LoginCall(const Json &block, const Exchange &exchange, const Clock &clock)
        : m_block(block), m_exchange(exchange), m_clock(clock)
    {}

    //! `known` are values that an answer may lack because an earlier one gave them.
    //! Otherwise the reply that says why not, masked.
    [[nodiscard]] std::variant<LoginAnswer, Reply> perform(const LoginRequest &request,
                                                           const Json &known,
                                                           const std::stop_token &stop) const;

private:
    [[nodiscard]] bool isToken() const;
    void judge(Reply &reply, const Answer &answer) const;
    [[nodiscard]] Json sources() const;
    void setLife(LoginAnswer &out, const Answer &answer, Timestamp asked) const;
    [[nodiscard]] bool mayLack(const QString &name, const Json &known) const;

    const Json &m_block;
    const Exchange &m_exchange;
    const Clock &m_clock;
};

} // namespace unsnag
