// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <cstdint>
#include <random>

namespace unsnag {

//! Source of chance: jitter, trace ids. A seeded one makes a run repeatable.
class Rng
{
public:
    virtual ~Rng() = default;
    //! Uniform over all 64-bit values. Safe to call from any thread.
    [[nodiscard]] virtual std::uint64_t next() = 0;

    //! Uniform in [0, bound); bound > 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    //! `count` random bytes as lower-case hex, 2 × count characters.
    [[nodiscard]] QByteArray hex(int count);
};

//! Chance from the operating system.
class SystemRng final : public Rng
{
public:
    [[nodiscard]] std::uint64_t next() override;
};

//! The same sequence for the same seed. Not for several threads.
class SeededRng final : public Rng
{
public:
    explicit SeededRng(std::uint64_t seed) : m_engine(seed) {}
    [[nodiscard]] std::uint64_t next() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace unsnag
