// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchversion.h"
#include "models/engine/workbench.h"

#include <stop_token>
#include <vector>

namespace unsnag {

//! A version of the match rules and the names it knows.
struct TaughtVersion {
    MatchVersion version;
    std::vector<TaughtName> names;
};

//! Learns from the recorded decisions on the target's accounts and stores a proposal, with its audit
//! entry: match rules, and names that accounts are known by. Searches stay as they are. Always begins with
//! the rules that the program brings, so that no decision counts twice.
//! Errors: Conflict where no account was pulled or none was decided on yet; Cancelled.
class LearnMatching
{
public:
    explicit LearnMatching(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<TaughtVersion> run(std::stop_token stop = {});

private:
    Workbench &m_bench;
};

} // namespace unsnag
