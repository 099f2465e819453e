// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/eventjob.h"
#include "models/engine/runengine.h"

#include <deque>
#include <mutex>
#include <set>

namespace unsnag {

//! The work of one pass, lane by lane: first the replays that are due, then the events that never ran.
//! A lane is with one worker at a time; a long one gives way to others after a turn. Lanes are read
//! from the store as they are needed, so that a backlog of any length fits.
class LaneQueue
{
public:
    LaneQueue(Workbench &bench, RunScope scope, std::stop_token stop, Progress progress,
              RunReport &report);

    //! The next task for a Scheduler's queue.
    [[nodiscard]] std::function<void()> next();
    //! The first error of our own side.
    [[nodiscard]] Result<void> result() const;
    //! A connection has trouble: further work would meet the same.
    [[nodiscard]] bool isHalted() const;

private:
    //! A lane and what is owed in it.
    struct Turn {
        QString lane;
        std::deque<OutboxEntry> replays;
        qint64 behind = 0; //!< events up to this sequence had their turn
        bool hasEvents = false;
    };

    [[nodiscard]] bool isOver() const;
    [[nodiscard]] Result<void> refill();
    [[nodiscard]] Result<void> addReplays();
    [[nodiscard]] Result<void> addLanes();
    void run(Turn turn);
    //! False where the lane has nothing more for this pass.
    [[nodiscard]] bool runReplays(Turn &turn);
    [[nodiscard]] bool runEvents(Turn &turn);
    //! Whether the lane may go on.
    [[nodiscard]] bool count(const Result<JobEnd> &end, int RunReport::*kind);

    Workbench &m_bench;
    RunScope m_scope;
    std::stop_token m_stop;
    Progress m_progress;
    mutable std::mutex m_mutex; // guards everything below
    RunReport &m_report;
    std::deque<Turn> m_ready;
    std::set<QString> m_busy;
    std::set<QString> m_triedReplays; //!< ids; one try per pass
    QString m_lastLane;
    bool m_hasAllLanes = false;
    bool m_isHalted = false;
    std::optional<Error> m_error; //!< the first
    int m_errors = 0;
};

} // namespace unsnag
