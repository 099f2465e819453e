// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace unsnag {

// Legal forms as the registers of the world and those who write to them spell them. A line "= limited"
// names the kind of all that follows; forms stand between semicolons or line ends. Case, accents, dots
// and "and" do not matter. Within a form "a|b" is either word, "-" none, "(|a b|c)" nothing, "a b" or
// "c", and "$co" the words of the line "$co = …" of the same table. What a form begins with says where
// it stands:
//   nothing  at the end of a name
//   <        at either end
//   ~        at either end, at the beginning only of a name without a form at its end
//   +        at the beginning of a Romanian name, which ends with "srl" or "sa"; never at the end
//   ^        at the beginning only
extern const std::string_view legalFormsOfTheWest;  //!< English, Romance and Germanic languages
extern const std::string_view legalFormsOfTheNorth; //!< Nordic and Baltic countries
extern const std::string_view legalFormsOfTheEast;  //!< Slavic languages, Hungary, Greece, Caucasus
extern const std::string_view legalFormsOfAsia;     //!< Near and Far East, Africa

//! Words of bodies of the state and of trade unions, in any number and order, with one of the nouns:
//! "noun: …" and "with: …".
extern const std::string_view publicBodyWords;

//! "spa: day hotel …": after one of these words the form is a word of the name. "never: …": what
//! folding makes an everyday word of, and is no form.
extern const std::string_view legalFormGuards;

//! "= kind" and forms of languages that write without blanks; "<" as above.
extern const std::string_view joinedLegalForms;

} // namespace unsnag
