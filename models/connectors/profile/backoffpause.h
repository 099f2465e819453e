// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/rng.h"

#include <chrono>

namespace unsnag {

//! How a connector spaces its tries, from the profile's `limits`. Full jitter: uniform in
//! [0, min(max, base × factor^(tries−1))].
class BackoffPause
{
public:
    explicit BackoffPause(const Json &limits);

    //! Tries in all, the first included; at least 1.
    [[nodiscard]] int attempts() const { return m_attempts; }
    //! The pause after `tries` (>= 1) failed ones.
    [[nodiscard]] std::chrono::milliseconds after(int tries, Rng &rng) const;
    //! Whether a wish of the server to wait is short enough to wait for here.
    [[nodiscard]] bool isWorthWaiting(std::chrono::milliseconds wish) const
    {
        return wish <= m_parkBeyond;
    }

private:
    std::chrono::milliseconds m_base;
    std::chrono::milliseconds m_max;
    std::chrono::milliseconds m_parkBeyond;
    double m_factor;
    int m_attempts;
    bool m_isJittered;
};

} // namespace unsnag
