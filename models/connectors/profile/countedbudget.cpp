// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/countedbudget.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

using Milliseconds = std::chrono::milliseconds;

//! How long to leave a system alone that has nothing left and does not say until when.
constexpr Milliseconds unknownReset{60'000};

double millisecondsOf(Timestamp moment)
{
    return static_cast<double>(moment.time_since_epoch().count());
}

double numberAt(const Json &rule, const char *name)
{
    return rule[name].scalarText().toDouble();
}

} // namespace

CountedBudget::CountedBudget(const Json &rule) : m_id(rule["id"].toString())
{
    for (const Json &operation : rule["ops"].array())
        m_operations += operation.toString();
    const auto requests = std::max<qint64>(rule["requests"].toInt(), 0);
    // Windows may be parts of a second.
    m_window = Milliseconds(static_cast<std::int64_t>(numberAt(rule, "window_s") * 1000));
    m_requests = m_window.count() > 0 ? static_cast<std::size_t>(requests) : 0;
    if (rule.contains(QStringLiteral("concurrency")))
        m_places = std::max(1, static_cast<int>(rule["concurrency"].toInt(1)));
    const double perSecond = rule.contains(QStringLiteral("per_second"))
                                 ? numberAt(rule, "per_second")
                                 : numberAt(rule, "per_minute") / 60;
    if (perSecond > 0) {
        m_interval = 1000 / perSecond;
        m_allowance = m_interval * static_cast<double>(rule["burst"].toInt(1) - 1);
    }
}

bool CountedBudget::counts(const QString &operation) const
{
    return m_operations.isEmpty() || m_operations.contains(operation);
}

void CountedBudget::forgetOld(Timestamp now)
{
    // A clock that was set back must not close the budget for ever.
    while (!m_sent.empty() && (now - m_sent.front() >= m_window || m_sent.front() > now))
        m_sent.pop_front();
    if (m_due - millisecondsOf(now) > m_interval + m_allowance)
        m_due = millisecondsOf(now);
    if (m_toldReset && *m_toldReset <= now) {
        m_toldLeft.reset();
        m_toldReset.reset();
    }
}

Milliseconds CountedBudget::windowWait(Timestamp now) const
{
    if (m_requests == 0 || m_sent.size() < m_requests)
        return Milliseconds(0);
    return m_window - (now - m_sent.at(m_sent.size() - m_requests));
}

Milliseconds CountedBudget::rateWait(Timestamp now) const
{
    if (m_interval <= 0)
        return Milliseconds(0);
    const double early = m_due - m_allowance - millisecondsOf(now);
    return Milliseconds(std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(early))));
}

Milliseconds CountedBudget::toldWait(Timestamp now) const
{
    return m_toldLeft && *m_toldLeft <= 0 && m_toldReset ? *m_toldReset - now : Milliseconds(0);
}

Milliseconds CountedBudget::waitAt(Timestamp now)
{
    forgetOld(now);
    return std::max({windowWait(now), rateWait(now), toldWait(now)});
}

Milliseconds CountedBudget::parkedAt(Timestamp now) const
{
    const Milliseconds gone = now - m_parkedAt;
    return gone.count() < 0 || gone >= m_pause ? Milliseconds(0) : m_pause - gone;
}

void CountedBudget::take(Timestamp now)
{
    ++m_inFlight;
    if (m_requests > 0)
        m_sent.push_back(now);
    if (m_interval > 0)
        m_due = std::max(m_due, millisecondsOf(now)) + m_interval;
    if (m_toldLeft)
        --*m_toldLeft;
}

void CountedBudget::park(Milliseconds pause, Timestamp now)
{
    if (pause <= parkedAt(now))
        return;
    m_parkedAt = now;
    m_pause = pause;
}

void CountedBudget::learn(const RateSignal &told, Timestamp now)
{
    if (told.limit)
        m_toldLimit = told.limit;
    if (!told.remaining)
        return;
    // Those on their way are not counted there yet, or are by now: then the next answer says so.
    m_toldLeft = *told.remaining - std::max(0, m_inFlight - 1);
    const Milliseconds own = m_window.count() > 0 ? m_window : unknownReset;
    m_toldReset = now + told.resetAfter.value_or(own);
}

BudgetState CountedBudget::state(Timestamp now)
{
    forgetOld(now);
    BudgetState out;
    out.id = m_id;
    out.inFlight = m_inFlight;
    out.places = m_places;
    if (m_requests > 0) {
        out.limit = static_cast<std::int64_t>(m_requests);
        out.left = *out.limit - static_cast<std::int64_t>(m_sent.size());
        if (!m_sent.empty())
            out.resetsAt = m_sent.front() + m_window;
    }
    if (m_toldLimit)
        out.limit = m_toldLimit;
    if (m_toldLeft) {
        out.left = std::max<std::int64_t>(0, *m_toldLeft);
        out.resetsAt = m_toldReset;
    }
    if (const auto rest = parkedAt(now); rest.count() > 0)
        out.parkedUntil = now + rest;
    return out;
}

} // namespace unsnag
