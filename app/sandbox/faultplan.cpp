// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/faultplan.h"

namespace unsnag {

void FaultPlan::replace(std::vector<FaultRule> rules)
{
    m_rules.clear();
    for (FaultRule &rule : rules) {
        const int skip = rule.skip;
        const int times = rule.times;
        m_rules.push_back({std::move(rule), skip, times});
    }
}

std::optional<FaultRule> FaultPlan::next(const SandboxRequest &request)
{
    for (Loaded &loaded : m_rules) {
        if (loaded.rule.matches(request) && strikes(loaded))
            return loaded.rule;
    }
    return std::nullopt;
}

bool FaultPlan::strikes(Loaded &loaded)
{
    if (loaded.skipsLeft > 0) {
        --loaded.skipsLeft;
        return false;
    }
    if (loaded.timesLeft == 0)
        return false;
    constexpr std::uint64_t grains = 1'000'000;
    if (loaded.rule.probability < 1.0 &&
        static_cast<double>(m_rng.below(grains)) >= loaded.rule.probability * grains)
        return false;
    if (loaded.timesLeft > 0)
        --loaded.timesLeft;
    return true;
}

} // namespace unsnag
