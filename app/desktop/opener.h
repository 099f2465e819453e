// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/arguments.h"
#include "ui/session/openedworkspace.h"

namespace unsnag {

class Workspace;

//! How the window opens the workspace it was started for; runs on a worker of the session. A demo
//! workspace that is not there yet is made and filled first.
[[nodiscard]] WorkspaceOpener openerFor(const DesktopArguments &arguments);

//! Hands an open workspace to the window. Where it may be written, commands of other processes are
//! carried out here from now on. Also for tests.
[[nodiscard]] OpenedWorkspace handOver(std::unique_ptr<Workspace> workspace);

} // namespace unsnag
