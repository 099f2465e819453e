// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/slaclock.h"

#include <algorithm>

namespace unsnag {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr days farthest{20 * 365};
constexpr days stride{28};

//! The pauses in order, overlapping and touching ones joined, cut to what comes after `opened`.
std::vector<Interval> merged(std::vector<Interval> pauses, Timestamp opened)
{
    std::sort(pauses.begin(), pauses.end(),
              [](const Interval &a, const Interval &b) { return a.begin < b.begin; });
    std::vector<Interval> result;
    for (Interval pause : pauses) {
        pause.begin = std::max(pause.begin, opened);
        if (pause.begin >= pause.end)
            continue;
        if (!result.empty() && pause.begin <= result.back().end)
            result.back().end = std::max(result.back().end, pause.end);
        else
            result.push_back(pause);
    }
    return result;
}

//! What is left of `spans` without the merged `pauses`.
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

void appendCounted(std::vector<Interval> &counted, const Interval &span)
{
    if (!counted.empty() && counted.back().end == span.begin)
        counted.back().end = span.end;
    else
        counted.push_back(span);
}

milliseconds lengthOf(const std::vector<Interval> &spans)
{
    milliseconds total{0};
    for (const Interval &span : spans)
        total += span.end - span.begin;
    return total;
}

void cutPauses(DueTime &answer)
{
    while (!answer.pauses.empty() && answer.pauses.back().begin >= answer.due)
        answer.pauses.pop_back();
    if (!answer.pauses.empty())
        answer.pauses.back().end = std::min(answer.pauses.back().end, answer.due);
}

//! Walks the working spans until the target is used up.
void walk(DueTime &answer, const BusinessCalendar &calendar, Timestamp opened, milliseconds target)
{
    const Timestamp limit = opened + farthest;
    answer.due = limit;
    milliseconds left = target;
    for (Timestamp from = opened; from < limit; from += stride) {
        for (const Interval &span : without(calendar.working(from, from + stride), answer.pauses)) {
            if (span.end - span.begin >= left) {
                answer.due = span.begin + left;
                if (left.count() > 0)
                    appendCounted(answer.counted, {span.begin, answer.due});
                return;
            }
            left -= span.end - span.begin;
            appendCounted(answer.counted, span);
        }
    }
}

} // namespace

DueTime dueTime(const BusinessCalendar &calendar, Timestamp opened, minutes target,
                const std::vector<Interval> &pauses)
{
    DueTime answer;
    answer.calendar = calendar.id() + QLatin1Char(' ') + calendar.version();
    answer.pauses = merged(pauses, opened);
    walk(answer, calendar, opened, std::max(target, minutes(0)));
    cutPauses(answer);
    return answer;
}

minutes workingTimeLeft(const BusinessCalendar &calendar, Timestamp now, Timestamp due)
{
    if (due >= now)
        return std::chrono::floor<minutes>(lengthOf(calendar.working(now, due)));
    return std::chrono::floor<minutes>(-lengthOf(calendar.working(due, now)));
}

} // namespace unsnag
