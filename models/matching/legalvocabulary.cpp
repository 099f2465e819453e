// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/legalvocabulary.h"

#include <algorithm>
#include <array>
#include <bit>

namespace unsnag {
namespace {

std::uint32_t lettersOf(std::string_view word)
{
    std::uint32_t letters = 0;
    for (const char c : word)
        letters |= 1U << (static_cast<unsigned char>(c) % 32U);
    return letters;
}

std::size_t mistakesAllowed(std::size_t length)
{
    return length < 12 ? 1 : length < 15 ? 2 : 3;
}

//! Insertions, deletions, replacements and swaps of neighbours between texts of at most 40 letters
//! whose lengths differ by no more than the limit; more than the limit is told as limit + 1.
std::size_t mistakes(std::string_view a, std::string_view b, std::size_t limit)
{
    constexpr std::size_t size = 42;
    std::array<std::array<std::uint8_t, size>, 3> rows;
    const auto tooMany = static_cast<std::uint8_t>(limit + 1);
    for (auto &row : rows)
        row.fill(tooMany);
    for (std::size_t j = 0; j <= limit; ++j)
        rows[0][j] = static_cast<std::uint8_t>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto &row = rows[i % 3];
        const auto &above = rows[(i + 2) % 3];
        const auto &twoAbove = rows[(i + 1) % 3];
        const std::size_t from = i > limit ? i - limit : 1;
        row[from - 1] = from == 1 ? static_cast<std::uint8_t>(std::min(i, limit + 1)) : tooMany;
        for (std::size_t j = from; j <= std::min(i + limit, b.size()); ++j) {
            int best = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            best = std::min({best, above[j] + 1, row[j - 1] + 1, static_cast<int>(tooMany)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, twoAbove[j - 2] + 1);
            row[j] = static_cast<std::uint8_t>(best);
        }
        if (i + limit < size - 1)
            row[i + limit + 1] = tooMany;
    }
    return rows[a.size() % 3][b.size()];
}

//! The first or the last three letters, told apart by the highest byte.
std::uint32_t endOf(std::string_view word, bool isLast)
{
    const std::string_view three = isLast ? word.substr(word.size() - 3) : word.substr(0, 3);
    std::uint32_t end = isLast ? 1 : 0;
    for (const char c : three)
        end = end << 8U | static_cast<unsigned char>(c);
    return end;
}

} // namespace

LegalVocabulary::LegalVocabulary(std::vector<Word> words)
{
    std::ranges::sort(words, {}, &Word::text);
    for (const Word &word : words) {
        const bool isKnown = !m_entries.empty() && m_entries.back().word.text == word.text;
        if (isKnown) {
            Word &known = m_entries.back().word;
            known.isFirst = known.isFirst || word.isFirst;
            known.isLast = known.isLast || word.isLast;
        }
        if (isKnown || word.text.size() < shortest || word.text.size() > longest)
            continue;
        const auto at = static_cast<std::uint32_t>(m_entries.size());
        m_byEnds[endOf(word.text, false)].push_back(at);
        m_byEnds[endOf(word.text, true)].push_back(at);
        m_entries.push_back({word, lettersOf(word.text)});
    }
}

const LegalVocabulary::Word *LegalVocabulary::exact(std::string_view word) const
{
    const auto alike = m_byEnds.find(endOf(word, false));
    if (alike == m_byEnds.end())
        return nullptr;
    for (const std::uint32_t i : alike->second) {
        if (m_entries[i].word.text == word)
            return &m_entries[i].word;
    }
    return nullptr;
}

const LegalVocabulary::Word *LegalVocabulary::meant(std::string_view word) const
{
    const std::size_t allowed = mistakesAllowed(word.size());
    if (word.size() + allowed < shortest || word.size() > longest)
        return nullptr;
    if (const Word *const known = exact(word))
        return known;
    const std::uint32_t letters = lettersOf(word);
    const Entry *best = nullptr;
    std::size_t fewest = allowed + 1;
    for (const bool isLast : {false, true}) {
        const auto alike = m_byEnds.find(endOf(word, isLast));
        if (alike == m_byEnds.end())
            continue;
        for (const std::uint32_t i : alike->second) {
            const Entry &entry = m_entries[i];
            // A mistake changes two letters at most.
            const auto differing = static_cast<std::size_t>(std::popcount(entry.letters ^ letters));
            const std::size_t length = entry.word.text.size();
            if (length > word.size() + allowed || word.size() > length + allowed ||
                differing > 2 * allowed)
                continue;
            const std::size_t found = mistakes(word, entry.word.text, allowed);
            if (found < fewest) {
                fewest = found;
                best = &entry;
            }
        }
    }
    return best == nullptr ? nullptr : &best->word;
}

} // namespace unsnag
