// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/worddictionary.h"

#include "models/matching/segmentformat.h"

namespace unsnag {
namespace {

constexpr std::size_t firstSlots = 1024;

} // namespace

WordDictionary::WordDictionary() : m_slots(firstSlots) {}

std::string_view WordDictionary::word(std::uint32_t number) const
{
    return std::string_view(m_text).substr(m_starts[number],
                                           m_starts[number + 1] - m_starts[number]);
}

std::uint32_t WordDictionary::number(std::string_view text)
{
    const auto hash = static_cast<std::uint32_t>(wordHash(text));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const std::uint32_t found = m_slots[slot] - 1;
        if (m_hashes[found] == hash && word(found) == text)
            return found;
    }
    m_text += text;
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_hashes.push_back(hash);
    m_slots[slot] = size();
    if (static_cast<std::size_t>(size()) * 2 > m_slots.size())
        grow();
    return size() - 1;
}

void WordDictionary::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::uint32_t i = 0; i < size(); ++i) {
        std::size_t slot = m_hashes[i] & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = i + 1;
    }
}

} // namespace unsnag
