// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/exceptionquery.h"
#include "models/domain/ownership.h"
#include "models/domain/servicelevel.h"
#include "models/engine/workbench.h"
#include "models/policy/slarecord.h"

namespace unsnag {

//! An exception and where its clock stands.
struct SlaRow {
    SyncException exception;
    SlaStanding standing;
};

//! How the due times of an exception came about.
struct SlaExplanation {
    SyncException exception;
    SlaStanding standing;
    std::vector<SlaPromise> promises;
    std::vector<BillingHold> billingHolds;
};

//! The clocks of a page of exceptions, derived from what is stored.
class ReviewSla
{
public:
    explicit ReviewSla(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<SlaRow>> run(const ExceptionQuery &query);

private:
    Workbench &m_bench;
};

//! The clock of one exception, with every span that was counted and every pause.
class ExplainSla
{
public:
    explicit ExplainSla(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SlaExplanation> run(const Id<SyncException> &id);

private:
    Workbench &m_bench;
};

} // namespace unsnag
