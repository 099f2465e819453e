// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace unsnag {

struct SeedCity {
    const char *name;
    const char *postcode;
};

//! The words that companies of one country are made of; UTF-8. A '#' in a pattern is a digit.
struct SeedCountry {
    const char *code;     //!< ISO 3166 alpha-2
    const char *currency; //!< ISO 4217
    int weight;           //!< share of all companies
    std::vector<const char *> names;
    std::vector<const char *> trades;
    std::vector<const char *> forms;
    std::vector<const char *> streets; //!< '#' is the house number
    std::vector<SeedCity> cities;
    const char *taxPattern;   //!< plausible form, not a valid checksum
    const char *phonePattern; //!< from ranges reserved for fiction; empty where a country has none
};

[[nodiscard]] const std::vector<SeedCountry> &seedCountries();

} // namespace unsnag
