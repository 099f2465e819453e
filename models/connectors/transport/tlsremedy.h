// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <curl/curl.h>

#include <QString>

namespace unsnag {

//! What to do about a connection that could not be proven to be the right one; empty where TLS is not
//! what failed. `proof` is OpenSSL's verify result.
[[nodiscard]] QString tlsRemedy(CURLcode outcome, long proof);

} // namespace unsnag
