// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace unsnag {

//! A code point and the bytes it takes.
struct Letter {
    char32_t code = 0;
    std::size_t size = 1;
};

//! The first code point of a text that is not empty. Bytes that are no UTF-8 come back as some code
//! point, never beyond the end.
[[nodiscard]] Letter firstLetter(std::string_view text);

//! Scripts whose words are written without blanks: Han, Kana, Hangul.
[[nodiscard]] bool isIdeographic(char32_t code);

} // namespace unsnag
