// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/servicelevel.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"
#include "models/policy/slarecord.h"

namespace unsnag {

//! Keeps what the clock of an exception is derived from (promises and pauses) and writes the due
//! times that follow from it into the exception; always inside the caller's transaction.
class SlaBook
{
public:
    SlaBook(Session &session, const Workbench &bench) : m_session(session), m_bench(bench) {}

    //! Sets the due times of an exception that is not stored yet, by flow and owner.
    void draft(SyncException &exception) const;
    //! Keeps the first promise of an exception that was just stored.
    [[nodiscard]] Result<void> opened(const SyncException &exception);
    //! Follows a change that is about to be stored: a hold that begins or ends, another reason,
    //! severity or owner. The due times of the exception move with it.
    [[nodiscard]] Result<void> follow(SyncException &exception);
    //! Writes the due times anew from what is stored.
    [[nodiscard]] Result<void> refresh(SyncException &exception);
    //! Leaves a time out that has passed already: while it was dismissed.
    [[nodiscard]] Result<void> leaveOut(const SyncException &exception, Timestamp begin,
                                        const QString &reason);

    //! What happened, as stored. Without a stored promise the one that the flow makes today.
    [[nodiscard]] Result<SlaRecord> record(const SyncException &exception);

private:
    [[nodiscard]] SlaTerms termsOf(const SyncException &exception, Timestamp from) const;
    [[nodiscard]] Result<void> promise(const SyncException &exception, Timestamp from,
                                       const QString &why);
    [[nodiscard]] Result<bool> followHold(const SyncException &exception);
    [[nodiscard]] Result<bool> followPromise(const SyncException &exception);
    [[nodiscard]] Result<BusinessCalendar> calendarOf(const SlaPromise &promise);

    Session &m_session;
    const Workbench &m_bench;
};

} // namespace unsnag
