// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/rng.h"

#include <QRandomGenerator>

#include <array>
#include <utility>

namespace unsnag {

std::uint64_t Rng::below(std::uint64_t bound)
{
    // Values past the last whole multiple would favour small results; they are drawn again.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t value = next();
    while (value >= limit)
        value = next();
    return value % bound;
}

QByteArray Rng::hex(int count)
{
    QByteArray bytes;
    bytes.reserve(count);
    while (bytes.size() < count) {
        const std::uint64_t value = next();
        for (int shift = 0; shift < 64 && bytes.size() < count; shift += 8)
            bytes.append(static_cast<char>(value >> shift & 0xff));
    }
    return bytes.toHex();
}

std::uint64_t SystemRng::next()
{
    // A number at a time costs more than what it is for.
    static thread_local std::array<quint64, 64> numbers;
    static thread_local std::size_t left = 0;
    if (left == 0) {
        QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(numbers.data()),
                                              2 * static_cast<qsizetype>(numbers.size()));
        left = numbers.size();
    }
    return std::exchange(numbers[--left], 0);
}

} // namespace unsnag
