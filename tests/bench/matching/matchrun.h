// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/matching/askedset.h"

#include <functional>
#include <vector>

namespace unsnag {

//! What one query got, and how long it took.
struct MatchAnswer {
    int rank = 0; //!< place of the first right candidate, from 1 on; 0 where none is right
    bool hasCandidate = false;
    bool isSure = false;
    double confidence = 0; //!< of the first candidate
    double milliseconds = 0;
    double cpuMilliseconds = 0; //!< of this thread: what a busy machine does not add to

    [[nodiscard]] bool isRightFirst() const { return rank == 1; }
};

//! A whole run over a set: one query at a time, on one thread.
struct MatchRun {
    qint64 accounts = 0;
    std::vector<AskedQuery> queries;
    std::vector<MatchAnswer> answers; //!< one for each query
    double buildSeconds = 0;
    double grownMb = 0; //!< resident memory with the index over that before the accounts were read
    double cacheMb = 0; //!< the index as a file
    double openMilliseconds = 0; //!< to open that file, with every byte looked at
    double peakMb = 0;           //!< the most that the process ever had
};

//! Called with each query and what was found for it.
using AnswerSink = std::function<void(const AskedQuery &, const Suggestions &)>;

//! How much is asked.
struct MatchEffort {
    int limit = 0; //!< queries at most, the first ones; 0 for all
    int top = 5;   //!< candidates for each
};

//! Hands the accounts of a set to the sink, and gives the queries.
using SetReader = std::function<Result<AskedQueries>(const AskedAccountSink &)>;

//! Reads a set, builds the index, keeps it in a file and opens that as the program does, then asks the
//! queries after a dozen to warm up.
[[nodiscard]] Result<MatchRun> runMatching(const SetReader &read, const MatchEffort &effort,
                                           const AnswerSink &sink);

} // namespace unsnag
