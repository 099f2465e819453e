// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/resolution.h"
#include "models/engine/workbench.h"
#include "models/matching/matchcase.h"

namespace unsnag {

//! A recorded decision on which account was meant.
struct DecidedCase {
    Id<Resolution> resolution;
    Id<SyncException> exception;
    QString decidedBy;
    Timestamp at;
    Account query;     //!< what the event says, not what was typed into a search by hand
    QString chosen;    //!< empty: none of the target's accounts
    QStringList apart; //!< accounts that a person said are others
};

//! The newest decisions at most that are learned from and rehearsed on.
constexpr qint64 mostDecidedCases = 5000;

//! Decisions that stand, oldest first. One that says again what another said of the same words counts
//! once, as the later one.
[[nodiscard]] Result<std::vector<DecidedCase>> decidedCases(Workbench &bench);

//! A case as an index compares it; nothing where the account that was taken is there no longer.
[[nodiscard]] std::optional<MatchCase> matchCase(const AccountIndex &index,
                                                 const DecidedCase &decided);

} // namespace unsnag
