// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/runbook.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! The active runbook of a reason, or an older version of it. Number 0 is the built-in text.
//! Error: NotFound naming the version that there is not.
class ShowRunbook
{
public:
    explicit ShowRunbook(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<RunbookVersion> run(Reason reason, const std::optional<int> &version = {});

private:
    Workbench &m_bench;
};

//! The active runbook of every reason.
class ListRunbooks
{
public:
    explicit ListRunbooks(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<RunbookVersion>> run();

private:
    Workbench &m_bench;
};

//! All versions of a runbook, the built-in one first.
class RunbookHistory
{
public:
    explicit RunbookHistory(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<std::vector<RunbookVersion>> run(Reason reason);

private:
    Workbench &m_bench;
};

} // namespace unsnag
