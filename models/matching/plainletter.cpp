// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/plainletter.h"

namespace unsnag {
namespace {

constexpr char32_t broken = 0xFFFD;

unsigned byteAt(std::string_view text, std::size_t position)
{
    return static_cast<unsigned char>(text[position]);
}

//! Bytes that a leading byte announces behind it; -1 for one that cannot lead.
int followersOf(unsigned lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 1;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 2;
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : -1;
}

char32_t codePointAt(std::string_view text, std::size_t &position)
{
    const unsigned lead = byteAt(text, position++);
    const int followers = followersOf(lead);
    if (followers < 0)
        return broken;
    char32_t point = lead & (0x3FU >> followers);
    for (int i = 0; i < followers; ++i) {
        if (position >= text.size() || (byteAt(text, position) & 0xC0U) != 0x80U)
            return broken; // what comes next may be a letter of its own
        point = point << 6 | (byteAt(text, position++) & 0x3FU);
    }
    constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    return point < least[followers] || point > 0x10FFFF || isSurrogate ? broken : point;
}

//! Sets of ten digits in a row, by their zero.
constexpr char32_t zeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50};

} // namespace

char32_t wideLetterAt(std::string_view text, std::size_t &position)
{
    const char32_t point = codePointAt(text, position);
    if (point >= 0xFF01 && point <= 0xFF5E)
        return point - 0xFF01 + '!';
    if (point < 0x0660 || point > 0x0E59)
        return point;
    for (const char32_t zero : zeros) {
        if (point >= zero && point < zero + 10)
            return point - zero + '0';
    }
    return point;
}

} // namespace unsnag
