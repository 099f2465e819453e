// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/event.h"
#include "models/domain/syncexception.h"
#include "models/store/session.h"

namespace unsnag {

//! A closed exception whose rows hold something of people.
struct UnerasedException {
    Id<SyncException> id;
    qint64 number = 0; //!< grows with the order in which exceptions were opened
};

//! What the rows about an exception hold of people: title, comments, reasons and choices of decisions, the
//! candidates shown; and requests, answers and proofs of its record, but for requests whose outcome is still
//! open, and for what a proof says of ids, times and versions: reconciliation needs it. Payloads of its
//! events are evidence of the audit log: see AuditPayloadTable::erase. Not reached: postmortems in runbooks, names learnt for
//! accounts, reasons of bulk runs, holds and billing holds, reports of reconciliations.
class PersonalData
{
public:
    explicit PersonalData(Session &session) : m_session(session) {}

    //! Erases it for good; the rows stay. Returns how many of them held any; triggers allow this change
    //! and no other. Nothing may be open about the exception: the caller sees to it.
    [[nodiscard]] Result<int> erase(const Id<SyncException> &exception);
    //! The same for requests, answers and proofs of an event whose record has no exception that holds any.
    [[nodiscard]] Result<int> eraseOf(const Id<Event> &event);
    //! Those whose record had its last exception closed before a time, with a number above `after`, in the order of their numbers.
    [[nodiscard]] Result<std::vector<UnerasedException>> left(Timestamp closedBefore, qint64 after,
                                                              int limit);

private:
    Session &m_session;
};

} // namespace unsnag
