// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/rng.h"
#include "models/connectors/transport/transport.h"

#include <optional>

namespace unsnag {

//! What a client of OAuth 1.0 signs with.
struct OAuth1Keys {
    QString method; //!< "HMAC-SHA256" or "HMAC-SHA1"
    QString realm;  //!< may be empty
    QString consumerKey;
    QString consumerSecret;
    QString token; //!< may be empty
    QString tokenSecret;
};

//! What makes two signatures of the same request differ.
struct OAuth1Stamp {
    QString nonce;
    QString timestamp; //!< seconds since 1970
};

//! Whether the header says oauth_version="1.0", which RFC 5849 leaves open.
enum class OAuth1Version { Said, Unsaid };

//! Signs requests by RFC 5849 (token based authentication): the parameters of the query and of a form
//! take part. Immutable but for its sources of time and chance; safe from several threads if they are.
class OAuth1Signer
{
public:
    OAuth1Signer(OAuth1Keys keys, const Clock &clock, Rng &rng)
        : m_keys(std::move(keys)), m_clock(clock), m_rng(rng)
    {}

    //! The header Authorization of a request, with a new stamp.
    [[nodiscard]] HttpHeader header(const HttpRequest &request) const;

    //! The same with a given stamp.
    [[nodiscard]] static HttpHeader header(const OAuth1Keys &keys, const HttpRequest &request,
                                           const OAuth1Stamp &stamp, OAuth1Version version);
    //! The text that is signed (RFC 5849, 3.4.1.1).
    [[nodiscard]] static QByteArray baseText(const OAuth1Keys &keys, const HttpRequest &request,
                                             const OAuth1Stamp &stamp, OAuth1Version version);

private:
    OAuth1Keys m_keys;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace unsnag
