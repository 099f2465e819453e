// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "tests/bench/matching/matchrun.h"

namespace unsnag {

//! Ten classes of confidence: what was said and what came true.
struct ReliabilityBin {
    int count = 0;
    double said = 0;  //!< mean confidence
    double right = 0; //!< share of right ones
};

//! How far the confidence of the first candidates can be believed. Queries without any candidate
//! say nothing and don't count here.
struct Reliability {
    std::vector<ReliabilityBin> bins; //!< ten, from 0 to 1
    double calibrationError = 0;      //!< mean distance of said and right, weighted by count (ECE)
    double brier = 0;
};

[[nodiscard]] Reliability reliabilityOf(const MatchRun &run);

//! Time, memory and recall with the names that the peers' scripts print.
[[nodiscard]] Json recallJson(const MatchRun &run);
//! What was suggested alone, reliability, and how well "there is one" was told from "there is none".
[[nodiscard]] Json confidenceJson(const MatchRun &run);
//! Both, for reading.
[[nodiscard]] QString reportText(const MatchRun &run);

} // namespace unsnag
