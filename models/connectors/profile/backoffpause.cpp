// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/backoffpause.h"

#include <algorithm>
#include <cmath>

namespace unsnag {

BackoffPause::BackoffPause(const Json &limits)
    : m_base(limits["backoff"]["base_ms"].toInt(200)),
      m_max(limits["backoff"]["max_ms"].toInt(5000)),
      m_parkBeyond(limits["retry_after"]["park_beyond_s"].toInt(10) * 1000),
      m_factor(std::max(1.0, limits["backoff"]["factor"].scalarText().toDouble())),
      m_attempts(static_cast<int>(
          std::clamp<std::int64_t>(limits["backoff"]["attempts"].toInt(4), 1, 20))),
      m_isJittered(limits["backoff"]["jitter"].toString() != QLatin1String("none"))
{
    if (!limits["backoff"].contains(QStringLiteral("factor")))
        m_factor = 2;
}

std::chrono::milliseconds BackoffPause::after(int tries, Rng &rng) const
{
    const double grown = static_cast<double>(m_base.count()) * std::pow(m_factor, tries - 1);
    const auto most =
        static_cast<std::int64_t>(std::min(grown, static_cast<double>(m_max.count())));
    if (!m_isJittered)
        return std::chrono::milliseconds(most);
    return std::chrono::milliseconds(
        static_cast<std::int64_t>(rng.below(static_cast<std::uint64_t>(most) + 1)));
}

} // namespace unsnag
