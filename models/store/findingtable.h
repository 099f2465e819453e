// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/attempt.h"
#include "models/domain/sighting.h"
#include "models/store/session.h"

namespace unsnag {

//! A document that the journal knows as made, while its event is not confirmed.
struct LooseDocument {
    Id<Event> event;
    QString reference;
};

//! What reconciling has found, by key, and what it reads of the tables of others.
class FindingTable
{
public:
    explicit FindingTable(Session &session) : m_session(session) {}
    [[nodiscard]] Result<std::optional<Finding>> find(const QString &key);
    //! Inserts, or replaces by key; the time of the first sighting stays.
    [[nodiscard]] Result<void> put(const Finding &finding);
    //! References of done operations whose event failed or was dismissed, behind `after`.
    [[nodiscard]] Result<std::vector<LooseDocument>> loose(const QString &after, int limit);
    //! Confirmed events behind the number `after`, by number.
    [[nodiscard]] Result<std::vector<Id<Event>>> confirmedBehind(qint64 after, int limit);
    //! The newest proof of an event: of the attempt that was applied last.
    [[nodiscard]] Result<Json> newestProof(const Id<Event> &event);

private:
    Session &m_session;
};

} // namespace unsnag
