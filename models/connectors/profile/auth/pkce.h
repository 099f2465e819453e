// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"

#include <QString>

namespace unsnag {

//! A new code verifier of RFC 7636: 64 characters, 256 bits of chance.
[[nodiscard]] QString pkceVerifier(Rng &rng);

//! Its challenge by the method S256.
[[nodiscard]] QString pkceChallenge(const QString &verifier);

} // namespace unsnag
