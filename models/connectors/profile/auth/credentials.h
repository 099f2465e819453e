// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/connectors/profile/auth/oauth1.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace unsnag {

class Profile;
class SecretFields;

//! What authenticates one request, and what must be masked because of it.
struct Credentials {
    QList<HttpHeader> headers;
    std::vector<std::pair<QString, QString>> query;
    std::vector<std::pair<QString, Json>> body; //!< place in the body → what is put there
    QStringList secrets;
    std::uint64_t generation = 0;               //!< of the login they come from
    std::shared_ptr<const OAuth1Signer> signer; //!< null: nothing is signed
};

//! Makes credentials of what a login gave.
class CredentialsBuilder
{
public:
    CredentialsBuilder(const Profile &profile, const SecretFields &secrets, const Clock &clock,
                       Rng &rng)
        : m_profile(profile), m_secrets(secrets), m_clock(clock), m_rng(rng)
    {}

    //! `values` are those of the connection's form, `login` those that the login gave (a.NAME).
    [[nodiscard]] Result<Credentials> build(const Json &values, const Json &login) const;

private:
    [[nodiscard]] static Json headersOf(const Json &block);
    [[nodiscard]] Result<std::shared_ptr<const OAuth1Signer>> signer(const Json &block,
                                                                     const Json &scope) const;

    const Profile &m_profile;
    const SecretFields &m_secrets;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace unsnag
