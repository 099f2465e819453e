// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! The signature algorithms of RFC 7518 that are spoken: RS256, PS256, PS384, PS512, ES256, ES384, ES512.
[[nodiscard]] const QStringList &jwtAlgorithms();

//! A signed JSON Web Token (RFC 7519, RFC 7515). `header` gets "alg" and "typ". The first of the algorithms
//! that fits the key is taken. The key is a private key in PEM; a form of one line may have lost its line
//! breaks, which is mended. Error: Input where it is no such key, or fits none of the algorithms.
[[nodiscard]] Result<QByteArray> signedJwt(const QStringList &algorithms, Json header,
                                           const Json &claims, const QString &pem);

} // namespace unsnag
