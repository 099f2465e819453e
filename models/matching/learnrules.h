// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/accountindex.h"
#include "models/matching/matchcase.h"

namespace unsnag {

//! A name that decisions taught, and the case that did.
struct LearnedAlias {
    AccountAlias alias;
    std::size_t taughtBy = 0; //!< place among the cases
};

//! What decided cases teach.
struct LearnedMatching {
    MatchRules rules;
    bool hasWeights = false; //!< else there were too few decisions: the rules are the shipped ones
    std::vector<LearnedAlias> aliases;
    std::size_t apart = 0; //!< accounts that persons keep apart from what was asked
};

//! Decisions from which weights are learned; fewer teach names only.
constexpr std::size_t fewestForWeights = 200;

//! Learns from cases, oldest first, that `shipped` scored; the rules get the name `version`. The same
//! cases always teach the same.
//! - Field weights: see FieldLearning.
//! - Confidence: PlattScaling over the shipped logistic.
//! - sureFrom: the least confidence from which at most one in 200 of the cases that could be suggested
//!   alone is wrong, each judged by what the others teach. Below the shipped one only where so few wrong
//!   ones would come by chance in less than one of 20 workspaces, were one in 200 wrong: with none wrong
//!   that takes 600 cases (rule of three, Hanley and Lippman-Hand 1983). 1, which nothing reaches, where
//!   no confidence does.
[[nodiscard]] LearnedMatching learnMatching(const std::vector<MatchCase> &cases,
                                            const MatchRules &shipped, const QString &version);

//! Names under which queries asked for accounts that have other names: where everybody who decided on
//! such a name took one account, later than anybody took none, no other account has that name, and the
//! name alone does not lead to the account already.
[[nodiscard]] std::vector<LearnedAlias> learnAliases(const std::vector<MatchCase> &cases,
                                                     const MatchRules &shipped);

} // namespace unsnag
