// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/gramsearch.h"

#include "models/matching/vectorclones.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr float fullWeight =
    60'000; // sum of a query's quantised weights; a sum never overflows 16 bits
constexpr std::size_t stripe =
    128; // accounts that are scored and held against the threshold at once

struct QuantisedGram {
    std::uint32_t gram = 0;
    std::uint16_t weight = 0;
};

std::vector<QuantisedGram> quantised(const Segment &segment, const std::vector<QueryGram> &grams)
{
    float all = 0;
    for (const QueryGram &gram : grams)
        all += gram.weight * gram.weight;
    std::vector<QuantisedGram> out;
    for (const QueryGram &gram : grams) {
        const auto found = segment.findGram(gram.gram);
        if (found)
            out.push_back(
                {*found, static_cast<std::uint16_t>(gram.weight * gram.weight / all * fullWeight)});
    }
    return out;
}

using Sums = std::array<std::uint16_t, chunkSize>;

//! Keeps the best hits; the threshold rises as better ones come.
class BestHits
{
public:
    BestHits(std::size_t most, std::vector<GramHit> &hits)
        : m_most(most), m_hits(hits), m_begin(hits.size())
    {}

    [[nodiscard]] std::uint16_t threshold() const { return m_threshold; }
    void add(GramHit hit)
    {
        m_hits.push_back(hit);
        if (m_hits.size() - m_begin >= m_most * 4)
            cut();
    }
    void cut()
    {
        const auto begin = m_hits.begin() + static_cast<std::ptrdiff_t>(m_begin);
        if (m_hits.size() - m_begin <= m_most)
            return;
        const auto last = begin + static_cast<std::ptrdiff_t>(m_most) - 1;
        std::ranges::nth_element(begin, last, m_hits.end(), std::ranges::greater{},
                                 &GramHit::score);
        m_threshold = last->score;
        const auto end = std::partition(last + 1, m_hits.end(), [this](const GramHit &hit) {
            return hit.score >= m_threshold;
        });
        m_hits.erase(end, m_hits.end());
        // Equal ones are kept for the sake of order; too many of them say nothing.
        if (m_hits.size() - m_begin > m_most * 2)
            keepFirst();
    }

private:
    void keepFirst()
    {
        const auto begin = m_hits.begin() + static_cast<std::ptrdiff_t>(m_begin);
        std::sort(begin, m_hits.end(), [](const GramHit &a, const GramHit &b) {
            return a.score != b.score ? a.score > b.score : a.account < b.account;
        });
        m_hits.resize(m_begin + m_most * 2);
    }

    std::size_t m_most;
    std::vector<GramHit> &m_hits;
    std::size_t m_begin;
    std::uint16_t m_threshold = 1;
};

void addUp(const Segment &segment, std::uint32_t chunk, const std::vector<QuantisedGram> &grams,
           Sums &sums)
{
    sums.fill(0);
    for (const QuantisedGram &gram : grams) {
        const std::uint16_t weight = gram.weight;
        for (const std::uint16_t account : segment.postings(chunk, gram.gram))
            sums[account] = static_cast<std::uint16_t>(sums[account] + weight);
    }
}

//! Divides a stripe's sums by their norms; returns the highest score.
UNSNAG_VECTOR_CLONES std::uint16_t divide(const std::uint16_t *sums, const std::uint16_t *norms,
                                          std::size_t size,
                                          std::array<std::uint16_t, stripe> &scores)
{
    std::uint16_t highest = 0;
    for (std::size_t i = 0; i < size; ++i) {
        scores[i] =
            static_cast<std::uint16_t>((static_cast<std::uint32_t>(sums[i]) * norms[i]) >> 16U);
        highest = std::max(highest, scores[i]);
    }
    return highest;
}

//! Hands over what reaches the threshold.
void select(std::span<const std::uint16_t> norms, const Sums &sums, std::uint32_t base,
            BestHits &best)
{
    std::array<std::uint16_t, stripe> scores{};
    for (std::size_t begin = 0; begin < norms.size(); begin += stripe) {
        const std::size_t size = std::min(stripe, norms.size() - begin);
        if (divide(sums.data() + begin, norms.data() + begin, size, scores) < best.threshold())
            continue;
        for (std::size_t i = 0; i < size; ++i) {
            if (scores[i] >= best.threshold())
                best.add({base + static_cast<std::uint32_t>(begin + i), scores[i]});
        }
    }
}

} // namespace

void searchGrams(const Segment &segment, const std::vector<QueryGram> &grams, std::size_t most,
                 std::vector<GramHit> &hits)
{
    const auto lists = quantised(segment, grams);
    if (lists.empty())
        return;
    thread_local const auto sums = std::make_unique<Sums>();
    BestHits best(most, hits);
    for (std::uint32_t chunk = 0; chunk < segment.chunks(); ++chunk) {
        addUp(segment, chunk, lists, *sums);
        select(segment.norms(chunk), *sums, chunk * chunkSize, best);
    }
    best.cut();
}

void keepRarest(std::vector<QueryGram> &grams, std::uint64_t budget, float share)
{
    std::ranges::sort(grams, [](const QueryGram &a, const QueryGram &b) {
        return a.count != b.count ? a.count < b.count : a.gram < b.gram;
    });
    float all = 0;
    for (const QueryGram &gram : grams)
        all += gram.weight * gram.weight;
    std::uint64_t read = 0;
    float weight = 0;
    std::size_t kept = 0;
    for (; kept < grams.size(); ++kept) {
        if (read + grams[kept].count > budget && weight >= share * all)
            break;
        read += grams[kept].count;
        weight += grams[kept].weight * grams[kept].weight;
    }
    grams.resize(kept);
}

} // namespace unsnag
