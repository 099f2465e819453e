// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/connectors/profile/answer.h"

#include <chrono>
#include <optional>
#include <vector>

namespace unsnag {

//! What an answer tells about a budget.
struct RateSignal {
    QString budget;
    std::optional<std::int64_t> remaining;
    std::optional<std::int64_t> limit;
    std::optional<std::chrono::milliseconds> resetAfter;
};

//! The signals of a profile's `limits` that an answer carries.
[[nodiscard]] std::vector<RateSignal> rateSignals(const Json &limits, const Answer &answer,
                                                  const QString &operation, Timestamp now);

//! How long the system wants to be left alone, from the places limits.retry_after names beside the
//! header Retry-After.
[[nodiscard]] std::optional<std::chrono::milliseconds> statedRest(const Json &limits,
                                                                  const Answer &answer,
                                                                  Timestamp now);

} // namespace unsnag
