// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! One that waits, and behind which exception.
struct LaneItem {
    Id<Event> event;
    QString traceKey;
    QString record; //!< id of the source record
    qint64 sequence = 0;
    QString exception; //!< id of its own open exception; empty where it has none
    QString state;     //!< of the exception, else of the event
    QString behind;    //!< exception it waits behind; empty for the root
};

//! What depends on what in the lane of an exception, or behind an incident: the one root to work on
//! and everything that goes on by itself when it is done.
struct LaneTree {
    QString lane;
    SyncException root;
    std::vector<LaneItem> items; //!< in the order of the lane, at most the limit asked for
    qint64 waiting = 0;          //!< events and exceptions that wait behind the root
};

//! Shows the lane of an exception. Error: NotFound.
class ShowLane
{
public:
    explicit ShowLane(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<LaneTree> run(const Id<SyncException> &id, int limit);

private:
    Workbench &m_bench;
};

} // namespace unsnag
