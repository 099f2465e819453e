// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/enginewatch.h"
#include "models/engine/workbench.h"
#include "models/store/queuefigures.h"
#include "models/store/referencetables.h"

namespace unsnag {

//! How a workspace and the operating layer of this process stand.
struct LayerStatus {
    Timestamp at;
    std::vector<std::pair<ExceptionState, qint64>> exceptions; //!< every state with its count
    qint64 overdue = 0;                                        //!< not closed and past the due time
    QueueFigures queue;
    std::vector<ConnectionRow> connections;
    QStringList deaf; //!< connections whose incident is open
    //! Of the last whole pass, by whatever process: {"began_at","ended_at","ms","events","confirmed",
    //! "failed","problems"}; null before the first.
    Json lastPass;
    std::optional<EngineFigures> engine; //!< of this process, where it made a pass
};

//! Reads it in one snapshot, with or without an engine at work.
class ShowStatus
{
public:
    explicit ShowStatus(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<LayerStatus> run();

private:
    Workbench &m_bench;
};

//! Keeps what a whole pass did, for ShowStatus in whatever process. Errors as of the store.
[[nodiscard]] Result<void> keepLastPass(Workbench &bench, Timestamp began, const RunReport &report);

} // namespace unsnag
