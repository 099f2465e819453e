// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/discovery.h"
#include "models/connectors/profile/jobwatch.h"

namespace unsnag {

//! The talk with one system: reads whole listings and completes their records, sends frozen writes,
//! follows a write that is done later. Safe from several threads.
class Conversation
{
public:
    Conversation(const Profile &profile, ConnectionSettings settings, SecretReader secrets,
                 ConnectorServices services);

    [[nodiscard]] Reply read(const QString &operation, const Json &inputs,
                             const std::stop_token &stop, int maximumPages);
    //! Where the request has a guard, the record is read again first and left alone if it changed.
    [[nodiscard]] Reply write(const RenderedRequest &request, const QString &operation,
                              const std::optional<VersionGuard> &guard,
                              const std::stop_token &stop);
    //! The refusal, or nothing where the values were found.
    [[nodiscard]] std::optional<Reply> discover(const std::stop_token &stop);
    //! What was discovered and the public values of the login, to be stored with the connection.
    [[nodiscard]] Json kept() const { return m_state.kept(); }
    //! Logs in where templates name what only a login gives and it is not known. The refusal, or nothing.
    [[nodiscard]] std::optional<Reply> provideLogin(const std::stop_token &stop);
    //! The same, and discovers what templates of the operation may name. The refusal, or nothing.
    [[nodiscard]] std::optional<Reply> provideFor(const QString &operation,
                                                  const std::stop_token &stop);
    [[nodiscard]] std::optional<RedirectPlace> redirectPlace() const;
    [[nodiscard]] Result<BrowserLogin> beginLogin(const QString &redirectUri);
    [[nodiscard]] Reply finishLogin(const BrowserLogin &login, const Json &query,
                                    const std::stop_token &stop);
    //! What the templates of an operation may name.
    [[nodiscard]] Result<Json> scopeOf(const QString &operation, const Json &inputs) const;
    [[nodiscard]] std::vector<BudgetState> budgets() const { return m_course.budgets(); }
    void forgetRefusedLogin() { m_course.authenticator().forgetRefusal(); }

private:
    //! How deep a read is inside others that it completes.
    [[nodiscard]] Reply readWithin(const QString &operation, const Json &inputs,
                                   const std::stop_token &stop, int maximumPages, int depth);
    [[nodiscard]] Json adjusted(const Json &definition, const Json &inputs) const;
    //! The refusal where the record is another than the one the write was made for.
    [[nodiscard]] std::optional<Reply> checkVersion(const VersionGuard &guard,
                                                    const std::stop_token &stop);

    ConnectionState m_state;
    const Clock &m_clock;
    RetryCourse m_course;
    Discovery m_discovery;
    JobWatch m_jobs;
};

} // namespace unsnag
