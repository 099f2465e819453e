// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchversion.h"
#include "models/store/session.h"

#include <vector>

namespace unsnag {

//! Versions of the match rules; what they say is guarded by triggers, and at most one of a system is
//! active.
class MatchVersionTable
{
public:
    explicit MatchVersionTable(Session &session) : m_session(session) {}

    //! The number the next version gets: its document names it.
    [[nodiscard]] Result<int> nextVersion();
    //! Stores a proposal under the number it was given by nextVersion() in this transaction.
    [[nodiscard]] Result<void> insert(const MatchVersion &version);
    //! Error: NotFound naming the number.
    [[nodiscard]] Result<MatchVersion> find(int number);
    //! All of a system, oldest first.
    [[nodiscard]] Result<std::vector<MatchVersion>> all(const QString &system);
    //! The active one of a system; nothing where the program's own rules are.
    [[nodiscard]] Result<std::optional<MatchVersion>> active(const QString &system);
    //! Writes state, rehearsal, and who activated it when and why. Activate the next one after the
    //! active one was retired. A change of what is active grows changes().
    [[nodiscard]] Result<void> update(const MatchVersion &version);
    //! Grows with each change of what is active for a system.
    [[nodiscard]] Result<qint64> changes(const QString &system);

private:
    Session &m_session;
};

} // namespace unsnag
