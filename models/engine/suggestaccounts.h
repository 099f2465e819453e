// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/domain/crosswalk.h"
#include "models/domain/syncexception.h"
#include "models/engine/candidateunion.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Ranks the ERP's accounts for an exception, best first, with evidence: those that our own search
//! finds, those that the target named as duplicates, and the one that a stored link says is meant.
//! Reads only the workspace. How far the search got is the suggestions' state: failed where no account
//! was read yet, incomplete where not all were. Error: NotFound for the exception.
class SuggestAccounts
{
public:
    explicit SuggestAccounts(Workbench &bench) : m_bench(bench) {}
    //! For an exception: without those that a person keeps apart from its account.
    [[nodiscard]] Result<Suggestions> run(const Id<SyncException> &id, int top);
    //! The same engine for a search by hand.
    [[nodiscard]] Result<Suggestions> search(const Account &query, int top);

    //! What run() ranks, for whoever adds further sources.
    [[nodiscard]] Result<CandidateUnion> gathered(const Id<SyncException> &id, int top);

private:
    //! What the workspace knows about the account of an exception.
    struct Basis {
        Account query;
        QStringList apart;
        std::vector<Account> duplicates; //!< named by the target
        std::optional<CrosswalkRow> link;
    };
    [[nodiscard]] Result<Basis> basisOf(Session &session, const Id<SyncException> &id);
    [[nodiscard]] Result<void> settleState(Suggestions &found);

    Workbench &m_bench;
};

//! The account an event's payload speaks of.
[[nodiscard]] Account accountOf(const Flow &flow, const Json &payload);

} // namespace unsnag
