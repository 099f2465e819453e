// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! A postcode without blanks and dashes, upper case, without its country ("D-", "CH-", "〒"). Where
//! `country` (ISO 3166, as countryKey gives it) is known, zeros that a spreadsheet dropped are back
//! ("1067" of DE is "01067") and what follows the code is cut (ZIP+4, CEDEX).
[[nodiscard]] std::string postcodeKey(std::string_view postcode, std::string_view country);

//! How near two places with these keys are, 0..1: 1 for equal ones, 0.6 in one delivery area (first three
//! of five digits, the British outward code, the Canadian FSA, four digits in the Netherlands), 0.3 in
//! one region (first two digits), 0 else and where one is empty.
[[nodiscard]] double postcodeSimilarity(std::string_view a, std::string_view b,
                                        std::string_view country);

} // namespace unsnag
