// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/stepfailure.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Finds the one fault behind many exceptions, keeps its card, and lets go by ramp what the card held.
//! Works in the caller's transaction.
class IncidentDesk
{
public:
    IncidentDesk(Session &session, const Workbench &bench) : m_session(session), m_bench(bench) {}

    //! An exception has just failed: it goes behind the open incident of its broken rule, and where
    //! five alike were opened within 15 minutes, the incident is opened and all of them go behind it.
    [[nodiscard]] Result<void> consider(const SyncException &failed);
    //! Begins to let go what waits behind an incident: 1, 5, 25, 100 percent. Events of the lanes go
    //! at once: the first one that meets the fault again stops the others.
    [[nodiscard]] Result<void> beginRelease(const SyncException &incident);
    //! Lets go what met the fault again during a release that is over all the same: the incident is
    //! closed, and each of these is a matter of its own now.
    [[nodiscard]] Result<void> letGoRest(const SyncException &incident);
    //! The incident whose items are being let go, where its fault is met again: it is open again.
    //! Nothing where none is.
    [[nodiscard]] Result<std::optional<SyncException>> reopened(const QString &traceKey);
    //! Closes the incident of a rule: what it held has been proven.
    [[nodiscard]] Result<void> closeRule(const SyncException &incident, const Json &proof);

private:
    [[nodiscard]] Result<SyncException> open(const SyncException &like);

    Session &m_session;
    const Workbench &m_bench;
};

//! Name of the rule that was broken, so that exceptions of one rule share it: flow, reason, step and
//! the places at fault with what was expected there. What waits for another record is named by that
//! record, and makes no incident. Empty for other reasons that concern one record only.
[[nodiscard]] QString fingerprintOf(const QString &flow, const StepFailure &failure);

//! Trace key of the incident of one broken rule.
[[nodiscard]] QString ruleTraceKey(const QString &fingerprint);

} // namespace unsnag
