// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/connector.h"

#include <mutex>

namespace unsnag {

//! What is known of a connection while it is spoken to: the values of its form, what was discovered,
//! and what its templates may name. Safe from several threads.
class ConnectionState
{
public:
    ConnectionState(const Profile &profile, ConnectionSettings settings);

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const QString &name() const { return m_settings.name; }
    //! The account all sends share budgets with, as the caller named it.
    [[nodiscard]] const QString &target() const { return m_settings.target; }
    //! Values of the form as they were given, undeclared ones too.
    [[nodiscard]] const Json &given() const { return m_settings.values; }
    //! The values as templates name them, or what is wrong with them.
    [[nodiscard]] const Result<Json> &values() const { return m_values; }

    //! Where its requests may go.
    [[nodiscard]] std::shared_ptr<const HostPolicy> hosts() const { return m_hosts; }

    [[nodiscard]] Json discovered() const;
    void keepDiscovered(Json values);
    //! What logins gave and templates outside of `auth` may name.
    [[nodiscard]] Json loginValues() const;
    void keepLoginValues(Json values);
    //! Both, to be stored with the connection and given to the next ConnectionState.
    [[nodiscard]] Json kept() const;

    //! c, d and a, as far as they are known.
    [[nodiscard]] Json scope() const;
    //! What the templates of an operation may name. Error: Input naming the input or the field.
    [[nodiscard]] Result<Json> scopeOf(const QString &operation, const Json &inputs) const;

    //! The profile, the form or the call is at fault; nothing was sent.
    [[nodiscard]] static Reply problem(const Error &error);
    //! The reply to a request that was never sent because its caller was stopped.
    [[nodiscard]] Reply stopped() const;

private:
    const Profile &m_profile;
    ConnectionSettings m_settings;
    const Result<Json> m_values;
    const std::shared_ptr<const HostPolicy> m_hosts;
    mutable std::mutex m_mutex; //!< guards m_settings.discovered and m_loginValues
    Json m_loginValues = JsonObject{};
};

} // namespace unsnag
