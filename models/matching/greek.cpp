// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/greek.h"

namespace unsnag {
namespace {

constexpr char32_t firstAccented = 0x386;
constexpr char32_t firstSmall = 0x3B1;
constexpr char32_t lastLetter = 0x3CE;

// α..ω with the final sigma.
constexpr std::string_view latin[] = {"a", "v", "g", "d", "e",  "z",  "i", "th", "i",
                                      "k", "l", "m", "n", "x",  "o",  "p", "r",  "s",
                                      "s", "t", "y", "f", "ch", "ps", "o"};

constexpr std::u32string_view accented = U"ΆΈΉΊΌΎΏΐάέήίΰόύώΪΫ";
constexpr std::u32string_view withoutAccent = U"αεηιουωϊαεηιϋουωϊϋ";

// Small letter without accent; U+03CA, U+03CB (dialytika) stay, for they are no part of a pair.
constexpr char32_t plainLetter(char32_t c)
{
    if (c >= 0x391 && c <= 0x3A9)
        return c + 0x20;
    const auto at = accented.find(c);
    return at == std::u32string_view::npos ? c : withoutAccent[at];
}

constexpr std::string_view letterOf(char32_t plain)
{
    if (plain == U'ϊ')
        return "i";
    return plain == U'ϋ' ? "y" : latin[plain - firstSmall];
}

bool isVoiceless(char32_t plain)
{
    return std::u32string_view(U"θκξπσςτφχψ").find(plain) != std::u32string_view::npos;
}

//! What two letters that are read as one are in Latin; nothing when they are two. A pair that is
//! accented on its first letter is two as well.
std::string_view pairOf(std::u32string_view word, std::size_t at)
{
    const char32_t a = plainLetter(word[at]);
    const char32_t b = plainLetter(word[at + 1]);
    const bool isLast = at + 2 == word.size();
    if (accented.find(word[at]) != std::u32string_view::npos)
        return "";
    if (b == U'υ' && (a == U'α' || a == U'ε' || a == U'η')) {
        const bool isHard = isLast || isVoiceless(plainLetter(word[at + 2]));
        if (a == U'α')
            return isHard ? "af" : "av";
        if (a == U'ε')
            return isHard ? "ef" : "ev";
        return isHard ? "if" : "iv";
    }
    if (a == U'ο' && b == U'υ')
        return "ou";
    if (a == U'μ' && b == U'π' && (at == 0 || isLast))
        return "b";
    if (a == U'γ' && b == U'γ')
        return "ng";
    if (a == U'γ' && b == U'ξ')
        return "nx";
    return a == U'γ' && b == U'χ' ? "nch" : "";
}

} // namespace

bool isGreekLetter(char32_t c)
{
    return c >= firstAccented && c <= lastLetter && c != 0x387 && c != 0x38B && c != 0x38D &&
           c != 0x3A2;
}

void appendGreek(std::string &out, std::u32string_view word)
{
    for (std::size_t i = 0; i < word.size(); ++i) {
        const std::string_view pair = i + 1 < word.size() ? pairOf(word, i) : "";
        if (!pair.empty()) {
            out += pair;
            ++i;
        } else {
            out += letterOf(plainLetter(word[i]));
        }
    }
}

} // namespace unsnag
