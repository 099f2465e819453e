// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! Letters of the alphabets of Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian and
//! Kazakh (U+0400..U+04FF); the archaic ones are not among them.
[[nodiscard]] bool isCyrillicLetter(char32_t c);

//! Appends one word of such letters, of either case, in small Latin ones. The spelling is that of
//! the language the letters point at: і ї є ґ to Ukrainian, ј љ њ ћ ђ џ to Serbian, ъ before a
//! consonant to Bulgarian, else Russian. Latin letters come without the diacritics they would have.
void appendCyrillic(std::string &out, std::u32string_view word);

} // namespace unsnag
