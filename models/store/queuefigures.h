// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/store/session.h"

#include <optional>

namespace unsnag {

//! What waits in the tables of a workspace, counted without reading a row.
struct QueueFigures {
    qint64 eventsPending = 0;     //!< stored and not run yet
    qint64 eventsInLanes = 0;     //!< of those, the ones that wait behind older ones of their lane
    qint64 replaysOwed = 0;       //!< queued or running
    qint64 operationsUnknown = 0; //!< writes that may or may not have happened
    qint64 incidents = 0;         //!< open exceptions of a whole connection or rule
    std::optional<Timestamp> nextReplay;
    std::optional<Timestamp> oldestPending; //!< when the event that waits longest came
};

[[nodiscard]] Result<QueueFigures> queueFigures(Session &session);

} // namespace unsnag
