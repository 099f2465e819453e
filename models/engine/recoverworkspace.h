// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"

namespace unsnag {

//! What was under way when the last process ended, made safe.
struct Recovery {
    int operations = 0; //!< effects whose outcome became unknown
    int attempts = 0;   //!< attempts whose outcome became unknown
    int replays = 0;    //!< replays put back into the queue
};

//! First thing after a workspace is opened for writing: every `sending` becomes `unknown`, every
//! running replay is queued again. Harmless when nothing was under way.
class RecoverWorkspace
{
public:
    explicit RecoverWorkspace(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<Recovery> run();

private:
    Workbench &m_bench;
};

} // namespace unsnag
