// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchversion.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Makes a version of the match rules the one that searches go by, with its audit entry; the one before is
//! retired. Number 0 goes back to what the program brings, at once and by anybody who may activate.
//! A retired version can be activated again after another rehearsal.
//! Errors: Input without a reason why; NotFound; Conflict where the version is active already, or was not
//! rehearsed against the rules that are active now; Forbidden for the person who proposed it, and, where
//! the workspace names a role lead, approver or admin, for whoever is a member of none of them; Damaged.
class ActivateMatching
{
public:
    explicit ActivateMatching(Workbench &bench) : m_bench(bench) {}
    //! Returns the version, or of number 0 the one that was retired.
    [[nodiscard]] Result<MatchVersion> run(int number, const QString &why);

private:
    Workbench &m_bench;
};

} // namespace unsnag
