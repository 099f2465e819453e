// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/grams.h"

#include "models/matching/utf8.h"
#include "models/matching/wordtable.h"

namespace unsnag {
namespace {

constexpr std::uint64_t gramMask = (std::uint64_t{1} << 63U) - 1;
constexpr std::uint64_t wordBegin = 1;
constexpr std::uint64_t wordEnd = 2;

void appendPairs(std::string_view word, std::vector<std::uint64_t> &grams)
{
    std::uint64_t last = wordBegin;
    std::size_t letters = 0;
    while (!word.empty()) {
        const Letter letter = firstLetter(word);
        word.remove_prefix(letter.size);
        if (++letters > 1)
            grams.push_back((last << 21U) | letter.code);
        last = letter.code;
    }
    if (letters == 1)
        grams.push_back((last << 21U) | wordEnd);
}

} // namespace

void appendGrams(std::string_view word, std::vector<std::uint64_t> &grams)
{
    if (word.empty())
        return;
    if (isIdeographic(firstLetter(word).code))
        return appendPairs(word, grams);
    std::uint64_t gram = wordBegin;
    std::size_t letters = 1;
    while (!word.empty()) {
        const Letter letter = firstLetter(word);
        word.remove_prefix(letter.size);
        gram = ((gram << 21U) | letter.code) & gramMask;
        if (++letters >= 3)
            grams.push_back(gram);
    }
    grams.push_back(((gram << 21U) | wordEnd) & gramMask);
}

void appendMeaningGrams(std::string_view word, std::vector<std::uint64_t> &grams)
{
    appendGrams(word, grams);
    if (const std::string_view meaning = canonicalWord(word); meaning != word)
        appendGrams(meaning, grams);
}

} // namespace unsnag
