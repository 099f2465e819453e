// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace unsnag {

// Words that say what kind of company or institution it is, or where, in the languages of Europe. A
// line is one meaning: "canonical word: other spellings"; lines without others have no colon, and a
// line that begins with a blank goes on with the one before. A "+" behind a word adds its English
// plural. All are written naturally and folded when they are read. Words that are names as often as
// not ("star", "delta", "rose") are in no table, and what English tells apart is not one meaning
// ("airline", "aviation").
extern const std::string_view institutionWords; //!< universities, offices, clubs and their parts
extern const std::string_view businessWords;    //!< trading, forms of work, finance, building
extern const std::string_view serviceWords;     //!< logistics, media, law, qualities
extern const std::string_view tradeWords;       //!< energy, farming, food, hotels, chemicals
extern const std::string_view goodsWords;       //!< materials, metals, machines, vehicles
extern const std::string_view scienceWords;     //!< sciences, medicine, religion, society
extern const std::string_view countryWords;     //!< countries and their adjectives
extern const std::string_view regionWords;      //!< continents, directions, states and provinces
extern const std::string_view europeanCityWords;
extern const std::string_view worldCityWords;
extern const std::string_view fillerWords; //!< articles, prepositions, "and"

} // namespace unsnag
