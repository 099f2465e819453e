// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/intervals.h"

#include <algorithm>

namespace unsnag {

std::vector<Interval> merged(std::vector<Interval> spans, Timestamp from)
{
    std::sort(spans.begin(), spans.end(),
              [](const Interval &a, const Interval &b) { return a.begin < b.begin; });
    std::vector<Interval> result;
    for (Interval span : spans) {
        span.begin = std::max(span.begin, from);
        if (span.begin >= span.end)
            continue;
        if (!result.empty() && span.begin <= result.back().end)
            result.back().end = std::max(result.back().end, span.end);
        else
            result.push_back(span);
    }
    return result;
}

std::vector<Interval> without(const std::vector<Interval> &spans,
                              const std::vector<Interval> &pauses)
{
    std::vector<Interval> result;
    for (Interval span : spans) {
        for (const Interval &pause : pauses) {
            if (pause.end <= span.begin || pause.begin >= span.end)
                continue;
            if (pause.begin > span.begin)
                result.push_back({span.begin, pause.begin});
            span.begin = std::min(pause.end, span.end);
        }
        if (span.begin < span.end)
            result.push_back(span);
    }
    return result;
}

std::chrono::milliseconds lengthOf(const std::vector<Interval> &spans)
{
    std::chrono::milliseconds total{0};
    for (const Interval &span : spans)
        total += span.end - span.begin;
    return total;
}

} // namespace unsnag
