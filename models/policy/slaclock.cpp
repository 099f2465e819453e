// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/slaclock.h"

#include "models/policy/intervals.h"

#include <algorithm>

namespace unsnag {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr days farthest{20 * 365};
constexpr days stride{28};

void appendCounted(std::vector<Interval> &counted, const Interval &span)
{
    if (!counted.empty() && counted.back().end == span.begin)
        counted.back().end = span.end;
    else
        counted.push_back(span);
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
