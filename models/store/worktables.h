// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/crosswalk.h"
#include "models/domain/resolution.h"
#include "models/store/session.h"

namespace unsnag {

//! Recorded decisions; append-only, guarded by triggers. Candidates as shown are kept with them.
class ResolutionTable
{
public:
    explicit ResolutionTable(Session &session) : m_session(session) {}
    //! Stores with the next id and the next number of its exception, and returns it with both.
    [[nodiscard]] Result<Resolution> insert(Resolution resolution);
    [[nodiscard]] Result<Resolution> find(const Id<Resolution> &id);
    //! The number that the next one of an exception gets; undone ones count too.
    [[nodiscard]] Result<int> nextTurn(const Id<SyncException> &exception);
    //! All of an exception that were not undone, oldest first.
    [[nodiscard]] Result<std::vector<Resolution>> valid(const Id<SyncException> &exception);
    //! The newest `most` that say which account was meant (link, create, keep apart), neither undone
    //! nor asked only, oldest first.
    [[nodiscard]] Result<std::vector<Resolution>> onAccounts(qint64 most);
    //! Marks a resolution as undone, in a table of its own.
    [[nodiscard]] Result<void> undo(const Id<Resolution> &id, const QString &actor, Timestamp at);

private:
    Session &m_session;
};

//! Runs of events.
class AttemptTable
{
public:
    explicit AttemptTable(Session &session) : m_session(session) {}
    //! Stores with the next id and the next number of its event.
    [[nodiscard]] Result<Attempt> insert(Attempt attempt);
    //! Writes outcome, key, target, proof and end.
    [[nodiscard]] Result<void> finish(const Attempt &attempt);
    [[nodiscard]] Result<std::vector<Attempt>> ofEvent(const Id<Event> &event);
    //! Those of an exception and the first runs of its newest event, oldest first.
    [[nodiscard]] Result<std::vector<Attempt>> ofException(const Id<SyncException> &exception);
    //! Sets every pending attempt to unknown: what a start does after a crash. Returns how many.
    [[nodiscard]] Result<int> abandonPending(Timestamp at);

private:
    Session &m_session;
};

//! Effects at far systems, one row per idempotency key. Key and request never change.
class OperationTable
{
public:
    explicit OperationTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<void> insert(const Operation &operation);
    [[nodiscard]] Result<std::optional<Operation>> find(const QString &key);
    //! Writes state, sends, response, target id and time of change.
    [[nodiscard]] Result<void> update(const Operation &operation);
    [[nodiscard]] Result<std::vector<Operation>> ofEvent(const Id<Event> &event);
    //! All that were ever made for one wanted document, whatever event or decision asked, oldest first.
    [[nodiscard]] Result<std::vector<Operation>> ofReference(const QString &externalReference);
    //! Those that a connection's system refused, newest first.
    [[nodiscard]] Result<std::vector<Operation>> refusedBy(const QString &connection, int limit);
    //! Sets every `sending` to `unknown`: what a start does after a crash. Returns how many.
    [[nodiscard]] Result<int> abandonSending(Timestamp at);
    //! The same for one record, whose job holds its lock: nothing of it is under way.
    [[nodiscard]] Result<void> abandonSendingOf(const QString &traceKey, Timestamp at);

private:
    void touch(const QString &key);

    Session &m_session;
};

//! Replays that are owed.
class OutboxTable
{
public:
    explicit OutboxTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<OutboxEntry> insert(OutboxEntry entry);
    [[nodiscard]] Result<OutboxEntry> find(const Id<OutboxEntry> &id);
    //! Withdraws what is queued for an exception: a new decision takes its place.
    [[nodiscard]] Result<void> withdrawQueued(const Id<SyncException> &exception);
    //! Queued entries that are due, in lane and creation order. Those whose exception waits behind
    //! another one are not due.
    [[nodiscard]] Result<std::vector<OutboxEntry>> due(Timestamp now, int limit);
    //! The earliest `notBefore` of a queued entry.
    [[nodiscard]] Result<std::optional<Timestamp>> nextDue();
    //! The newest entry of an exception that is queued, running or unknown.
    [[nodiscard]] Result<std::optional<OutboxEntry>> openFor(const Id<SyncException> &exception);
    //! Sets every `unknown` of an exception to done: a later run has proven it.
    [[nodiscard]] Result<void> settleUnknown(const Id<SyncException> &exception);
    //! Writes state, notBefore and tries.
    [[nodiscard]] Result<void> update(const OutboxEntry &entry);
    //! Sets every `running` back to `queued`: what a start does after a crash. Returns how many.
    [[nodiscard]] Result<int> requeueRunning();
    //! Queued and running ones.
    [[nodiscard]] Result<qint64> countOpen();

private:
    Session &m_session;
};

//! CRM id ↔ ERP id. A pair is replaced only by an explicit decision.
class CrosswalkTable
{
public:
    explicit CrosswalkTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<std::optional<CrosswalkRow>> find(const QString &sourceSystem,
                                                           const QString &sourceId,
                                                           const QString &targetSystem);
    //! Inserts the row, or replaces the target of the same source.
    [[nodiscard]] Result<void> put(const CrosswalkRow &row);
    //! Rows behind another one in the order of their key; an empty one is before all.
    [[nodiscard]] Result<std::vector<CrosswalkRow>> behind(const CrosswalkRow &after, int limit);

private:
    Session &m_session;
};

} // namespace unsnag
