// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/fieldlearning.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace unsnag {
namespace {

template <std::size_t N>
double sum(const std::array<double, N> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

//! Log2 of how much more often a level was seen than expected.
template <std::size_t N>
double surprise(const std::array<double, N> &expected, const std::array<double, N> &seen,
                std::size_t level)
{
    const double all = sum(expected);
    // Taking a case off leaves the rounding of a sum behind.
    const double scale = all > 1e-6 ? sum(seen) / all : 0;
    const double before = std::max(expected[level] * scale, 0.0);
    const double after = scale > 0 ? std::max(seen[level], 0.0) : 0;
    return std::log2((after + FieldLearning::priorCount) / (before + FieldLearning::priorCount));
}

//! Probability of each candidate under the rules: where one was taken, that it is this one; else that it
//! is this one or none.
std::vector<double> probabilities(const MatchCase &decided)
{
    double best = 0; // odds that none is meant
    for (const ScoredAccount &candidate : decided.candidates)
        best = std::max(best, candidate.scored.odds);
    double all = decided.chosen.isEmpty() ? std::exp2(-best) : 0;
    std::vector<double> shares;
    for (const ScoredAccount &candidate : decided.candidates) {
        shares.push_back(std::exp2(std::max(candidate.scored.odds - best, -300.0)));
        all += shares.back();
    }
    for (double &one : shares)
        one /= all;
    return shares;
}

} // namespace

void FieldLearning::add(const MatchCase &decided)
{
    count(decided, 1);
}

void FieldLearning::remove(const MatchCase &decided)
{
    count(decided, -1);
}

void FieldLearning::count(const MatchCase &decided, double times)
{
    const std::vector<double> expected = probabilities(decided);
    const bool isTaken = !decided.chosen.isEmpty();
    for (std::size_t i = 0; i < decided.candidates.size(); ++i) {
        const ScoredAccount &candidate = decided.candidates[i];
        const double isMeant = isTaken && candidate.id == decided.chosen ? times : 0;
        for (std::size_t field = 0; field < fieldCount; ++field) {
            const Agreement agreement = candidate.scored.fields[field].agreement;
            if (agreement == Agreement::Missing)
                continue;
            const std::size_t level =
                static_cast<std::size_t>(agreement) - static_cast<std::size_t>(Agreement::Same);
            // Who took none says nothing about how the account that is meant would have agreed.
            m_expectedSame[field][level] += isTaken ? times * expected[i] : 0;
            m_seenSame[field][level] += isMeant;
            m_expectedOther[field][level] += times * (1 - expected[i]);
            m_seenOther[field][level] += times - isMeant;
        }
    }
}

double FieldLearning::shift(std::size_t field, std::size_t level) const
{
    const double bits = surprise(m_expectedSame[field], m_seenSame[field], level) -
                        surprise(m_expectedOther[field], m_seenOther[field], level);
    return std::clamp(bits, -mostBits, mostBits);
}

MatchRules FieldLearning::learned(const MatchRules &rules) const
{
    MatchRules learned = rules;
    for (std::size_t field = 0; field < fieldCount; ++field) {
        MatchRules::FieldWeights &weights = learned.fields[field];
        weights.same += shift(field, 0);
        // What is never told apart has no weight of its own: an e-mail address only ever agrees.
        weights.near += weights.near == 0 ? 0 : shift(field, 1);
        weights.other += weights.other == 0 ? 0 : shift(field, 2);
    }
    return learned;
}

} // namespace unsnag
