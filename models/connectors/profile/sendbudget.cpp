// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/sendbudget.h"

namespace unsnag {

SendBudget::SendBudget(const Json &limits)
{
    for (const Json &entry : limits["budgets"].array()) {
        Budget budget;
        for (const Json &operation : entry["ops"].array())
            budget.operations += operation.toString();
        budget.requests = static_cast<std::size_t>(std::max<qint64>(entry["requests"].toInt(), 0));
        // Windows may be parts of a second.
        budget.window = std::chrono::milliseconds(
            static_cast<std::int64_t>(entry["window_s"].scalarText().toDouble() * 1000));
        if (budget.requests > 0 && budget.window.count() > 0)
            m_budgets.push_back(std::move(budget));
    }
}

std::optional<std::chrono::milliseconds> SendBudget::take(const QString &operation, Timestamp now)
{
    const std::scoped_lock lock(m_mutex);
    auto wait = parkedNow(now);
    for (Budget &budget : m_budgets) {
        if (!budget.operations.isEmpty() && !budget.operations.contains(operation))
            continue;
        // A clock that was set back must not close the budget for ever.
        while (!budget.sent.empty() &&
               (now - budget.sent.front() >= budget.window || budget.sent.front() > now))
            budget.sent.pop_front();
        if (budget.sent.size() >= budget.requests)
            wait = std::max(wait, budget.window - (now - budget.sent.front()));
    }
    if (wait.count() > 0)
        return wait;
    for (Budget &budget : m_budgets) {
        if (budget.operations.isEmpty() || budget.operations.contains(operation))
            budget.sent.push_back(now);
    }
    return std::nullopt;
}

void SendBudget::park(std::chrono::milliseconds pause, Timestamp now)
{
    const std::scoped_lock lock(m_mutex);
    if (pause <= parkedNow(now))
        return;
    m_parkedAt = now;
    m_pause = pause;
}

std::chrono::milliseconds SendBudget::parked(Timestamp now) const
{
    const std::scoped_lock lock(m_mutex);
    return parkedNow(now);
}

std::chrono::milliseconds SendBudget::parkedNow(Timestamp now) const
{
    const std::chrono::milliseconds gone = now - m_parkedAt;
    if (gone.count() < 0 || gone >= m_pause)
        return std::chrono::milliseconds(0);
    return m_pause - gone;
}

} // namespace unsnag
