// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/accountactivity.h"
#include "models/domain/matchgrade.h"

namespace unsnag {

//! A field of an account or of its evidence: "tax id". One that is not known stays as it is.
[[nodiscard]] QString matchFieldText(const QString &field);
[[nodiscard]] QString gradeText(MatchGrade grade); //!< "same"

//! What a weight does to the odds: "16 times likelier", "4 times less likely", "makes no difference".
[[nodiscard]] QString weightText(double log2Odds);
//! "32 : 1", "1 : 8"
[[nodiscard]] QString oddsText(double log2Odds);
//! A probability of 0..1 that never rounds to certainty: "97 %", "over 99.9 %".
[[nodiscard]] QString probabilityText(double probability);

//! Who named a candidate: "named by erp". `system` is the target.
[[nodiscard]] QString sourceText(const QString &source, const QString &system);

//! How far a search got, in one sentence; "" where it is complete and found something.
[[nodiscard]] QString searchText(const Suggestions &suggestions, const QString &system);

//! A candidate in one sentence for who can't see it: rank, name, confidence, what speaks for and against.
[[nodiscard]] QString candidateSentence(int rank, const Candidate &candidate, const Account &query,
                                        bool isSure);

} // namespace unsnag
