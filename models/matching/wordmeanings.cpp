// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordmeanings.h"

#include "models/matching/transliteration.h"
#include "models/matching/wordtexts.h"

#include <algorithm>
#include <string_view>

namespace unsnag {
namespace {

std::string pluralOf(const std::string &word)
{
    const auto endsWith = [&](std::string_view end) { return word.ends_with(end); };
    const bool isVowelBeforeY = word.size() > 1 && std::string_view("aeiou").find(
                                                       word[word.size() - 2]) != std::string::npos;
    if (endsWith("y") && !isVowelBeforeY)
        return word.substr(0, word.size() - 1) + "ies";
    if (endsWith("s") || endsWith("x") || endsWith("ch") || endsWith("sh"))
        return word + "es";
    return word + 's';
}

void addSpelling(WordMeaning &meaning, std::string_view written)
{
    const bool hasPlural = written.ends_with('+');
    std::string word(written.substr(0, written.size() - (hasPlural ? 1 : 0)));
    std::string spelling = folded(word);
    std::erase_if(spelling, [](char c) { return c == '\'' || c == '-'; });
    const auto isKnown = [&](const std::string &text) {
        return std::ranges::find(meaning.spellings, text) != meaning.spellings.end();
    };
    if (!isKnown(spelling))
        meaning.spellings.push_back(spelling);
    if (hasPlural && !isKnown(folded(pluralOf(word))))
        meaning.spellings.push_back(folded(pluralOf(word)));
}

//! Reads one table; a line that begins with a blank goes on with the one before.
void readTable(std::vector<WordMeaning> &meanings, std::string_view table, WordClass wordClass)
{
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (!line.empty() && line.front() != ' ')
            meanings.push_back({{}, {}, wordClass});
        while (!line.empty()) {
            const std::size_t size = std::min(line.find_first_of(": "), line.size());
            if (size > 0)
                addSpelling(meanings.back(), line.substr(0, size));
            line.remove_prefix(std::min(size + 1, line.size()));
        }
    }
}

} // namespace

std::vector<WordMeaning> wordMeanings()
{
    std::vector<WordMeaning> meanings;
    readTable(meanings, fillerWords, WordClass::Filler);
    for (const std::string_view table :
         {countryWords, regionWords, europeanCityWords, worldCityWords})
        readTable(meanings, table, WordClass::Place);
    for (const std::string_view table :
         {institutionWords, businessWords, serviceWords, tradeWords, goodsWords, scienceWords})
        readTable(meanings, table, WordClass::Generic);
    for (WordMeaning &meaning : meanings)
        meaning.canonical = meaning.spellings.front();
    return meanings;
}

} // namespace unsnag
