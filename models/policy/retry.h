// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/rng.h"

#include <chrono>

namespace unsnag {

//! Exponential backoff with full jitter: uniform in [0, min(max, base × factor^(tries-1))].
struct Backoff {
    std::chrono::milliseconds base{200};
    double factor = 2;
    std::chrono::milliseconds max{5000};
    int attempts = 4; //!< tries in all, the first included

    //! Pause before try number `tries` + 1; `tries` >= 1.
    [[nodiscard]] std::chrono::milliseconds pause(int tries, Rng &rng) const;
};

} // namespace unsnag
