// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace unsnag {

//! The digits of the first telephone number in a text as they are dialled, and what was written around
//! them. Letters of a vanity number are digits; an extension, a comment, a second number are left out.
class DialledDigits
{
public:
    //! `text` must live as long.
    explicit DialledDigits(std::string_view text);

    [[nodiscard]] std::string_view digits() const { return {m_digits.data(), m_size}; }
    [[nodiscard]] bool hasPlus() const { return m_hasPlus; }
    //! The place among the digits of a zero in brackets ("+49 (0)30": 2); 0 where there is none.
    [[nodiscard]] std::size_t bracketZero() const { return m_bracketZero; }

private:
    //! Letters in a row, in upper case; of longer words the beginning.
    struct Word {
        std::array<char, 12> letters;
        std::size_t size = 0;
        [[nodiscard]] std::string_view text() const { return {letters.data(), size}; }
    };

    void read();
    void addDigit(char digit, std::size_t at);
    [[nodiscard]] bool endsNumber(char32_t letter) const;
    [[nodiscard]] Word nextWord();
    [[nodiscard]] bool takesWord(std::string_view word);

    std::string_view m_text;
    std::size_t m_at = 0;
    std::array<char, 24> m_digits;
    std::size_t m_size = 0;
    std::size_t m_bracketZero = 0;
    bool m_hasPlus = false;
};

} // namespace unsnag
