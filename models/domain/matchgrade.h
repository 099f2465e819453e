// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

namespace unsnag {

//! How a field of a candidate stands to what was looked for.
enum class MatchGrade {
    Same,
    Similar,
    Different,
    Missing,  //!< one side does not know it
    Unweighed //!< both know it, and the rules did not weigh it
};

[[nodiscard]] QChar gradeLetter(MatchGrade grade); //!< A, B, F, Z; a dot for what was not weighed

//! One field of a candidate beside what was looked for.
struct GradedField {
    QString field; //!< as Evidence names it
    QString query;
    QString candidate;
    MatchGrade grade = MatchGrade::Missing;
    double similarity = 0; //!< 0..1
    double weight = 0;     //!< log2 odds; 0 for what is missing: it speaks neither way

    bool operator==(const GradedField &) const = default;
};

using GradedFields = std::vector<GradedField>;

//! Every field of a candidate in a fixed order, those without evidence too; without the prior.
[[nodiscard]] GradedFields gradedFields(const Account &query, const Candidate &candidate);

//! Log2 odds before any field was seen: the evidence "prior", else what the fields leave of the odds.
[[nodiscard]] double priorOf(const Candidate &candidate);

//! The value of an account's field by its name; empty for one that accounts have not.
[[nodiscard]] QString fieldOf(const Account &account, const QString &field);
//! Sets it. False for a field that accounts have not.
bool setField(Account &account, const QString &field, const QString &value);

} // namespace unsnag
