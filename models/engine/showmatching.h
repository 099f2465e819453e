// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/learnmatching.h"

namespace unsnag {

//! The match rules of the target: what is active, and the versions there are.
struct MatchingOverview {
    QString system;
    QString active;                //!< version text of the active rules: "builtin-1", "learned-3"
    Json document;                 //!< the active rules
    std::vector<TaughtName> names; //!< that the active version knows
    std::vector<MatchVersion> versions; //!< oldest first
};

//! Reads the match rules of the workspace's target. Errors: those of the store.
class ShowMatching
{
public:
    explicit ShowMatching(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<MatchingOverview> run();
    //! One version and its names. Error: NotFound.
    [[nodiscard]] Result<TaughtVersion> one(int number);

private:
    Workbench &m_bench;
};

} // namespace unsnag
