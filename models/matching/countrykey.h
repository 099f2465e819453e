// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! ISO 3166 alpha-2 in upper case of a country given as alpha-2, alpha-3 or numeric code, or by its name
//! in English, German, French, Spanish, Italian, Japanese or its own languages. Also "UK", "EL" and the
//! letters on cars of common mail addresses ("D", "A"). Other text is folded: lower case, diacritics off.
[[nodiscard]] std::string countryKey(std::string_view country);

} // namespace unsnag
