// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/event.h"
#include "models/domain/qualityruns.h"
#include "models/engine/stepfailure.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! Creates a lead in the CRM, progresses it to a won deal, lets the flow make the invoice, reads it back
//! and voids it where the profile can. Everything it makes is found by a key of the run, exactly once,
//! and marked, so that queue and figures leave it out. Leaves a dated status, also where it fails.
//! Errors: Forbidden where a connection is not marked as a test company; NotFound where a system lacks
//! an operation, or no proven deal is there whose account and lines could be used.
class RunSynthetic
{
public:
    explicit RunSynthetic(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<SyntheticRun> run(const std::stop_token &stop,
                                           const Progress &progress = {});

private:
    [[nodiscard]] Result<void> checkTestCompanies();
    [[nodiscard]] Result<Json> pattern(const QString &flow);
    [[nodiscard]] std::optional<StepFailure> walk(const Flow &flow, const Json &pattern);
    [[nodiscard]] std::optional<StepFailure> makeDeal(const Flow &flow, const Json &pattern);
    [[nodiscard]] std::optional<StepFailure> makeInvoice(const Flow &flow);
    [[nodiscard]] std::optional<StepFailure> cleanUp(const Flow &flow);
    [[nodiscard]] Result<Event> anchor(const Flow &flow, const RecordRef &source,
                                       const Json &payload);
    [[nodiscard]] Result<void> settle(const Event &event, EventState state, const Json &proof);
    //! Notes a step with the time it took.
    void note(const QString &step, const QString &id, const QString &detail);

    Workbench &m_bench;
    std::stop_token m_stop;
    Progress m_progress;
    SyntheticRun m_run;
    Timestamp m_stepBegan;
    Event m_event; //!< the deal's, once it is made
    QString m_reference;
};

} // namespace unsnag
