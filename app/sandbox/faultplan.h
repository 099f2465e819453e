// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/faultrule.h"
#include "models/base/rng.h"

namespace unsnag {

//! The script of faults of one sandbox: decides for each request which fault, if any, strikes.
class FaultPlan
{
public:
    explicit FaultPlan(std::uint64_t seed) : m_rng(seed) {}

    void replace(std::vector<FaultRule> rules);

    //! The fault for this request: of the rules that match, the first whose skips are used up,
    //! whose times are left, and which chance picks. Counts the request.
    [[nodiscard]] std::optional<FaultRule> next(const SandboxRequest &request);

private:
    struct Loaded {
        FaultRule rule;
        int skipsLeft = 0;
        int timesLeft = 0;
    };

    [[nodiscard]] bool strikes(Loaded &loaded);

    SeededRng m_rng;
    std::vector<Loaded> m_rules;
};

} // namespace unsnag
