// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/workspace.h"

#include <functional>
#include <stop_token>

namespace unsnag {

//! Logs a connection in with the browser of a person, from the first address to the stored tokens.
class BrowserLoginDesk
{
public:
    explicit BrowserLoginDesk(Workspace &workspace) : m_workspace(workspace) {}

    //! `browse` is told the address to open, on the calling thread. Blocks until the browser is back, at
    //! most RedirectListener::patience. Error: Input where the connection needs no browser; otherwise
    //! what the system or the person said.
    [[nodiscard]] Result<void> run(const QString &connection,
                                   const std::function<void(const QString &url)> &browse,
                                   const std::stop_token &stop);

private:
    Workspace &m_workspace;
};

} // namespace unsnag
