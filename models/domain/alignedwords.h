// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/matchgrade.h"

namespace unsnag {

//! A word of one name and the word of the other that stands for it. One of them is empty where the
//! other name has no such word.
struct AlignedWord {
    QString query;
    QString candidate;
    MatchGrade grade = MatchGrade::Missing;

    bool operator==(const AlignedWord &) const = default;
};

//! The words of two names side by side, for reading; what they weigh is said by the evidence. In the
//! order of the query's words, then those that only the candidate has. Of very long names the
//! beginning.
[[nodiscard]] std::vector<AlignedWord> alignedWords(const QString &query, const QString &candidate);

} // namespace unsnag
