// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runengine.h"

#include <mutex>
#include <optional>

namespace unsnag {

//! What the operating layer of one process has done since it started. Grows no further than this
//! struct, however long it runs.
struct EngineFigures {
    Timestamp since;
    bool isPassing = false;
    std::optional<Timestamp> passBegan; //!< of the last pass, running or over
    std::optional<Timestamp> passEnded;
    std::chrono::milliseconds passDuration{0}; //!< of the last pass that ended
    qint64 passes = 0;                         //!< that ended, well or not
    qint64 failedPasses = 0;
    QString lastError; //!< of the last pass that failed; empty again after one that did not
    std::optional<Timestamp> lastErrorAt;
    QString paused;    //!< why the engine rested in the last pass; empty: it worked
    qint64 events = 0; //!< new ones that were brought
    qint64 processed = 0;
    qint64 confirmed = 0;
    qint64 failed = 0;
    qint64 unknown = 0;
    qint64 replayed = 0;
    qint64 released = 0;
    int commands = 0; //!< of other processes, that run now
    qint64 commandsDone = 0;
};

//! Keeps the figures; any thread may call it.
class EngineWatch
{
public:
    explicit EngineWatch(Timestamp since) { m_figures.since = since; }

    void beginPass(Timestamp now);
    void endPass(Timestamp now, const Result<RunReport> &report);
    //! New events that came in beside the passes.
    void countEvents(qint64 events);
    void beginCommand();
    void endCommand();
    [[nodiscard]] EngineFigures figures() const;

private:
    mutable std::mutex m_mutex;
    EngineFigures m_figures;
};

} // namespace unsnag
