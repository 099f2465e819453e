// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/progress.h"
#include "models/base/result.h"
#include "models/domain/candidate.h"

#include <stop_token>
#include <vector>

namespace unsnag {

class AccountIndex;

//! Two accounts of an index that may be one company.
struct DuplicatePair {
    QString first; //!< the lesser id
    Candidate second;

    bool operator==(const DuplicatePair &) const = default;
};

//! Accounts that hang together by pairs.
struct DuplicateCluster {
    std::vector<Account> accounts;    //!< by id
    std::vector<DuplicatePair> pairs; //!< surest first

    bool operator==(const DuplicateCluster &) const = default;
};

//! Finds the duplicates among the accounts of an index: every account asks for its likeliest others;
//! a pair counts from `confidence` on, as the surer of its two sides sees it; here it is the probability
//! that its odds amount to, 1 / (1 + 2^-odds). Clusters come biggest
//! first, then by their first id; the order in which accounts were added changes nothing. Uses all
//! cores. Error: Cancelled.
[[nodiscard]] Result<std::vector<DuplicateCluster>> duplicateClusters(const AccountIndex &index,
                                                                      double confidence,
                                                                      const std::stop_token &stop,
                                                                      const Progress &progress);

} // namespace unsnag
