// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

#include <set>

namespace unsnag {

//! The token endpoint of the double of Salesforce, and the sessions it gave.
class SalesforceLogin
{
public:
    //! The ways to log in, as the form of the profile takes them.
    [[nodiscard]] std::vector<DoubleLogin> logins(const QString &base) const;
    //! Answers POST /services/oauth2/token and GET /services/oauth2/authorize.
    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request);
    [[nodiscard]] bool isAlive(const QString &token) const { return m_alive.count(token) > 0; }
    void endSessions() { m_alive.clear(); }
    //! A session without a login, for clients that only know an access token.
    [[nodiscard]] QString open();

private:
    [[nodiscard]] DoubleAnswer token(const DoubleRequest &request);
    [[nodiscard]] DoubleAnswer authorize(const DoubleRequest &request);
    //! The error that a grant runs into; empty where it is right.
    [[nodiscard]] QString problemOf(const QString &grant, const DoubleRequest &request);
    [[nodiscard]] QString assertionProblem(const QString &assertion, const QString &host) const;

    std::set<QString> m_alive;
    std::map<QString, QString> m_challenges; //!< authorization code → challenge
    int m_given = 0;
};

} // namespace unsnag
