// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/store/session.h"

namespace unsnag {

//! Events as they were pulled. The payload never changes; only the state does.
class EventTable
{
public:
    explicit EventTable(Session &session) : m_session(session) {}

    //! Stores a new event with the next id and lane sequence number and returns it with both.
    [[nodiscard]] Result<Event> insert(Event event);
    [[nodiscard]] Result<Event> find(const Id<Event> &id);
    //! The newest event of this record version, if it was pulled before.
    [[nodiscard]] Result<std::optional<Event>> findVersion(const QString &traceKey,
                                                           const QString &version);
    //! The newest event of a trace key.
    [[nodiscard]] Result<std::optional<Event>> newest(const QString &traceKey);
    //! Pending events in lane and sequence order.
    [[nodiscard]] Result<std::vector<Event>> pending(int limit);
    [[nodiscard]] Result<void> setState(const Id<Event> &id, EventState state);

private:
    Session &m_session;
};

} // namespace unsnag
