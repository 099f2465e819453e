// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Whether two values mean the same: decimals by value, as number or as text ("12.50" and 12.5);
//! RFC 3339 moments and dates by the moment; other text letter by letter, codes with their case.
//! Arrays and objects element by element in the same manner.
[[nodiscard]] bool isSameValue(const Json &a, const Json &b);

} // namespace unsnag
