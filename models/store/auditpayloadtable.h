// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/auditpayload.h"
#include "models/store/session.h"

namespace unsnag {

//! What entries of the audit log commit to, rows of their own (written by AuditTable::append) as well as
//! payloads of events, which lie with the event. They never change, but that salt and content can be
//! erased; triggers guard both.
class AuditPayloadTable
{
public:
    explicit AuditPayloadTable(Session &session) : m_session(session) {}

    //! Of the entries from `from` to before `end`, by entry and name.
    [[nodiscard]] Result<std::vector<AuditPayload>> between(qint64 from, qint64 end);
    //! The same of one name only, as "why".
    [[nodiscard]] Result<std::vector<AuditPayload>> between(qint64 from, qint64 end,
                                                            const QString &name);
    //! Of all entries about an exception and about the events that led to it, erased ones too.
    [[nodiscard]] Result<std::vector<AuditPayload>> about(const QString &exception);
    //! What people wrote ("why") in entries about an exception.
    [[nodiscard]] Result<std::vector<AuditPayload>> wordsAbout(const QString &exception);
    //! By digest; nothing where no entry commits to it. Reads the whole table: there is no index.
    [[nodiscard]] Result<std::optional<AuditPayload>> find(const QByteArray &digest);
    //! Those that are not erased, about no open exception and not about the log itself, of entries
    //! from `from` on and before `end`, in order, at most `limit`.
    [[nodiscard]] Result<std::vector<AuditPayload>> settled(qint64 from, qint64 end, int limit);

    //! Erases salt and content. `by` is the sequence of the entry that says why.
    //! Error: Conflict where it is erased already.
    [[nodiscard]] Result<void> erase(const AuditPayload &payload, Timestamp at, qint64 by);

private:
    Session &m_session;
};

} // namespace unsnag
