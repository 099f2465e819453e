// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordcandidates.h"

#include "models/matching/similarwords.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr std::size_t mostAccounts = 150; // of all words together
constexpr std::size_t mostSimilar = 60;   // words nearly the same as one
constexpr std::size_t mostMistyped = 2;   // words of one name that are looked for
constexpr std::uint32_t rareCount = 20;   // a word of so few accounts may as well be a mistake

} // namespace

void addByWords(const CompanyName &name, const Segment &segment,
                std::vector<std::uint32_t> &accounts)
{
    std::vector<std::pair<std::size_t, std::uint32_t>> words;
    for (const std::string &word : name.words) {
        if (const auto found = segment.findWord(word))
            words.emplace_back(segment.accountsOfWord(*found).size(), *found);
    }
    std::ranges::sort(words);
    std::size_t taken = 0;
    for (const auto &[count, word] : words) {
        taken += count;
        if (taken > mostAccounts)
            return;
        const auto list = segment.accountsOfWord(word);
        accounts.insert(accounts.end(), list.begin(), list.end());
    }
}

void addByMistypedWords(const CompanyName &name, const Segment &segment,
                        std::vector<std::uint32_t> &accounts)
{
    struct Doubtful {
        std::string_view text;
        bool isCut = false;
    };
    std::vector<Doubtful> doubtful;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        const std::string &word = name.words[i];
        if (word.size() < 3 || word.size() > 12)
            continue;
        const auto found = segment.findWord(word);
        if (!found || name.isCut(i) || segment.wordCount(*found) <= rareCount)
            doubtful.push_back({word, name.isCut(i)});
    }
    std::ranges::stable_sort(doubtful, std::ranges::greater{},
                             [](const Doubtful &word) { return word.text.size(); });
    for (std::size_t i = 0; i < std::min(doubtful.size(), mostMistyped); ++i) {
        const auto &[text, isCut] = doubtful[i];
        // Two mistakes in a second word as well would cost as much as the rest of the search, and who
        // cuts a word is no bad typist.
        const int mistakes = isCut ? 0 : i == 0 && text.size() > 3 ? 2 : 1;
        std::size_t taken = 0;
        for (const std::uint32_t word : similarWords(segment, text, mistakes, mostSimilar)) {
            const auto list = segment.accountsOfWord(word);
            if (taken + list.size() > mostAccounts)
                continue;
            taken += list.size();
            accounts.insert(accounts.end(), list.begin(), list.end());
        }
    }
}

} // namespace unsnag
