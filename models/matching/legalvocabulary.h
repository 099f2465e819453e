// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unsnag {

//! The long words of legal forms that have several, to find them under typing mistakes.
class LegalVocabulary
{
public:
    static constexpr std::size_t shortest = 9; //!< letters of a word

    struct Word {
        std::string text;
        bool isFirst = false; //!< of a form
        bool isLast = false;
    };

    explicit LegalVocabulary(std::vector<Word> words);

    //! The word that is meant: itself, or one with the same first or last three letters that is one to
    //! three typing mistakes away, more for longer words. nullptr where there is none.
    [[nodiscard]] const Word *meant(std::string_view word) const;

private:
    struct Entry {
        Word word;
        std::uint32_t letters = 0; //!< one bit for each letter that occurs
    };
    static constexpr std::size_t longest = 30;

    [[nodiscard]] const Word *exact(std::string_view word) const;

    std::vector<Entry> m_entries;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_byEnds; //!< of three letters
};

} // namespace unsnag
