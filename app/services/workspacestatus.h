// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/domain/syncexception.h"

namespace unsnag {

//! What is waiting in a workspace.
struct WorkspaceStatus {
    std::vector<std::pair<ExceptionState, qint64>> exceptions; //!< every state with its count
    qint64 overdue = 0;                                        //!< not closed and past the due time
    qint64 replaysOwed = 0;
    qint64 eventsPending = 0; //!< pulled and not run yet; counted up to 10,000
    std::optional<Timestamp> nextReplay;
};

//! Counted in one snapshot.
[[nodiscard]] Result<WorkspaceStatus> statusOf(Workspace &workspace);

} // namespace unsnag
