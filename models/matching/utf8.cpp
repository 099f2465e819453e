// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/utf8.h"

#include <algorithm>

namespace unsnag {

Letter firstLetter(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0xC0)
        return {first, 1};
    const std::size_t wanted = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const std::size_t size = std::min(wanted, text.size());
    char32_t code = first & (0x7FU >> wanted);
    for (std::size_t i = 1; i < size; ++i)
        code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {code & 0x1F'FFFFU, size};
}

bool isIdeographic(char32_t code)
{
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xA960 && code <= 0xA97F) ||
           (code >= 0xAC00 && code <= 0xD7FF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x2'0000 && code <= 0x3'FFFF);
}

} // namespace unsnag
