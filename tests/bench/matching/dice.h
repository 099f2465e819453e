// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <cstdint>
#include <random>

namespace unsnag {

//! Chance from a seed, the same on every machine: the standard fixes what the engine gives, but not
//! what its distributions make of it.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed) {}

    //! 0 .. count-1. Precondition: count > 0.
    [[nodiscard]] qsizetype below(qsizetype count)
    {
        return static_cast<qsizetype>(m_engine() % static_cast<std::uint64_t>(count));
    }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }

    template <typename List>
    [[nodiscard]] auto pick(const List &list)
    {
        return list[static_cast<typename List::size_type>(
            below(static_cast<qsizetype>(std::size(list))))];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace unsnag
