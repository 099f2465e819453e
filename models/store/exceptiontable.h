// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/exceptionquery.h"
#include "models/domain/syncexception.h"
#include "models/store/session.h"

namespace unsnag {

//! The current state of every exception.
class ExceptionTable
{
public:
    explicit ExceptionTable(Session &session) : m_session(session) {}

    //! Stores a new exception with the next id ("EX-1", "EX-2", …) and returns it with the id.
    [[nodiscard]] Result<SyncException> insert(SyncException exception);
    //! Error: NotFound naming the id.
    [[nodiscard]] Result<SyncException> find(const Id<SyncException> &id);
    //! The one that is not closed for this trace key.
    [[nodiscard]] Result<std::optional<SyncException>> openFor(const QString &traceKey);
    //! Open exceptions that wait behind another one, oldest first; whole rows.
    [[nodiscard]] Result<std::vector<SyncException>> heldBehind(const QString &exception,
                                                                int limit);
    [[nodiscard]] Result<qint64> countHeldBehind(const QString &exception);
    //! Open exceptions with this fingerprint that were opened since, oldest first; whole rows.
    [[nodiscard]] Result<std::vector<SyncException>> alike(const QString &fingerprint,
                                                           Timestamp since, int limit);
    //! Writes everything that can change, where the stored version still is `exception.version`;
    //! returns it with the version grown by one. Error: Conflict where it moved meanwhile.
    //! Never hand in a row of list(): its long members are null and would be written as such.
    [[nodiscard]] Result<SyncException> update(SyncException exception);

    //! Without the long members detail, request and response, which are null in the rows.
    [[nodiscard]] Result<std::vector<SyncException>> list(const ExceptionQuery &query);
    //! Open ones, not held and not escalated yet, whose first response or resolution is past due.
    [[nodiscard]] Result<std::vector<Id<SyncException>>> overdue(Timestamp now, int limit);
    [[nodiscard]] Result<qint64> count(const ExceptionQuery &query);

private:
    Session &m_session;
};

} // namespace unsnag
