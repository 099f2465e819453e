// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"
#include "tests/support/doubles/doublerequest.h"

#include <QSet>

namespace unsnag {

//! How a token endpoint wants its client named.
enum class ClientProof { Basic, Form };

//! What tells the token endpoints of vendors apart.
struct TokenHabits {
    ClientProof proof = ClientProof::Basic;
    int lifeSeconds = 3600;
    int wrongClientStatus = 400; //!< of invalid_client
    QStringList grants;          //!< what it takes
    bool wantsVerifier = false;  //!< PKCE with authorization_code
};

//! The token endpoint of a double: refresh tokens are good for one use, access tokens until they are
//! ended. A refresh token that was used before is refused, and so is everything of another client.
class TokenDesk
{
public:
    explicit TokenDesk(TokenHabits habits) : m_habits(std::move(habits)) {}

    [[nodiscard]] DoubleAnswer answer(const DoubleRequest &request);
    //! Whether the request carries an access token that is good now.
    [[nodiscard]] bool admits(const DoubleRequest &request) const;
    void end() { m_access.clear(); }

    [[nodiscard]] static QString clientId() { return QStringLiteral("client-4711"); }
    [[nodiscard]] static QString clientSecret() { return QStringLiteral("s3cret-of-the-client"); }
    //! What a consent page would hand to the redirect.
    [[nodiscard]] static QString code() { return QStringLiteral("code-1"); }
    //! The refresh token that is good now.
    [[nodiscard]] QString refreshToken() const { return named("refresh", m_refresh); }

private:
    [[nodiscard]] static QString named(const char *kind, int number);
    [[nodiscard]] bool isClient(const DoubleRequest &request) const;
    [[nodiscard]] QString refusalOf(const DoubleRequest &request) const;

    TokenHabits m_habits;
    QSet<QString> m_access;
    int m_refresh = 1;
    int m_given = 0;
};

} // namespace unsnag
