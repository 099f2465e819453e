// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/engine/escalateoverdue.h"
#include "models/engine/pullevents.h"
#include "models/engine/reconcileworkspace.h"
#include "models/engine/workbench.h"
#include "models/engine/writemappings.h"

namespace unsnag {

//! What one pass of the operating layer did.
struct RunReport {
    PullReport pull;
    int processed = 0;           //!< events run for the first time
    int confirmed = 0;           //!< events proven, replays included
    int failed = 0;              //!< events that became or stayed exceptions
    int unknown = 0;             //!< events whose outcome is not known
    int replayed = 0;            //!< replays run
    int waiting = 0;             //!< replays not due yet
    int released = 0;            //!< holds that ended
    int inLanes = 0;             //!< events and replays that wait behind older ones
    MappingReport mappings;      //!< crosswalk rows that the source system was told of
    EscalationReport escalation; //!< clocks that ran out, absences, billing holds
    QStringList problems;        //!< what hindered nothing: checkpoints not signed or not copied
    QString paused;              //!< why the engine, or all its traffic, rests; empty: it works
    std::optional<Timestamp> nextReplay; //!< when the earliest waiting replay is due
    //! Where a reconcile was due.
    std::optional<ReconcileReport> reconciled;
};

//! Which parts of a pass are wanted.
enum class RunScope {
    Whole,      //!< pull, process, release holds, replay what is due
    Drain,      //!< the same, and wait for replays whose undo time is still running
    ReplayOnly, //!< only replays that are due
};

//! One pass of the operating layer: pull, validate, map, create, confirm, replay.
class RunEngine
{
public:
    explicit RunEngine(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<RunReport> run(RunScope scope, const std::stop_token &stop,
                                        const Progress &progress = {});

    //! How many lanes run at a time: more than there may be requests under way, because a lane also
    //! waits for our own disk.
    [[nodiscard]] int width() const;

private:
    [[nodiscard]] Result<RunReport> pass(RunScope scope, const std::stop_token &stop,
                                         const Progress &progress);
    //! Decisions that are about to be sent stand in a signed checkpoint before they are.
    [[nodiscard]] Result<void> signReplays(RunReport &report);
    //! Why nothing may be processed now: a pause, or a target in trouble that does not answer.
    [[nodiscard]] Result<QString> whyResting(const std::stop_token &stop);
    //! Runs what is due now. True where something was done.
    [[nodiscard]] Result<bool> work(RunScope scope, const std::stop_token &stop,
                                    const Progress &progress, RunReport &report);
    [[nodiscard]] Result<void> releaseHolds(RunReport &report);
    [[nodiscard]] Result<void> countWaiting(RunReport &report);
    [[nodiscard]] Result<void> drain(const std::stop_token &stop, const Progress &progress,
                                     RunReport &report);

    Workbench &m_bench;
};

} // namespace unsnag
