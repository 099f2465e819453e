// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace unsnag {

//! What a word of a name says about which company is meant.
enum class WordClass : std::uint8_t {
    Core,    //!< a name, as far as anyone knows
    Generic, //!< what it is or does: "services", "university", "steel"
    Place,   //!< countries, regions, big cities, directions
    Filler,  //!< "and", "the", "of", "der"
    Number,  //!< digits
};

//! One spelling for all of a generic word or place in the languages of Europe, abbreviated or not,
//! singular or plural: "universität", "univ", "universities" are "university"; "ii" to "ix" are digits.
//! Other words come back as they are. The word is folded (see appendFolded); the answer lives for ever
//! or as long as the argument.
[[nodiscard]] std::string_view canonicalWord(std::string_view foldedWord);

//! The class of a word in its canonical or any other known spelling.
[[nodiscard]] WordClass wordClass(std::string_view canonical);

//! Both at once.
struct KnownWord {
    std::string_view canonical;
    WordClass wordClass = WordClass::Core;
};
[[nodiscard]] KnownWord knownWord(std::string_view foldedWord);

} // namespace unsnag
