// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace unsnag {

class WordDictionary;

//! The inverted lists of a segment while it is built: which names hold which 3-gram, chunk by chunk.
struct GramLists {
    std::vector<std::uint64_t> keys;        //!< ascending
    std::vector<std::uint32_t> counts;      //!< names per gram
    std::vector<std::uint32_t> chunkStarts; //!< [chunk][gram]
    std::vector<std::uint64_t> chunkBases;
    std::vector<std::uint16_t> postings;
    std::vector<std::uint16_t> norms;
};

//! `nameStarts` and `nameWords` as in the segment.
[[nodiscard]] GramLists gramLists(const WordDictionary &words,
                                  std::span<const std::uint32_t> nameStarts,
                                  std::span<const std::uint32_t> nameWords);

//! Weight of a gram that `count` of `all` names hold: its inverse document frequency.
[[nodiscard]] float gramWeight(std::uint64_t count, std::uint64_t all);

//! The norm of a name whose gram vector has this length or less is 65535; of others by so much less.
constexpr float shortestNorm = 8;

} // namespace unsnag
