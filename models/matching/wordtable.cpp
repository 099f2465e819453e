// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordtable.h"

#include "models/matching/wordmeanings.h"

#include <algorithm>
#include <string>
#include <vector>

namespace unsnag {
namespace {

constexpr std::pair<std::string_view, std::string_view> romanNumbers[] = {
    {"ii", "2"}, {"iii", "3"}, {"iv", "4"}, {"vi", "6"}, {"vii", "7"}, {"viii", "8"}, {"ix", "9"},
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! All spellings in one text, found by open addressing, at most half full.
class WordTable
{
public:
    struct Found {
        std::string_view canonical;
        WordClass wordClass = WordClass::Core;
        bool isKnown = false;
    };

    static const WordTable &get()
    {
        static const WordTable table;
        return table;
    }

    [[nodiscard]] Found find(std::string_view word) const
    {
        const std::uint64_t hash = hashOf(word);
        for (std::size_t slot = hash & m_mask; m_slots[slot].entry != 0;
             slot = (slot + 1) & m_mask) {
            if (m_slots[slot].hash != static_cast<std::uint32_t>(hash >> 32U))
                continue;
            const Entry &entry = m_entries[m_slots[slot].entry - 1];
            if (textOf(entry.spelling) == word)
                return {textOf(entry.canonical), entry.wordClass, true};
        }
        return {};
    }

private:
    struct Text {
        std::uint32_t begin : 24;
        std::uint32_t size : 8;
    };
    struct Entry {
        Text spelling;
        Text canonical;
        WordClass wordClass = WordClass::Core;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0; //!< 0: empty, else index + 1
    };

    WordTable()
    {
        for (const WordMeaning &meaning : wordMeanings()) {
            const Text canonical = added(meaning.canonical);
            for (const std::string &spelling : meaning.spellings)
                m_entries.push_back({added(spelling), canonical, meaning.wordClass});
        }
        for (const auto &[roman, digit] : romanNumbers)
            m_entries.push_back({added(roman), added(digit), WordClass::Number});
        std::size_t size = 1;
        while (size < 2 * m_entries.size())
            size *= 2;
        m_mask = size - 1;
        m_slots.resize(size);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            insert(static_cast<std::uint32_t>(i));
    }

    Text added(std::string_view text)
    {
        const auto begin = static_cast<std::uint32_t>(m_text.size());
        m_text += text;
        return {begin & 0xFFFFFFU, static_cast<std::uint32_t>(text.size()) & 0xFFU};
    }
    [[nodiscard]] std::string_view textOf(Text text) const
    {
        return std::string_view(m_text).substr(text.begin, text.size);
    }

    //! Of spellings that are there twice, the first counts.
    void insert(std::uint32_t entry)
    {
        const std::string_view spelling = textOf(m_entries[entry].spelling);
        if (find(spelling).isKnown)
            return;
        const std::uint64_t hash = hashOf(spelling);
        std::size_t slot = hash & m_mask;
        while (m_slots[slot].entry != 0)
            slot = (slot + 1) & m_mask;
        m_slots[slot] = {static_cast<std::uint32_t>(hash >> 32U), entry + 1};
    }

    //! FNV-1a, with its high bits mixed into the low ones.
    static std::uint64_t hashOf(std::string_view word)
    {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (const char c : word)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        return hash ^ (hash >> 29U);
    }

    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
};

} // namespace

std::string_view canonicalWord(std::string_view foldedWord)
{
    return knownWord(foldedWord).canonical;
}

WordClass wordClass(std::string_view canonical)
{
    return knownWord(canonical).wordClass;
}

KnownWord knownWord(std::string_view foldedWord)
{
    const WordTable::Found found = WordTable::get().find(foldedWord);
    if (found.isKnown)
        return {found.canonical, found.wordClass};
    const bool isNumber = !foldedWord.empty() && std::ranges::all_of(foldedWord, isDigit);
    return {foldedWord, isNumber ? WordClass::Number : WordClass::Core};
}

} // namespace unsnag
