// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/retry.h"

#include <algorithm>
#include <cmath>

namespace unsnag {

std::chrono::milliseconds Backoff::pause(int tries, Rng &rng) const
{
    const double grown =
        static_cast<double>(base.count()) * std::pow(factor, std::max(tries, 1) - 1);
    const double bound = std::min(static_cast<double>(max.count()), grown);
    if (!(bound >= 1))
        return std::chrono::milliseconds(0);
    const auto drawn = rng.below(static_cast<std::uint64_t>(bound));
    return std::chrono::milliseconds(static_cast<std::int64_t>(drawn));
}

} // namespace unsnag
