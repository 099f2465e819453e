// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchversion.h"
#include "models/matching/accountindex.h"
#include "models/matching/matchrules.h"
#include "models/store/session.h"

namespace unsnag {

//! What searches among a system's accounts go by.
struct TaughtMatching {
    int number = 0; //!< of the version; 0: what the program brings
    MatchRules rules;
    std::vector<AccountAlias> aliases;
};

//! What a version teaches. Error: Damaged where its document can't be read by this program.
[[nodiscard]] Result<TaughtMatching> taughtBy(Session &session, const MatchVersion &version);

//! What is active for a system: its active version, else what the program brings.
[[nodiscard]] Result<TaughtMatching> activeMatching(Session &session, const QString &system);

} // namespace unsnag
