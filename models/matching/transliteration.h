// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! Appends text for comparing, UTF-8 to UTF-8: compatibility forms and full-width letters made plain
//! (NFKC), case folded, diacritics off, ß as ss, decimal digits of every script as 0..9, Greek and
//! Cyrillic in Latin letters. After a, o and u an e is left out, within what this call appends:
//! "Müller", "Mueller" and "Muller" are all "muller". Blanks and punctuation stay, signs that cannot
//! be seen go. Letters of other scripts stay, with the marks that are part of them; the vowel points
//! of Arabic and Hebrew go. A byte that is not UTF-8 becomes a blank.
void appendFolded(std::string &out, std::string_view utf8);

//! The same as a new text.
[[nodiscard]] std::string folded(std::string_view utf8);

} // namespace unsnag
