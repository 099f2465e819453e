// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unsnag {

//! Numbers the words of a segment while it is built, in the order in which they come.
class WordDictionary
{
public:
    WordDictionary();
    [[nodiscard]] std::uint32_t number(std::string_view word);
    [[nodiscard]] std::uint32_t size() const
    {
        return static_cast<std::uint32_t>(m_starts.size() - 1);
    }
    [[nodiscard]] std::string_view word(std::uint32_t number) const;

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const std::vector<std::uint32_t> &starts() const { return m_starts; }
    [[nodiscard]] const std::vector<std::uint32_t> &table() const { return m_slots; }

private:
    void grow();

    std::string m_text;
    std::vector<std::uint32_t> m_starts{0};
    std::vector<std::uint32_t> m_slots;
    std::vector<std::uint32_t> m_hashes; // lower halves, to grow without hashing again
};

} // namespace unsnag
