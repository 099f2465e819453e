// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace unsnag {

//! As plainLetterAt, of a byte beyond ASCII.
[[nodiscard]] char32_t wideLetterAt(std::string_view text, std::size_t &position);

//! The code point that begins at `position`, which moves behind it; U+FFFD for bytes that are no UTF-8.
//! Full-width forms, and digits of other scripts, come as the ASCII they stand for.
[[nodiscard]] inline char32_t plainLetterAt(std::string_view text, std::size_t &position)
{
    const auto byte = static_cast<unsigned char>(text[position]);
    if (byte >= 0x80)
        return wideLetterAt(text, position);
    ++position;
    return byte;
}

// Of ASCII only, whatever the locale.
[[nodiscard]] constexpr bool isDigit(char32_t letter)
{
    return letter >= '0' && letter <= '9';
}
[[nodiscard]] constexpr bool isCapital(char32_t letter)
{
    return letter >= 'A' && letter <= 'Z';
}
[[nodiscard]] constexpr bool isSmall(char32_t letter)
{
    return letter >= 'a' && letter <= 'z';
}
[[nodiscard]] constexpr char32_t asCapital(char32_t letter)
{
    return isSmall(letter) ? letter - ('a' - 'A') : letter;
}

//! A number below 676 for an ISO 3166 alpha-2 code in upper case; 676 for other text.
[[nodiscard]] constexpr std::size_t countryNumber(std::string_view code)
{
    const bool isCode = code.size() == 2 && isCapital(static_cast<unsigned char>(code[0])) &&
                        isCapital(static_cast<unsigned char>(code[1]));
    return isCode ? static_cast<std::size_t>(code[0] - 'A') * 26 +
                        static_cast<std::size_t>(code[1] - 'A')
                  : 676;
}

} // namespace unsnag
