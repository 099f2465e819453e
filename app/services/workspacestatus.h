// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/desk/holdernotice.h"
#include "app/services/workspace.h"
#include "models/engine/showstatus.h"

namespace unsnag {

//! What is waiting in a workspace, who works on it, and how its connections are.
struct WorkspaceStatus {
    LayerStatus layer;
    std::optional<HolderNotice> holder; //!< the process that takes commands for it, as it says
    std::map<QString, TrafficFigures> traffic; //!< of this process, by connection
};

[[nodiscard]] Result<WorkspaceStatus> statusOf(Workspace &workspace);

//! One document, the same from the window, the service and the command line.
[[nodiscard]] Json statusJson(const WorkspaceStatus &status);

} // namespace unsnag
