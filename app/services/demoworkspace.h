// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"
#include "models/engine/runengine.h"

namespace unsnag {

//! Connects a workspace to its own sandbox, so that there is something to work on.
class DemoWorkspace
{
public:
    explicit DemoWorkspace(Workspace &workspace) : m_workspace(workspace) {}

    //! Configures "sandbox-crm" as source and "sandbox-erp" as target, pulls and runs once.
    [[nodiscard]] Result<RunReport> fill(const std::stop_token &stop,
                                         const Progress &progress = {});

private:
    [[nodiscard]] Result<void> connect(const QString &name, const QString &bindAs);

    Workspace &m_workspace;
};

} // namespace unsnag
