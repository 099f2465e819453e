// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/editpattern.h"

#include <algorithm>

namespace unsnag {

EditPattern::EditPattern(std::string_view text) : m_size(std::min(text.size(), longest))
{
    for (std::size_t i = 0; i < m_size; ++i)
        m_places[static_cast<unsigned char>(text[i])] |= std::uint64_t{1} << i;
}

int EditPattern::distance(std::string_view other) const
{
    other = other.substr(0, longest);
    if (m_size == 0)
        return static_cast<int>(other.size());
    const std::uint64_t last = std::uint64_t{1} << (m_size - 1);
    std::uint64_t up = ~std::uint64_t{0}; // vertical differences of +1
    std::uint64_t down = 0;               // and of -1
    std::uint64_t diagonal = 0;
    std::uint64_t before = 0; // places of the byte before
    auto distance = static_cast<int>(m_size);
    for (const char c : other) {
        const std::uint64_t places = m_places[static_cast<unsigned char>(c)];
        const std::uint64_t swapped = ((~diagonal & places) << 1U) & before;
        diagonal = (((places & up) + up) ^ up) | places | down | swapped;
        std::uint64_t right = down | ~(diagonal | up);
        const std::uint64_t left = diagonal & up;
        distance += (right & last) != 0 ? 1 : 0;
        distance -= (left & last) != 0 ? 1 : 0;
        right = (right << 1U) | 1U;
        up = (left << 1U) | ~(diagonal | right);
        down = right & diagonal;
        before = places;
    }
    return distance;
}

float EditPattern::similarity(std::string_view other) const
{
    const std::size_t longer = std::max(m_size, std::min(other.size(), longest));
    if (longer == 0)
        return 0;
    return 1 - static_cast<float>(distance(other)) / static_cast<float>(longer);
}

} // namespace unsnag
