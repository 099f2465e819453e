// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublerequest.h"

#include <memory>

namespace unsnag {

//! The certificates mapped in the NetSuite double: one RSA key, one on P-256, made for this run.
class NetSuiteKeys
{
public:
    NetSuiteKeys();
    ~NetSuiteKeys();

    [[nodiscard]] QString rsaPem() const;
    [[nodiscard]] QString curvePem() const;
    //! Claims of the token where PS256 or ES256 and the mapped key say so; nothing otherwise.
    [[nodiscard]] std::optional<Json> claimsOf(const QString &jwt) const;

    [[nodiscard]] static const NetSuiteKeys &ofThisRun();

private:
    class Private;
    std::unique_ptr<Private> d;
};

//! Whether a request carries the OAuth 1.0 signature (HMAC-SHA256) of these secrets, by RFC 5849.
[[nodiscard]] bool isSignedByOAuth1(const DoubleRequest &request,
                                    const std::map<QString, QString> &expected,
                                    const QString &consumerSecret, const QString &tokenSecret);

} // namespace unsnag
