// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/slarecord.h"

#include "models/policy/intervals.h"

#include <algorithm>

namespace unsnag {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr days farthest{20 * 365};
constexpr days stride{28};

QString calendarLabel(const BusinessCalendar &calendar)
{
    return calendar.id() + QLatin1Char(' ') + calendar.version();
}

std::vector<SlaTerms> ordered(const SlaRecord &record)
{
    std::vector<SlaTerms> terms = record.terms;
    std::stable_sort(terms.begin(), terms.end(),
                     [](const SlaTerms &a, const SlaTerms &b) { return a.from < b.from; });
    if (terms.empty())
        terms.emplace_back();
    terms.front().from = std::min(terms.front().from, record.opened);
    return terms;
}

Timestamp endOf(const SlaPause &pause, Timestamp now)
{
    return pause.end.value_or(std::max({now, pause.until.value_or(now), pause.begin}));
}

//! One way through the working time of a record.
class Walk
{
public:
    Walk(const SlaRecord &record, Timestamp now)
        : m_opened(record.opened), m_terms(ordered(record)), m_pauses(record.pauses)
    {
        std::vector<Interval> spans;
        for (const SlaPause &pause : m_pauses)
            spans.push_back({pause.begin, endOf(pause, now)});
        m_blocked = merged(std::move(spans), record.opened);
        for (SlaPause &pause : m_pauses)
            pause.end = endOf(pause, now);
        std::sort(m_pauses.begin(), m_pauses.end(), [](const SlaPause &a, const SlaPause &b) {
            return std::tie(a.begin, *a.end, a.reason) < std::tie(b.begin, *b.end, b.reason);
        });
    }

    [[nodiscard]] const SlaTerms &newest() const { return m_terms.back(); }

    [[nodiscard]] SlaDue due(minutes target) const
    {
        SlaDue answer;
        answer.target = std::max(target, minutes(0));
        answer.due = m_opened + farthest;
        milliseconds left = answer.target;
        for (Timestamp from = m_opened; from < m_opened + farthest; from += stride) {
            for (const CountedSpan &counted : working({from, from + stride})) {
                if (take(answer, counted, left)) {
                    keepPauses(answer);
                    return answer;
                }
            }
        }
        keepPauses(answer);
        return answer;
    }

    //! Working time between two moments, pauses not counted.
    [[nodiscard]] milliseconds between(Timestamp from, Timestamp until) const
    {
        milliseconds total{0};
        for (const CountedSpan &counted : working({from, until}))
            total += counted.span.end - counted.span.begin;
        return total;
    }

private:
    [[nodiscard]] std::vector<CountedSpan> working(const Interval &within) const
    {
        std::vector<CountedSpan> spans;
        for (std::size_t i = 0; i < m_terms.size(); ++i) {
            const Timestamp from = std::max(within.begin, m_terms[i].from);
            const Timestamp until =
                i + 1 < m_terms.size() ? std::min(within.end, m_terms[i + 1].from) : within.end;
            if (from >= until)
                continue;
            const QString label = calendarLabel(m_terms[i].calendar);
            for (const Interval &span :
                 without(m_terms[i].calendar.working(from, until), m_blocked))
                spans.push_back({span, label});
        }
        return spans;
    }

    //! Counts a span; whether the target is used up in it.
    [[nodiscard]] static bool take(SlaDue &answer, const CountedSpan &counted, milliseconds &left)
    {
        const auto length = counted.span.end - counted.span.begin;
        const bool isEnough = length >= left;
        CountedSpan part = counted;
        if (isEnough) {
            part.span.end = part.span.begin + left;
            answer.due = part.span.end;
        }
        left -= std::min<milliseconds>(length, left);
        if (part.span.begin == part.span.end)
            return isEnough;
        if (!answer.counted.empty() && answer.counted.back().span.end == part.span.begin &&
            answer.counted.back().calendar == part.calendar)
            answer.counted.back().span.end = part.span.end;
        else
            answer.counted.push_back(part);
        return isEnough;
    }

    void keepPauses(SlaDue &answer) const
    {
        for (const SlaPause &pause : m_pauses) {
            if (pause.begin<answer.due && * pause.end> m_opened && *pause.end > pause.begin)
                answer.pauses.push_back(pause);
        }
    }

    Timestamp m_opened;
    std::vector<SlaTerms> m_terms;
    std::vector<SlaPause> m_pauses; //!< every end known
    std::vector<Interval> m_blocked;
};

//! The pause that lasts, if there is one.
const SlaPause *lasting(const SlaRecord &record, Timestamp now)
{
    const auto found =
        std::find_if(record.pauses.begin(), record.pauses.end(), [&](const SlaPause &pause) {
            return pause.begin <= now && (!pause.end || now < *pause.end);
        });
    return found == record.pauses.end() ? nullptr : &*found;
}

SlaState stateOf(const SlaStanding &standing, const SlaDue &next, Timestamp now)
{
    if (*standing.nextDue <= now)
        return SlaState::Overdue;
    return standing.left * 4 < next.target ? SlaState::DueSoon : SlaState::Ok;
}

} // namespace

QString slaStateName(SlaState state)
{
    switch (state) {
    case SlaState::Ok:
        return QStringLiteral("ok");
    case SlaState::DueSoon:
        return QStringLiteral("due_soon");
    case SlaState::Overdue:
        return QStringLiteral("overdue");
    case SlaState::Paused:
        return QStringLiteral("paused");
    case SlaState::Closed:
        return QStringLiteral("closed");
    }
    return {};
}

SlaStanding slaStanding(const SlaRecord &record, Timestamp now)
{
    const Walk walk(record, now);
    SlaStanding standing;
    standing.firstResponse = walk.due(walk.newest().firstResponse);
    standing.firstResponse.met = record.firstResponse ? record.firstResponse : record.closed;
    standing.resolution = walk.due(walk.newest().resolution);
    standing.resolution.met = record.closed;
    if (record.closed) {
        standing.state = SlaState::Closed;
        return standing;
    }
    const bool isAnswered = standing.firstResponse.met.has_value();
    const SlaDue &next = !isAnswered && standing.firstResponse.due < standing.resolution.due
                             ? standing.firstResponse
                             : standing.resolution;
    standing.nextDue = next.due;
    const auto left = next.due >= now ? walk.between(now, next.due) : -walk.between(next.due, now);
    standing.left = std::chrono::floor<minutes>(left);
    const SlaPause *pause = lasting(record, now);
    if (pause != nullptr)
        standing.pausedBecause = pause->reason;
    standing.state = pause != nullptr ? SlaState::Paused : stateOf(standing, next, now);
    return standing;
}

} // namespace unsnag
