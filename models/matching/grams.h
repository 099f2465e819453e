// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace unsnag {

//! Appends the character 3-grams of a word, its two ends counting as letters of their own. A word of
//! Han, Kana or Hangul gives 2-grams without ends, since its letters are words already. Each gram is
//! three code points of 21 bits.
void appendGrams(std::string_view word, std::vector<std::uint64_t> &grams);

//! The same for a word and for what it means where that is spelled otherwise: "univ" has those of
//! "university" as well.
void appendMeaningGrams(std::string_view word, std::vector<std::uint64_t> &grams);

} // namespace unsnag
