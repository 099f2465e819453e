// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/findalike.h"

namespace unsnag {

//! Works out what the same decision means for exceptions that are alike: who gets it, and who is skipped
//! and why. Making an account is not the same for another account of the source: it would make a second
//! customer of one company, so these are skipped until there is one to link. Errors: see StartBulk.
class PlanAlike
{
public:
    explicit PlanAlike(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<BulkPlan> run(const std::vector<AlikeCase> &cases,
                                       const Decision &decision);

private:
    Workbench &m_bench;
};

//! The bulk action that decides the same for exactly these exceptions, closed meanwhile or not.
[[nodiscard]] BulkWish sameFor(const std::vector<AlikeCase> &cases, const Decision &decision);

} // namespace unsnag
