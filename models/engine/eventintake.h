// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/engine/workbench.h"

#include <unordered_map>

namespace unsnag {

//! A source record that arrived, whichever way: what an event is made of.
struct Arrival {
    std::shared_ptr<const Flow> flow;
    QString system; //!< connection, or the name of the file's source
    Record record;
    std::optional<qint64> sequence;          //!< the source's own count, where it counts
    QString intake = QStringLiteral("poll"); //!< see Event::intake
    QString traceId = {};                    //!< of the sender; a new one where it is empty
};

//! An event on its way into the store, with what is derived from its payload.
struct Incoming {
    Event event;       //!< without id and place in its lane
    QString payload;   //!< canonical text
    QByteArray digest; //!< what the audit log commits to of the payload
    QByteArray seed;   //!< see EventEvidence
};

//! What became of arrivals.
struct Taken {
    int events = 0;     //!< new events
    int repeats = 0;    //!< of those, events that joined an open exception of their trace key
    int duplicates = 0; //!< versions or sequence numbers that were known; nothing was stored
    int late = 0;       //!< older than what is known; stored as superseded, never run

    void add(const Taken &more);
};

//! Stores arrivals as events, many in one transaction each. A trace key's version or sequence number
//! that is known is counted and not stored again; one that comes late is stored, but never run.
class EventIntake
{
public:
    explicit EventIntake(Workbench &bench) : m_bench(bench) {}

    //! Makes the events of arrivals; reads and stores nothing. Error: Input where a payload has no
    //! canonical form.
    [[nodiscard]] Result<std::vector<Incoming>> prepared(
        const std::vector<Arrival> &arrivals) const;
    //! Stores the events in their order, `perTransaction` at a time; those of a transaction that
    //! fails, and later ones, are not stored.
    [[nodiscard]] Result<Taken> take(const std::vector<Arrival> &arrivals);
    //! The same in the caller's transaction.
    [[nodiscard]] Result<Taken> take(Session &session, const std::vector<Incoming> &events);

    static constexpr int perTransaction = 5000;

private:
    [[nodiscard]] Event eventOf(const Arrival &arrival) const;

    Workbench &m_bench;
};

} // namespace unsnag
