// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordlikeness.h"

#include <algorithm>

namespace unsnag {
namespace {

std::size_t commonPrefix(std::string_view a, std::string_view b)
{
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

bool hasDigit(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

//! "mgmt" of "management", "svcs" of "services": the letters in their order, the first one and
//! the end of the shorter near the end.
bool abbreviates(std::string_view shorter, std::string_view longer)
{
    if (shorter.size() < 3 || shorter.size() + 2 > longer.size() || shorter[0] != longer[0])
        return false;
    std::size_t at = 0;
    for (const char c : shorter) {
        at = longer.find(c, at);
        if (at == std::string_view::npos)
            return false;
        ++at;
    }
    return true;
}

double typingMistakes(std::string_view a, const EditPattern &pattern, std::string_view b)
{
    const std::size_t size = std::max(a.size(), b.size());
    const int limit = size >= 10 ? 3 : size >= 6 ? 2 : 1;
    if (static_cast<int>(size - std::min(a.size(), b.size())) > limit)
        return 0;
    const int distance = pattern.distance(b);
    if (distance > limit)
        return 0;
    const double similarity = 1 - static_cast<double>(distance) / static_cast<double>(size);
    // The first letters are seldom wrong.
    return similarity + 0.05 * static_cast<double>(std::min<std::size_t>(commonPrefix(a, b), 4)) *
                            (1 - similarity);
}

} // namespace

double wordLikeness(std::string_view a, std::string_view b)
{
    return a == b ? 1 : wordLikeness(a, EditPattern(a), b);
}

double wordLikeness(std::string_view a, const EditPattern &pattern, std::string_view b)
{
    if (a == b)
        return 1;
    const auto [shorter, longer] = a.size() <= b.size() ? std::pair(a, b) : std::pair(b, a);
    // "Werk 12" and "Werk 13" are two works, not a typing mistake.
    if (shorter.size() < 3 || hasDigit(a) || hasDigit(b))
        return 0;
    double likeness = typingMistakes(a, pattern, b);
    if (longer.starts_with(shorter))
        likeness = std::max(likeness, 0.6 + 0.3 * static_cast<double>(shorter.size()) /
                                                static_cast<double>(longer.size()));
    else if (likeness == 0 && abbreviates(shorter, longer))
        likeness = 0.55;
    return likeness;
}

} // namespace unsnag
