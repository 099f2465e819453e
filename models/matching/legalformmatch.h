// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/legalformtries.h"

#include <span>
#include <string_view>

namespace unsnag {

using LegalFormWords = std::span<const std::string_view>;

//! The words from..to-1, which are not yet taken as legal forms.
struct LegalFormRest {
    std::size_t from = 0;
    std::size_t to = 0;
};

struct LegalFormMatch {
    std::size_t words = 0; //!< none: no match
    FormValue value;
};

//! The longest form at an end of the rest that leaves a word: one of the tables, a run of words of
//! public bodies, or one of several words with typing mistakes in the long ones.
[[nodiscard]] LegalFormMatch legalFormAtEnd(LegalFormWords words, LegalFormRest rest);
[[nodiscard]] LegalFormMatch legalFormAtBeginning(LegalFormWords words, LegalFormRest rest);

} // namespace unsnag
