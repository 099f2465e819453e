// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/checkcost.h"

#include "models/audit/digest.h"

#include <cmath>

namespace unsnag {
namespace {

using Steady = std::chrono::steady_clock;

constexpr qsizetype measured = qsizetype{8} << 20; //!< bytes

double secondsSince(Steady::time_point start)
{
    return std::chrono::duration<double>(Steady::now() - start).count();
}

} // namespace

int CheckCost::percent() const
{
    return seconds > 0 ? static_cast<int>(std::lround(100 * hashSeconds / seconds)) : 100;
}

CheckCost CheckWatch::costOf(qint64 bytes) const
{
    const double seconds = secondsSince(m_start);
    const QByteArray block(measured, 'u');
    const auto start = Steady::now();
    static_cast<void>(sha256(block));
    const double hashSeconds =
        secondsSince(start) * static_cast<double>(bytes) / static_cast<double>(measured);
    return {seconds, hashSeconds, bytes};
}

} // namespace unsnag
