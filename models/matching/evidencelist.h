// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/candidatesearch.h"

#include <vector>

namespace unsnag {

//! What an outcome is made of, for people: "prior" first, then the name, words without a partner, the
//! legal form, and each field that both sides know. The weights add up to the outcome's odds.
[[nodiscard]] std::vector<Evidence> evidenceOf(const Scored &scored, const AccountText &query,
                                               const AccountRecord &account, const Corpus &corpus,
                                               const MatchRules &rules);

} // namespace unsnag
