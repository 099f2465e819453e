// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/segment.h"

#include <vector>

namespace unsnag {

//! A 3-gram of a query and what it weighs.
struct QueryGram {
    std::uint64_t gram = 0;
    float weight = 0;
    std::uint64_t count = 0; //!< names that hold it
};

//! An account whose name shares grams with a query.
struct GramHit {
    std::uint32_t account = 0;
    std::uint16_t score = 0; //!< grows with the cosine of the two gram vectors; for ordering only
};

//! Finds the names of a segment that share rare letters with a query: the cosine of gram vectors,
//! weighted by inverse document frequency, with quantised weights. Appends about `most` hits, the
//! best, all of those that are equal to the last one included.
void searchGrams(const Segment &segment, const std::vector<QueryGram> &grams, std::size_t most,
                 std::vector<GramHit> &hits);

//! The rarest grams of a query, as many as fit into `budget` postings, but no less than `share` of
//! the query's weight.
void keepRarest(std::vector<QueryGram> &grams, std::uint64_t budget, float share);

} // namespace unsnag
