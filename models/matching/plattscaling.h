// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace unsnag {

//! A log odds (base e) that something was right, and whether it was.
struct JudgedLogit {
    double logit = 0;
    bool isRight = false;
};

//! Two numbers that set a curve of probabilities right, after Platt (Probabilistic Outputs for Support
//! Vector Machines, 1999) by the Newton steps of Lin, Lin and Weng (2007):
//! p = 1 / (1 + exp(-(slope * logit + offset))). Platt's prior on the targets is another one here: what
//! is judged is joined by priorCount judgements, spread over the same logits, of whom as many are right
//! as the curve said before. Few judgements leave the curve nearly as it was.
struct PlattScaling {
    static constexpr double priorCount = 200;

    double slope = 1;
    double offset = 0;

    [[nodiscard]] double logit(double raw) const { return slope * raw + offset; }
    [[nodiscard]] double probability(double raw) const;

    //! Fits the curve to all but one, `without`; to all where that is out of range. `start`: where to
    //! begin; a fit nearby needs few `steps`. A curve that would fall stays as it was.
    [[nodiscard]] static PlattScaling fit(const std::vector<JudgedLogit> &judged,
                                          std::size_t without, PlattScaling start, int steps);
    [[nodiscard]] static PlattScaling fit(const std::vector<JudgedLogit> &judged);
};

} // namespace unsnag
