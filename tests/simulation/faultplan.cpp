// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/faultplan.h"

#include <algorithm>

namespace unsnag::simulation {
namespace {

struct Kind {
    const char *name;
    std::uint64_t rate; //!< of 10,000 chances, at the most
};

//! In the order of Fault.
constexpr std::array<Kind, faultCount> kinds{{
    {"drop_before", 120},
    {"drop_after", 120},
    {"duplicate", 150},
    {"late", 120},
    {"reordered", 0},
    {"rate_with_hint", 100},
    {"rate_bare", 60},
    {"error_before", 120},
    {"error_after", 120},
    {"cut_body", 80},
    {"html_page", 60},
    {"unauthorized", 20},
    {"error_inside_200", 60},
    {"lagging_index", 200},
    {"unpostable", 100},
    {"expired_key", 0},
    {"disk_full", 700},
    {"commit_unknown", 8},
    {"clock_jump", 800},
    {"sleep", 500},
    {"kill", 0},
    {"power_cut", 0},
    {"crash_in_recovery", 0},
}};

} // namespace

QString faultName(Fault fault)
{
    return QString::fromLatin1(kinds[static_cast<std::size_t>(fault)].name);
}

FaultPlan::FaultPlan(Rng &rng) : m_rng(rng)
{
    // Each world has its own weather: some kinds are frequent in it, others rare.
    for (std::size_t i = 0; i < faultCount; ++i)
        m_rates[i] =
            kinds[i].rate == 0 ? 0 : 1 + kinds[i].rate / 4 + m_rng.below(1 + kinds[i].rate);
    m_crashRate = 4 + m_rng.below(12);
}

void FaultPlan::favour(Fault fault)
{
    constexpr std::uint64_t often = 1200; // of 10,000
    m_rates[static_cast<std::size_t>(fault)] = often;
}

bool FaultPlan::strikes(Fault fault)
{
    const std::uint64_t rate = m_rates[static_cast<std::size_t>(fault)];
    if (m_hasEnded || m_isPaused || rate == 0)
        return false;
    // What has not happened yet is more likely, so that short runs see it too.
    if (!isChosen(count(fault) == 0 ? rate * 4 : rate))
        return false;
    note(fault);
    return true;
}

bool FaultPlan::crashesAt(const char *point)
{
    const std::string name = point;
    ++m_passages[name];
    if (m_hasEnded || m_isPaused)
        return false;
    // A place that is seldom passed gets its crash too.
    const bool isNew = !m_crashes.contains(name);
    const std::uint64_t rate = name == m_favoured ? 2000 : isNew ? m_crashRate * 30 : m_crashRate;
    if (!isChosen(m_isUnstable ? std::max<std::uint64_t>(rate, 1500) : rate))
        return false;
    ++m_crashes[name];
    return true;
}

} // namespace unsnag::simulation
