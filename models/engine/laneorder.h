// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

#include <optional>

namespace unsnag {

//! What an event has to wait for.
struct LaneBlock {
    Id<Event> event; //!< the older open event
    QString root;    //!< the exception to work on; empty where the older event has only not run yet
};

//! The order of one account's events: none overtakes an older open one of another record. A newer
//! version of a record takes the place of its oldest open version. Works in the caller's transaction.
class LaneOrder
{
public:
    LaneOrder(Session &session, const Workbench &bench);

    //! Nothing where the event may run now. Events of a flow whose lane order is "free" always may,
    //! and nobody waits for them.
    [[nodiscard]] Result<std::optional<LaneBlock>> blockOf(const Event &event);
    //! Puts the event of a first run into the holding queue.
    [[nodiscard]] Result<void> wait(const Event &event, const LaneBlock &block);
    //! Lets the replay of an exception wait.
    [[nodiscard]] Result<void> wait(SyncException exception, const LaneBlock &block);
    //! Puts what comes later in the lane of a failed event behind its exception.
    [[nodiscard]] Result<void> holdLater(const Event &failed, const SyncException &root);
    //! After an exception is closed: what waited behind it goes on, older versions of its record
    //! stand in nobody's way any more.
    [[nodiscard]] Result<void> letGo(const SyncException &closed);

private:
    [[nodiscard]] bool isFree(const QString &flow) const { return m_freeFlows.contains(flow); }

    Session &m_session;
    const Workbench &m_bench;
    QStringList m_freeFlows;
};

} // namespace unsnag
