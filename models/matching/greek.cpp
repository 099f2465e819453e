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

enum class Reading { Always, BeforeVoice, BeforeNone, AtAnEnd };

struct Pair {
    char32_t first;
    char32_t second;
    Reading reading;
    std::string_view latin;
};

// Two letters that are read as one. Vowels with υ sound f before a voiceless letter and at the end of a
// word, else v.
constexpr Pair pairs[] = {
    {U'ο', U'υ', Reading::Always, "ou"},      {U'γ', U'γ', Reading::Always, "ng"},
    {U'γ', U'ξ', Reading::Always, "nx"},      {U'γ', U'χ', Reading::Always, "nch"},
    {U'μ', U'π', Reading::AtAnEnd, "b"},      {U'α', U'υ', Reading::BeforeVoice, "av"},
    {U'ε', U'υ', Reading::BeforeVoice, "ev"}, {U'η', U'υ', Reading::BeforeVoice, "iv"},
    {U'α', U'υ', Reading::BeforeNone, "af"},  {U'ε', U'υ', Reading::BeforeNone, "ef"},
    {U'η', U'υ', Reading::BeforeNone, "if"},
};

bool isReadSo(Reading reading, std::u32string_view word, std::size_t at)
{
    const bool isLast = at + 2 == word.size();
    const bool isHard = isLast || isVoiceless(plainLetter(word[at + 2]));
    switch (reading) {
    case Reading::Always:
        return true;
    case Reading::BeforeVoice:
        return !isHard;
    case Reading::BeforeNone:
        return isHard;
    case Reading::AtAnEnd:
        return isLast || at == 0;
    }
    return false;
}

//! What the pair that begins here is in Latin; nothing where there is none. An accent on the first
//! letter parts the two.
std::string_view pairOf(std::u32string_view word, std::size_t at)
{
    if (accented.find(word[at]) != std::u32string_view::npos)
        return "";
    const char32_t first = plainLetter(word[at]);
    const char32_t second = plainLetter(word[at + 1]);
    for (const Pair &pair : pairs) {
        if (pair.first == first && pair.second == second && isReadSo(pair.reading, word, at))
            return pair.latin;
    }
    return "";
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
