// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace unsnag {

//! Reads a Retry-After value (RFC 9110 §10.2.3), seconds or HTTP-date in any of its three forms.
//! A date in the past is 0. Nothing where malformed.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value,
                                                                       Timestamp now);

} // namespace unsnag
