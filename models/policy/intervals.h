// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/policy/slaclock.h"

namespace unsnag {

//! The spans in order, overlapping and touching ones joined, cut to what comes after `from`.
[[nodiscard]] std::vector<Interval> merged(std::vector<Interval> spans, Timestamp from);

//! What is left of `spans` without the merged `pauses`.
[[nodiscard]] std::vector<Interval> without(const std::vector<Interval> &spans,
                                            const std::vector<Interval> &pauses);

[[nodiscard]] std::chrono::milliseconds lengthOf(const std::vector<Interval> &spans);

} // namespace unsnag
