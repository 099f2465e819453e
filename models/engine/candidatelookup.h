// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/engine/workbench.h"

#include <optional>

namespace unsnag {

//! The target's accounts that somebody else names by id, with our own evidence for one query. Reads
//! only the workspace.
class CandidateLookup
{
public:
    CandidateLookup(Workbench &bench, Account query) : m_bench(bench), m_query(std::move(query)) {}

    //! Nothing where no account of this id is known here. One that has nothing in common with the
    //! query has no evidence.
    [[nodiscard]] Result<std::optional<Candidate>> find(const QString &id);

private:
    [[nodiscard]] Result<std::optional<Candidate>> scored(const QString &id);

    Workbench &m_bench;
    Account m_query;
};

} // namespace unsnag
