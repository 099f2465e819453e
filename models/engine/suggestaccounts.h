// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

namespace unsnag {

//! Ranks the ERP's accounts for an exception, best first, with evidence. Reads only the workspace.
//! Error: NotFound for the exception; Conflict where no account was pulled yet ("index incomplete").
class SuggestAccounts
{
public:
    explicit SuggestAccounts(Workbench &bench) : m_bench(bench) {}
    //! For an exception: without those that a person keeps apart from its account.
    [[nodiscard]] Result<Suggestions> run(const Id<SyncException> &id, int top);
    //! The same engine for a search by hand.
    [[nodiscard]] Result<Suggestions> search(const Account &query, int top);

private:
    Workbench &m_bench;
};

//! The account an event's payload speaks of.
[[nodiscard]] Account accountOf(const Flow &flow, const Json &payload);

} // namespace unsnag
