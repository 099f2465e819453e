// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/wordsimilarity.h"

#include <algorithm>
#include <vector>

namespace unsnag {
namespace {

struct Common {
    int count = 0;
    int transposed = 0; // letters out of order, each counted once
};

Common commonLetters(QStringView a, QStringView b)
{
    const auto window = std::max<qsizetype>(0, std::max(a.size(), b.size()) / 2 - 1);
    std::vector<bool> usedA(static_cast<std::size_t>(a.size()));
    std::vector<bool> usedB(static_cast<std::size_t>(b.size()));
    Common common;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const auto end = std::min(b.size(), i + window + 1);
        for (auto j = std::max<qsizetype>(0, i - window); j < end; ++j) {
            if (usedB[static_cast<std::size_t>(j)] || a[i] != b[j])
                continue;
            usedA[static_cast<std::size_t>(i)] = usedB[static_cast<std::size_t>(j)] = true;
            ++common.count;
            break;
        }
    }
    qsizetype j = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (!usedA[static_cast<std::size_t>(i)])
            continue;
        while (!usedB[static_cast<std::size_t>(j)])
            ++j;
        common.transposed += a[i] != b[j++] ? 1 : 0;
    }
    return common;
}

qsizetype commonPrefix(QStringView a, QStringView b, qsizetype limit)
{
    const auto end = std::min({a.size(), b.size(), limit});
    qsizetype n = 0;
    while (n < end && a[n] == b[n])
        ++n;
    return n;
}

} // namespace

double jaroWinkler(QStringView a, QStringView b)
{
    if (a == b)
        return 1;
    const Common common = commonLetters(a, b);
    if (common.count == 0)
        return 0;
    const double m = common.count;
    const double jaro = (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
                         (m - common.transposed / 2) / m) /
                        3;
    return jaro + static_cast<double>(commonPrefix(a, b, 4)) * 0.1 * (1 - jaro);
}

int editDistance(QStringView a, QStringView b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> now(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        int best = now[0];
        for (std::size_t j = 1; j < width; ++j) {
            const auto k = static_cast<qsizetype>(j);
            now[j] = std::min(
                {last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
            best = std::min(best, now[j]);
        }
        if (best > limit)
            return limit + 1;
        before.swap(last);
        last.swap(now);
    }
    return std::min(last.back(), limit + 1);
}

double wordSimilarity(QStringView a, QStringView b)
{
    if (a == b)
        return 1;
    const auto shorter = std::min(a.size(), b.size());
    const auto longer = std::max(a.size(), b.size());
    const auto isNumber = [](QStringView word) {
        return std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
    };
    // "Werk 12" and "Werk 13" are two works, not a typing mistake.
    if (shorter < 3 || isNumber(a) || isNumber(b))
        return 0;
    if (commonPrefix(a, b, shorter) == shorter)
        return 0.75 + 0.2 * static_cast<double>(shorter) / static_cast<double>(longer);
    const int limit = longer >= 10 ? 3 : longer >= 6 ? 2 : 1;
    const int distance = editDistance(a, b, limit);
    if (distance <= limit)
        return std::min(jaroWinkler(a, b), 1 - 0.9 * distance / static_cast<double>(longer));
    const double similarity = jaroWinkler(a, b);
    return similarity >= 0.9 ? similarity - 0.2 : 0;
}

} // namespace unsnag
