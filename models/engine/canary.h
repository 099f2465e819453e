// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/qualityruns.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! Which stored events a canary runs again, and against what.
struct CanaryOrder {
    QString flow;                         //!< id; empty: deal_to_invoice, else the first flow
    std::shared_ptr<const Flow> document; //!< tried instead of the active document; may be null
    int sample = 50;
    qint64 seed = 1; //!< the same seed chooses the same events
};

//! Runs a sample of stored events again through validate and map only, and compares the inputs of the
//! create operation, or the failure, with what the event produced. Sends no write and makes no
//! exception; both are checked at the end. Leaves a dated status.
//! Errors: NotFound for the flow; Bug where an operation was journalled meanwhile by the canary.
class RunCanary
{
public:
    explicit RunCanary(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<CanaryRun> run(const CanaryOrder &order, const std::stop_token &stop,
                                        const Progress &progress = {});

private:
    Workbench &m_bench;
};

//! Runs the canary of every flow that has events, once a day, where the named value canary.sample is
//! a number above 0.
[[nodiscard]] Result<void> canaryIfDue(Workbench &bench, const std::stop_token &stop,
                                       const Progress &progress);

} // namespace unsnag
