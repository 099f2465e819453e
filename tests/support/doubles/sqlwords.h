// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

namespace unsnag {

//! Whether a text fits a LIKE pattern of MySQL: % and _ stand for anything, a backslash takes their
//! meaning away, case does not count.
[[nodiscard]] bool fitsSqlLike(const QString &text, const QString &pattern);

//! "2026-11-20 08:00:00", UTC.
[[nodiscard]] QString sqlMoment(Timestamp moment);

//! The decimal as a JSON number; 0 where it is none.
[[nodiscard]] Json exactNumber(const Json &decimal);

//! A quantity times a price, exact.
[[nodiscard]] QString productOf(const Json &one, const Json &other);
[[nodiscard]] QString sumOf(const QString &one, const QString &other);

//! English name of a country that tests use, by its code; the text itself for any other.
[[nodiscard]] QString countryName(const QString &code);
//! The other way.
[[nodiscard]] QString countryCode(const QString &name);

} // namespace unsnag
