// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/bulkrun.h"
#include "models/engine/workbench.h"
#include "models/policy/ramp.h"

#include <stop_token>

namespace unsnag {

//! Carries the running bulk runs on: settles what was started, lets the next stage begin when the one
//! before is settled, stops a run of which too much fails. Called by the passes of the engine.
class BulkProgress
{
public:
    explicit BulkProgress(Workbench &bench) : m_bench(bench) {}

    //! True where something was started or settled.
    [[nodiscard]] Result<bool> advance(const std::stop_token &stop);

private:
    //! What became of a started item; nothing while it is under way.
    struct Settled {
        BulkItemState state = BulkItemState::Done;
        QString why;
    };

    [[nodiscard]] Result<bool> advance(BulkRun run, const std::stop_token &stop);
    [[nodiscard]] Result<int> settle(const BulkRun &run);
    [[nodiscard]] static std::optional<Settled> settled(const BulkRun &run,
                                                        const SyncException &exception);
    [[nodiscard]] Result<void> end(BulkRun &run, BulkState state, const QString &note);
    //! What held exceptions become when the release of their incident is over.
    [[nodiscard]] Result<void> endRelease(Session &session, const BulkRun &run);
    [[nodiscard]] Result<void> nextStage(BulkRun &run);
    [[nodiscard]] Result<int> start(const BulkRun &run, qint64 count, const std::stop_token &stop);
    //! Does the action on one item; what it says is the item's state.
    [[nodiscard]] Result<void> act(const BulkRun &run, BulkItem &item);
    [[nodiscard]] Result<void> replay(const BulkRun &run, BulkItem &item);
    [[nodiscard]] Result<void> store(const BulkItem &item);
    [[nodiscard]] Result<void> closeIncident(const BulkRun &run);

    Workbench &m_bench;
};

} // namespace unsnag
