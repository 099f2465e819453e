// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"
#include "models/matching/scoredaccount.h"

#include <QStringList>

namespace unsnag {

//! A decision of a person on which account was meant, with what the shipped rules see of it.
struct MatchCase {
    Account query;
    std::vector<ScoredAccount> candidates; //!< best first; the chosen one is among them
    QString chosen;    //!< id of the account that was taken; empty: none of them was meant
    QStringList apart; //!< ids of accounts that a person said are others
};

} // namespace unsnag
