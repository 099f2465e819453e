// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/jarowinkler.h"

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

} // namespace unsnag
