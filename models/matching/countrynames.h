// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

namespace unsnag {

//! What a country is called.
struct CountryNames {
    const char *code;  //!< ISO 3166 alpha-2
    const char *code3; //!< alpha-3
    int number;        //!< numeric; 0 where there is none
    const char
        *names; //!< English, German, French, Spanish, Italian, Japanese, its own; between '|'
};

//! All of ISO 3166-1 and Kosovo, in three parts by the first letter of the code.
[[nodiscard]] std::span<const CountryNames> countryNamesAToE();
[[nodiscard]] std::span<const CountryNames> countryNamesFToM();
[[nodiscard]] std::span<const CountryNames> countryNamesNToZ();

} // namespace unsnag
