// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchversion.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

#include <stop_token>
#include <vector>

namespace unsnag {

//! What a search came to in a case.
struct MatchOutcome {
    QString first; //!< id of the first account; empty: none was found
    QString name;
    bool isAlone = false; //!< it would be suggested alone
    bool isByAlias = false;

    bool operator==(const MatchOutcome &) const = default;
};

//! A decided case that comes out otherwise under the rehearsed rules.
struct DifferingCase {
    Id<SyncException> exception;
    QString query;
    QString decided; //!< id of the account that was taken; empty: none
    MatchOutcome before;
    MatchOutcome after;
    bool isAgainstPerson =
        false; //!< another account first than was taken, or one alone where none was
};

//! A rehearsal and the cases it is about.
struct MatchRehearsed {
    MatchVersion version; //!< with the figures
    std::vector<DifferingCase>
        differing; //!< against the person first, then by exception as decided
};

//! Runs a version of the match rules and the active ones over the decided cases of the version's system,
//! and keeps the figures with the version, with their audit entry. Pairs that are kept apart are not left
//! out: rules that put such an account first are not better for it. Searches stay as they are.
//! Errors: NotFound; Conflict where there is no decided case; Damaged; Cancelled.
class RehearseMatching
{
public:
    explicit RehearseMatching(Workbench &bench) : m_bench(bench) {}
    [[nodiscard]] Result<MatchRehearsed> run(int number, std::stop_token stop = {});

private:
    Workbench &m_bench;
};

} // namespace unsnag
