// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/runbook.h"
#include "models/store/session.h"

namespace unsnag {

//! Runbooks as the workspace has edited them; append-only, guarded by triggers. The text the program
//! came with is no row.
class RunbookTable
{
public:
    explicit RunbookTable(Session &session) : m_session(session) {}

    //! Stores under the next number of its reason and returns it with that.
    [[nodiscard]] Result<RunbookVersion> append(RunbookVersion version);
    //! The newest version; nothing where the workspace never edited this runbook.
    [[nodiscard]] Result<std::optional<RunbookVersion>> newest(Reason reason);
    [[nodiscard]] Result<std::optional<RunbookVersion>> find(Reason reason, int number);
    //! All of a reason, oldest first.
    [[nodiscard]] Result<std::vector<RunbookVersion>> history(Reason reason);
    //! Whether a postmortem of this exception stands in a runbook.
    [[nodiscard]] Result<bool> hasPostmortem(const Id<SyncException> &exception);

private:
    Session &m_session;
};

} // namespace unsnag
