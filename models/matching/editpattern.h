// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unsnag {

//! One text, ready to be held against many: counts insertions, deletions, replacements and swaps of
//! neighbours (optimal string alignment), byte by byte, in one step per byte of the other text
//! (Hyyrö 2003, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances").
class EditPattern
{
public:
    static constexpr std::size_t longest = 64; //!< bytes; further ones are not compared

    EditPattern() = default;
    explicit EditPattern(std::string_view text);

    [[nodiscard]] int distance(std::string_view other) const;
    [[nodiscard]] std::size_t size() const { return m_size; }
    //! 1 minus the distance divided by the longer size; 0 where both are empty.
    [[nodiscard]] float similarity(std::string_view other) const;

private:
    std::array<std::uint64_t, 256> m_places{}; // by byte: where it stands
    std::size_t m_size = 0;
};

} // namespace unsnag
