// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/similarwords.h"

#include "models/matching/editpattern.h"
#include "models/matching/vectorclones.h"

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr std::uint32_t letterBits = 0x0FFF'FFFF;
constexpr unsigned sizeShift = 28;
constexpr std::uint32_t longestTold = 15;

struct Similar {
    int distance = 0;
    std::uint32_t word = 0;
};

//! Bits that are set, counted without a processor's own instruction for it, so that
//! the compiler can do several at once.
inline std::uint32_t ones(std::uint32_t bits)
{
    bits -= (bits >> 1U) & 0x5555'5555U;
    bits = (bits & 0x3333'3333U) + ((bits >> 2U) & 0x3333'3333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F'0F0FU;
    bits += bits >> 8U;
    return (bits + (bits >> 16U)) & 0x3FU;
}

std::uint32_t pairBit(std::uint32_t first, std::uint32_t second)
{
    return 1U << (((first * 31U + second) * 0x9E37'79B1U) >> 27U);
}

//! The pairs of a word, its end left open.
std::uint32_t beginningMask(std::string_view word)
{
    std::uint32_t mask = 0;
    std::uint32_t last = 0;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        mask |= pairBit(last, byte);
        last = byte;
    }
    return mask;
}

//! What a word is looked for by.
struct Wanted {
    std::uint32_t letters = 0;
    std::uint32_t pairs = 0;
    std::uint32_t beginning = 0; // pairs of a word that begins so
    std::uint32_t open = 0;      // its letters
    std::uint32_t mistakes = 0;
};

//! 1 where a word may be near enough, plus 2 where it may begin with the one that is looked for. A mistake changes
//! two letters and four pairs at most, but for swaps, which change six.
[[gnu::always_inline]] inline std::uint32_t mayBe(const Wanted &wanted, std::uint32_t letters,
                                                  std::uint32_t pairs)
{
    const std::uint32_t sizes =
        (letters >> sizeShift) - (wanted.letters >> sizeShift) + wanted.mistakes; // wraps
    const std::uint32_t most = wanted.mistakes * 2;
    const std::uint32_t otherLetters = ones((wanted.letters ^ letters) & letterBits);
    const std::uint32_t otherPairs = ones(wanted.pairs ^ pairs);
    // A swap changes six pairs but no letter.
    const std::uint32_t mostPairs =
        most * 2 + 2 * static_cast<std::uint32_t>(otherLetters + 2 <= most);
    const std::uint32_t isNear = static_cast<std::uint32_t>(otherLetters <= most) &
                                 static_cast<std::uint32_t>(otherPairs <= mostPairs) &
                                 static_cast<std::uint32_t>(sizes <= most);
    const std::uint32_t isLonger = static_cast<std::uint32_t>((wanted.beginning & ~pairs) == 0) &
                                   static_cast<std::uint32_t>((wanted.open & ~letters) == 0);
    return isNear | (isLonger << 1U);
}

constexpr std::size_t stripe = 256; // words that are marked at a time

//! Marks each of a stripe's words; returns whether any is marked.
UNSNAG_VECTOR_CLONES bool mark(const std::uint32_t *letters, const std::uint32_t *pairs,
                               std::size_t size, const Wanted &given,
                               std::array<std::uint32_t, stripe> &marks)
{
    const Wanted wanted = given; // a copy, so that nothing written can change it
    std::uint32_t any = 0;
    for (std::size_t i = 0; i < size; ++i) {
        marks[i] = mayBe(wanted, letters[i], pairs[i]);
        any |= marks[i];
    }
    return any != 0;
}

//! Calls `take` with the number of each word that may be near enough, and whether it may only be longer.
template <typename Take>
void eachNear(const Segment &segment, const Wanted &wanted, Take take)
{
    const auto letters = segment.wordMasks();
    const auto pairs = segment.wordPairs();
    std::array<std::uint32_t, stripe> marks{};
    for (std::size_t begin = 0; begin < letters.size(); begin += stripe) {
        const std::size_t size = std::min(stripe, letters.size() - begin);
        if (!mark(letters.data() + begin, pairs.data() + begin, size, wanted, marks))
            continue;
        for (std::size_t i = 0; i < size; ++i) {
            if (marks[i] != 0)
                take(static_cast<std::uint32_t>(begin + i), marks[i] == 2);
        }
    }
}

} // namespace

std::uint32_t letterMask(std::string_view word)
{
    std::uint32_t mask = 0;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned bit = c >= 'a' && c <= 'z'   ? static_cast<unsigned>(c - 'a')
                             : c >= '0' && c <= '9' ? 26U
                                                    : 27U - byte % 28U;
        mask |= 1U << bit;
    }
    return mask | (std::min(static_cast<std::uint32_t>(word.size()), longestTold) << sizeShift);
}

std::uint32_t pairMask(std::string_view word)
{
    return beginningMask(word) |
           pairBit(word.empty() ? 0U : static_cast<unsigned char>(word.back()), 0);
}

std::vector<std::uint32_t> similarWords(const Segment &segment, std::string_view word, int mistakes,
                                        std::size_t most)
{
    const EditPattern pattern(word);
    std::vector<Similar> found;
    const std::uint32_t beginning = word.size() >= 4 ? beginningMask(word) : ~0U;
    const std::uint32_t letters = letterMask(word);
    const Wanted wanted{letters, pairMask(word), beginning, letters & letterBits,
                        static_cast<std::uint32_t>(mistakes)};
    eachNear(segment, wanted, [&](std::uint32_t i, bool isOnlyLonger) {
        const std::string_view other = segment.word(i);
        if (word.size() >= 4 && other.size() > word.size() && other.starts_with(word))
            found.push_back({1, i});
        const int distance = isOnlyLonger ? 0 : pattern.distance(other);
        if (distance > 0 && distance <= mistakes)
            found.push_back({distance, i});
    });
    std::ranges::sort(found, [](const Similar &a, const Similar &b) {
        return a.distance != b.distance ? a.distance < b.distance : a.word < b.word;
    });
    std::vector<std::uint32_t> words;
    for (const Similar &one : found) {
        if (words.size() < most && std::ranges::find(words, one.word) == words.end())
            words.push_back(one.word);
    }
    return words;
}

} // namespace unsnag
