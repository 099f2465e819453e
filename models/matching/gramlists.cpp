// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/gramlists.h"

#include "models/matching/grams.h"
#include "models/matching/inparallel.h"
#include "models/matching/segmentformat.h"
#include "models/matching/worddictionary.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

//! The grams of every word, by their numbers, each word's in ascending order.
struct WordGrams {
    std::vector<std::uint32_t> starts{0};
    std::vector<std::uint32_t> grams;

    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t word) const
    {
        return std::span(grams).subspan(starts[word], starts[word + 1] - starts[word]);
    }
};

WordGrams wordGrams(const WordDictionary &words, std::vector<std::uint64_t> &keys)
{
    std::vector<std::uint64_t> all;
    WordGrams out;
    for (std::uint32_t word = 0; word < words.size(); ++word) {
        appendMeaningGrams(words.word(word), all);
        out.starts.push_back(static_cast<std::uint32_t>(all.size()));
    }
    keys = all;
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    out.grams.resize(all.size());
    inParallel(all.size(), 1U << 16U, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            out.grams[i] =
                static_cast<std::uint32_t>(std::ranges::lower_bound(keys, all[i]) - keys.begin());
    });
    return out;
}

//! Calls `take(gram)` once for each distinct gram of a name.
template <typename Take>
void eachGram(std::span<const std::uint32_t> name, const WordGrams &grams,
              std::vector<std::uint32_t> &buffer, Take take)
{
    buffer.clear();
    for (const std::uint32_t word : name) {
        const auto more = grams.of(word);
        buffer.insert(buffer.end(), more.begin(), more.end());
    }
    std::ranges::sort(buffer);
    buffer.erase(std::unique(buffer.begin(), buffer.end()), buffer.end());
    for (const std::uint32_t gram : buffer)
        take(gram);
}

} // namespace

float gramWeight(std::uint64_t count, std::uint64_t all)
{
    return std::log(1.0F + static_cast<float>(all) /
                               static_cast<float>(std::max<std::uint64_t>(count, 1)));
}

GramLists gramLists(const WordDictionary &words, std::span<const std::uint32_t> nameStarts,
                    std::span<const std::uint32_t> nameWords)
{
    GramLists lists;
    const WordGrams grams = wordGrams(words, lists.keys);
    const std::size_t accounts = nameStarts.size() - 1;
    const std::size_t chunks = (accounts + chunkSize - 1) / chunkSize;
    const std::size_t width = lists.keys.size() + 1;
    const auto nameOf = [&](std::size_t i) {
        return nameWords.subspan(nameStarts[i], nameStarts[i + 1] - nameStarts[i]);
    };
    lists.chunkStarts.assign(chunks * width, 0);
    lists.chunkBases.assign(chunks + 1, 0);
    inParallel(chunks, 1, [&](std::size_t chunk, std::size_t) {
        std::uint32_t *starts = lists.chunkStarts.data() + chunk * width;
        std::vector<std::uint32_t> buffer;
        for (std::size_t i = chunk * chunkSize; i < std::min(accounts, (chunk + 1) * chunkSize);
             ++i)
            eachGram(nameOf(i), grams, buffer,
                     [starts](std::uint32_t gram) { ++starts[gram + 1]; });
    });
    lists.counts.assign(lists.keys.size(), 0);
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        std::uint32_t *starts = lists.chunkStarts.data() + chunk * width;
        for (std::size_t gram = 0; gram + 1 < width; ++gram) {
            lists.counts[gram] += starts[gram + 1];
            starts[gram + 1] += starts[gram];
        }
        lists.chunkBases[chunk + 1] = lists.chunkBases[chunk] + starts[width - 1];
    }
    lists.postings.resize(lists.chunkBases[chunks]);
    lists.norms.assign(accounts, 0);
    std::vector<float> weights(lists.counts.size());
    for (std::size_t gram = 0; gram < weights.size(); ++gram)
        weights[gram] = gramWeight(lists.counts[gram], accounts);
    inParallel(chunks, 1, [&](std::size_t chunk, std::size_t) {
        const std::uint32_t *starts = lists.chunkStarts.data() + chunk * width;
        std::vector<std::uint32_t> next(starts, starts + width);
        std::uint16_t *postings = lists.postings.data() + lists.chunkBases[chunk];
        std::vector<std::uint32_t> buffer;
        for (std::size_t i = chunk * chunkSize; i < std::min(accounts, (chunk + 1) * chunkSize);
             ++i) {
            float length = 0;
            eachGram(nameOf(i), grams, buffer, [&](std::uint32_t gram) {
                postings[next[gram]++] = static_cast<std::uint16_t>(i % chunkSize);
                length += weights[gram] * weights[gram];
            });
            const float norm = length > 0 ? 65535.0F * shortestNorm / std::sqrt(length) : 0;
            lists.norms[i] = static_cast<std::uint16_t>(std::min(norm, 65535.0F));
        }
    });
    return lists;
}

} // namespace unsnag
