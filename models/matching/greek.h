// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! Letters of modern Greek, with accent or dialytika (U+0386..U+03CE).
[[nodiscard]] bool isGreekLetter(char32_t c);

//! Appends one word of such letters, of either case, in small Latin ones, as Greek passports spell.
void appendGreek(std::string &out, std::u32string_view word);

} // namespace unsnag
