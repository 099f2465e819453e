// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/auth/namedsecrets.h"
#include "models/connectors/profile/requestbuilder.h"

namespace unsnag {

//! A request that asks for a session or a token, ready to be sent.
struct LoginRequest {
    RenderedRequest request;
    QStringList secrets;    //!< what must be masked in all that is told about it
    QByteArray fingerprint; //!< of all it was made of but time and chance
    Effect effect = Effect::Read;
};

//! Which request of an auth block is meant.
enum class LoginStep {
    Session, //!< `login`
    Token,   //!< `token`
    Refresh, //!< `refresh`, or for the grant refresh_token `token`
};

//! Renders the login requests of a profile.
class LoginRequestBuilder
{
public:
    LoginRequestBuilder(const Profile &profile, const SecretFields &secrets, const Clock &clock,
                        Rng &rng)
        : m_profile(profile), m_secrets(secrets), m_clock(clock), m_rng(rng)
    {}

    //! `more` are values that templates name beside the form's: code, redirect_uri, code_verifier,
    //! refresh_token. Error: Input naming the place in the profile, or of a secret that is missing.
    [[nodiscard]] Result<LoginRequest> build(LoginStep step, const Json &values,
                                             const Json &more = JsonObject{}) const;

    //! The address a person's browser is sent to, for authorization_code.
    [[nodiscard]] Result<QString> authorizeUrl(const Json &values, const Json &more) const;

private:
    [[nodiscard]] Json templateOf(LoginStep step, const Json &block) const;
    [[nodiscard]] Result<Json> scopeOf(const Json &block, const NamedSecrets &secrets,
                                       const Json &values, const Json &more) const;
    [[nodiscard]] Result<QString> assertion(const Json &block, const Json &scope) const;

    const Profile &m_profile;
    const SecretFields &m_secrets;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace unsnag
