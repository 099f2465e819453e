// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/confidenceparts.h"
#include "models/matching/fieldcomparison.h"
#include "models/matching/namecomparison.h"

#include <QString>

namespace unsnag {

//! What agreements and differences weigh, and when a candidate may be suggested alone. A value; its
//! document is in matchrulesdocument.h. Weights of odds are in bits, log2.
struct MatchRules {
    //! What one field adds to the odds.
    struct FieldWeights {
        double same = 0;   //!< where both are the same,
        double perBit = 0; //!< and this for each bit of the value's rarity
        double near = 0;
        double other = 0;

        bool operator==(const FieldWeights &) const = default;
    };

    QString version;
    double prior = 0;     //!< odds of any candidate before it is looked at,
    double perChoice = 0; //!< less this for each bit of the number of accounts
    std::array<double, namePartCount> name{};
    std::array<FieldWeights, fieldCount> fields{};
    double taxConflict = 0; //!< more than tax ids that differ, where they are of one country
    ConfidenceWeights confidence{};
    double floor =
        0; //!< evidence (odds over what held before) under which an account is no candidate
    double sureFrom = 1; //!< confidence from which a candidate may be suggested alone
    double sureLead = 0; //!< lead of its score that it needs beside

    bool operator==(const MatchRules &) const = default;

    //! What the program brings: learned on public and invented companies, see DECISIONS 64.
    [[nodiscard]] static const MatchRules &builtIn();
};

} // namespace unsnag
