// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <optional>

namespace unsnag {

//! Reads what most entries of a log are: one object of printable ASCII texts without escapes, whole
//! numbers of at most 15 digits and truth values, in canonical form (RFC 8785). Nothing for any other
//! bytes, canonical or not; readJson and canonicalJson say what those are, several times as slowly.
[[nodiscard]] std::optional<Json> readFlatEntry(const QByteArray &canonical);

} // namespace unsnag
