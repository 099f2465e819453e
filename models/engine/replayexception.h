// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/domain/attempt.h"
#include "models/engine/workbench.h"
#include "models/store/worktables.h"

#include <stop_token>

namespace unsnag {

//! How a replay ended.
struct Replayed {
    SyncException exception;
    std::vector<Attempt> attempts; //!< all of this exception, oldest first
};

//! Whether a replay waits for older open events of its lane, or goes ahead with a reason.
enum class LanePass { Wait, Override };

//! Runs the exception's event again now: the queued decision if there is one, else as it is.
//! Behind an older open event of its lane it is queued and waits, unless it may override the order;
//! the exception then tells behind which one.
//! Progress reports the steps validate, map, create, confirm (done 0..4 of 4).
//! Errors: NotFound; Conflict where the exception is closed.
class ReplayException
{
public:
    explicit ReplayException(Workbench &bench, LanePass pass = LanePass::Wait)
        : m_bench(bench), m_pass(pass)
    {}
    [[nodiscard]] Result<Replayed> run(const Id<SyncException> &id, const QString &why,
                                       const std::stop_token &stop, const Progress &progress = {});

private:
    [[nodiscard]] Result<OutboxEntry> owed(Session &session, const Id<SyncException> &id,
                                           const QString &why);
    [[nodiscard]] Result<void> override(Session &session, OutboxEntry &entry, const QString &why);

    Workbench &m_bench;
    LanePass m_pass;
};

//! What a look-up by our reference found in the target.
struct Probed {
    SyncException exception;
    int found = 0;          //!< documents with our reference
    QString targetId;       //!< of the first
    Json document;          //!< its canonical fields; null where none was found
    bool mayResend = false; //!< nothing was found and the settle time is over
};

//! Looks the wanted document up in the target by our external reference. Where exactly one is
//! found and an outcome was unknown, the unknown operation is settled.
class ProbeOutcome
{
public:
    explicit ProbeOutcome(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Probed> run(const Id<SyncException> &id, const std::stop_token &stop);

private:
    Workbench &m_bench;
};

} // namespace unsnag
