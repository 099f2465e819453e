// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/store/session.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace unsnag {

//! What is known of a record before another event of it is taken.
struct KnownVersions {
    Id<Event> newest;                     //!< newest event of the trace key that was not late
    QString version;                      //!< its version
    std::optional<qint64> sourceSequence; //!< highest the source system gave
};

//! An event that comes before another one in its lane and is open.
struct LaneEvent {
    Id<Event> id;
    QString traceKey;
    QString flow;
    qint64 sequence = 0;
    EventState state = EventState::Pending;
    QString heldBehind;
};

//! The audit log commits to the payload of an event as it lies there; see AuditPayload.
struct EventEvidence {
    qint64 entry = 0; //!< sequence of the entry
    QByteArray digest;
    QByteArray seed; //!< of the salt, to which boundText belongs as well
};

//! A new event with its number.
struct NumberedEvent {
    qint64 number = 0;
    Event event;
    QVariant payload; //!< canonical text of the event's payload, which is stored instead of it
    std::optional<EventEvidence> evidence = {};
};

//! Events as they were pulled. The payload never changes; only the state and what the event waits
//! behind do. Open events of a lane are the pending ones, and the failed ones whose exception is open.
class EventTable
{
public:
    //! What else of an event than its payload never changes, as one text: the salt of its payload is made
    //! of it (boundSalt), so that the audit log vouches for it. Each part has its length in characters
    //! before it, as in audit_evidence.
    [[nodiscard]] static QByteArray boundText(const Event &event);

    explicit EventTable(Session &session) : m_session(session) {}

    //! Stores a new event with the next id and lane sequence number and returns it with both.
    [[nodiscard]] Result<Event> insert(Event event);
    //! The same where id and sequence were given before. See reserve() and lastSequence().
    [[nodiscard]] Result<void> insertNumbered(const std::vector<NumberedEvent> &events);
    //! Takes `count` numbers in a row for new events; returns the first.
    [[nodiscard]] Result<qint64> reserve(qint64 count);
    [[nodiscard]] Result<qint64> lastSequence(const QString &lane);
    [[nodiscard]] Result<Event> find(const Id<Event> &id);
    //! The newest event of this record version, if it was pulled before.
    [[nodiscard]] Result<std::optional<Event>> findVersion(const QString &traceKey,
                                                           const QString &version);
    //! Nothing where no event of the trace key is known.
    [[nodiscard]] Result<std::optional<KnownVersions>> known(const QString &traceKey);
    //! Which of these trace keys have an event already.
    [[nodiscard]] Result<QSet<QString>> knownAmong(const QStringList &traceKeys);
    //! Whether this version, or this sequence number of the source, was taken before.
    [[nodiscard]] Result<bool> isTaken(const QString &traceKey, const QString &version,
                                       const std::optional<qint64> &sourceSequence);
    //! The newest event of a trace key, late ones left out.
    [[nodiscard]] Result<std::optional<Event>> newest(const QString &traceKey);
    //! Pending events that wait behind nothing, in lane and sequence order.
    [[nodiscard]] Result<std::vector<Event>> pending(int limit);
    //! Pending events, those in holding queues included.
    [[nodiscard]] Result<qint64> countPending();
    [[nodiscard]] Result<void> setState(const Id<Event> &id, EventState state);

    //! Lanes behind `after` (keyset, by name) with a pending event that waits behind nothing.
    [[nodiscard]] Result<std::vector<QString>> lanesWithWork(const QString &after, int limit);
    //! The first pending event of a lane behind `sequence` that waits behind nothing.
    [[nodiscard]] Result<std::optional<Event>> nextInLane(const QString &lane, qint64 sequence);
    //! Place of a trace key in its lane: the sequence number of its oldest open event.
    [[nodiscard]] Result<std::optional<qint64>> placeInLane(const QString &lane,
                                                            const QString &traceKey);
    //! The oldest open event before `place` that belongs to another trace key; events of `freeFlows`
    //! are passed over.
    [[nodiscard]] Result<std::optional<LaneEvent>> openBefore(const QString &lane, qint64 place,
                                                              const QString &traceKey,
                                                              const QStringList &freeFlows);
    //! Lets an event wait behind an exception; empty: it waits no longer.
    [[nodiscard]] Result<void> setHeldBehind(const Id<Event> &id, const QString &exception);
    //! Lets the pending events of a lane behind `sequence`, other trace keys only, wait behind an
    //! exception. Returns how many.
    [[nodiscard]] Result<int> holdLane(const QString &lane, qint64 sequence,
                                       const QString &traceKey, const QString &exception,
                                       const QStringList &freeFlows);
    //! Lets go of everything that waits behind an exception. Returns how many.
    [[nodiscard]] Result<int> letGo(const QString &exception);
    [[nodiscard]] Result<qint64> countHeldBehind(const QString &exception);
    //! Open events of a lane in sequence, without payload.
    [[nodiscard]] Result<std::vector<Event>> openInLane(const QString &lane, int limit);
    //! Sets the failed events of a trace key but one to superseded: a newer one stands for them.
    [[nodiscard]] Result<void> supersedeFailed(const QString &traceKey, const Id<Event> &except);

private:
    Session &m_session;
};

} // namespace unsnag
