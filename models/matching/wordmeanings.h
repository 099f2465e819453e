// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/wordtable.h"

#include <string>
#include <vector>

namespace unsnag {

//! One line of the tables in wordtexts.h, folded.
struct WordMeaning {
    std::string canonical;
    std::vector<std::string> spellings; //!< the canonical one is the first
    WordClass wordClass = WordClass::Core;
};

//! All of them; a spelling stands in one only.
[[nodiscard]] std::vector<WordMeaning> wordMeanings();

} // namespace unsnag
