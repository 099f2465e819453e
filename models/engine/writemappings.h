// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/crosswalk.h"
#include "models/engine/stepfailure.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! What a pass over the crosswalk did.
struct MappingReport {
    int written = 0;   //!< rows that the source system knows now
    int conflicts = 0; //!< exceptions that were opened
    QString problem;   //!< why it ended early; empty where it did not
};

//! Brings the crosswalk to the system the accounts come from, row by row, where its profile has
//! `upsert_mapping`. A mapping that says something else there becomes an exception. A system that
//! does not answer is left for the next pass.
class WriteMappings
{
public:
    explicit WriteMappings(Workbench &bench) : m_bench(bench) {}

    [[nodiscard]] Result<MappingReport> run(const std::stop_token &stop);

private:
    //! Whether to go on with the next row.
    [[nodiscard]] Result<bool> write(Connector &source, const CrosswalkRow &row,
                                     const std::stop_token &stop, MappingReport &report);
    [[nodiscard]] Result<Event> eventOf(const CrosswalkRow &row);
    [[nodiscard]] Result<void> settle(const CrosswalkRow &row, const Event &event,
                                      const Json &proof);
    [[nodiscard]] Result<void> raise(const CrosswalkRow &row, const Event &event,
                                     const StepFailure &failure);

    Workbench &m_bench;
};

} // namespace unsnag
