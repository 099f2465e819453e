// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/matchcase.h"

namespace unsnag {

//! How often a field agreed, nearly agreed and differed, as decisions say and as the rules expected it.
//!
//! Fellegi and Sunter (A Theory for Record Linkage, 1969) weigh an agreement level a of a field by
//! log2(m/u): m its share among pairs that are one, u its share among pairs that are not. The rules hold
//! such weights w. How often they expect each level on the very cases that were decided is known: each
//! candidate counts for m by its probability under the rules and for u by the rest, which is the
//! expectation step of Winkler (Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model,
//! 1988). Of a level that was expected e times, brought to as many pairs as were seen, and seen o times, a
//! prior of priorCount pairs that were as expected leaves
//!
//!     shift = log2((o + priorCount) / (e + priorCount)),
//!     w'    = w + shift among pairs that are one - shift among pairs that are not,
//!
//! at most mostBits from w: the mean of a Poisson rate under a gamma prior. Where decisions are what the
//! rules expected, no weight moves. A field that one side lacks counts nowhere. Rarity (perBit) and
//! taxConflict stay.
class FieldLearning
{
public:
    static constexpr double priorCount = 50;
    static constexpr double mostBits = 3;

    //! Counts a case; candidates must have been scored by `rules`.
    void add(const MatchCase &decided);
    //! The same taken off again.
    void remove(const MatchCase &decided);
    //! The rules with their field weights learned.
    [[nodiscard]] MatchRules learned(const MatchRules &rules) const;

private:
    static constexpr std::size_t levels = 3; // same, near, other
    using Counts = std::array<std::array<double, levels>, fieldCount>;

    void count(const MatchCase &decided, double times);
    [[nodiscard]] double shift(std::size_t field, std::size_t level) const;

    Counts m_expectedSame{}, m_seenSame{}; // pairs that are one account
    Counts m_expectedOther{}, m_seenOther{};
};

} // namespace unsnag
