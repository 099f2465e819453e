// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/sendbudget.h"

#include <algorithm>

namespace unsnag {
namespace {

const QString accountScope = QStringLiteral("account");
const QString connectionScope = QStringLiteral("connection");

//! A rule of the engine's own beside those of the profile.
Json ownRule(const QString &id, const QString &scope)
{
    return JsonObject{{QStringLiteral("id"), id}, {QStringLiteral("scope"), scope}};
}

QString keyOf(const Json &rule, const BudgetKeys &keys)
{
    const QString scope = rule["scope"].toString(accountScope);
    QString whose = keys.account;
    if (scope == connectionScope)
        whose = keys.connection;
    else if (scope == QLatin1String("user"))
        whose = keys.account + QChar(u'\n') + keys.user;
    return keys.profile + QChar(u'\n') + scope + QChar(u'\n') + whose + QChar(u'\n') +
           rule["id"].toString();
}

} // namespace

SendBudget::Place::~Place()
{
    if (m_registry == nullptr)
        return;
    {
        const std::scoped_lock lock(m_registry->mutex());
        for (const auto &budget : m_budgets)
            budget->giveBack();
    }
    m_registry->released().notify_all();
}

SendBudget::SendBudget(BudgetRegistry &registry, const Json &limits, int places)
    : m_registry(registry)
{
    m_counted.push_back({ownRule(QStringLiteral("@rest"), accountScope), nullptr});
    Json own = ownRule(QStringLiteral("@connection"), connectionScope);
    own.set(QStringLiteral("concurrency"), places);
    m_counted.push_back({own, nullptr});
    if (limits["rate"].isObject()) {
        Json rate = limits["rate"];
        rate.set(QStringLiteral("id"), QStringLiteral("@rate"));
        rate.set(QStringLiteral("scope"), connectionScope);
        m_counted.push_back({rate, nullptr});
    }
    for (const Json &rule : limits["budgets"].array())
        m_counted.push_back({rule, nullptr});
    count({});
}

void SendBudget::count(const BudgetKeys &keys)
{
    const std::scoped_lock lock(m_mutex);
    if (m_keys && m_keys->profile == keys.profile && m_keys->connection == keys.connection &&
        m_keys->account == keys.account && m_keys->user == keys.user)
        return;
    m_keys = keys;
    for (Counted &each : m_counted)
        each.budget = m_registry.find(keyOf(each.rule, keys), each.rule);
}

std::vector<std::shared_ptr<CountedBudget>> SendBudget::countedFor(const QString &operation) const
{
    std::vector<std::shared_ptr<CountedBudget>> out;
    const std::scoped_lock lock(m_mutex);
    for (const Counted &each : m_counted) {
        if (each.budget->counts(operation))
            out.push_back(each.budget);
    }
    return out;
}

std::variant<SendBudget::Place, SendBudget::Closed> SendBudget::take(const QString &operation,
                                                                     Timestamp now, Rest rest)
{
    auto budgets = countedFor(operation);
    const std::scoped_lock lock(m_registry.mutex());
    std::chrono::milliseconds wait{0};
    bool isFull = false;
    for (const auto &budget : budgets) {
        wait = std::max(wait, budget->waitAt(now));
        if (rest == Rest::Kept)
            wait = std::max(wait, budget->parkedAt(now));
        isFull = isFull || budget->isFull();
    }
    if (wait.count() > 0)
        return Closed{wait};
    if (isFull)
        return Closed{};
    for (const auto &budget : budgets)
        budget->take(now);
    Place place;
    place.m_registry = &m_registry;
    place.m_budgets = std::move(budgets);
    return place;
}

bool SendBudget::waitForEnd(const QString &operation, const std::stop_token &stop)
{
    const auto budgets = countedFor(operation);
    std::unique_lock lock(m_registry.mutex());
    return m_registry.released().wait(lock, stop, [&budgets] {
        return std::none_of(budgets.begin(), budgets.end(),
                            [](const auto &budget) { return budget->isFull(); });
    });
}

void SendBudget::park(std::chrono::milliseconds pause, Timestamp now)
{
    const std::scoped_lock lock(m_mutex, m_registry.mutex());
    m_counted.front().budget->park(pause, now);
}

std::chrono::milliseconds SendBudget::parked(Timestamp now) const
{
    const std::scoped_lock lock(m_mutex, m_registry.mutex());
    return m_counted.front().budget->parkedAt(now);
}

void SendBudget::learn(const std::vector<RateSignal> &told, Timestamp now)
{
    const std::scoped_lock lock(m_mutex, m_registry.mutex());
    for (const RateSignal &each : told) {
        for (const Counted &counted : m_counted) {
            if (counted.budget->id() == each.budget)
                counted.budget->learn(each, now);
        }
    }
}

std::vector<BudgetState> SendBudget::states(Timestamp now) const
{
    const std::scoped_lock lock(m_mutex, m_registry.mutex());
    std::vector<BudgetState> out;
    const auto parkedUntil = m_counted.front().budget->state(now).parkedUntil;
    for (std::size_t i = 1; i < m_counted.size(); ++i) {
        BudgetState state = m_counted.at(i).budget->state(now);
        state.id.remove(QLatin1Char('@'));
        if (!state.parkedUntil)
            state.parkedUntil = parkedUntil;
        out.push_back(std::move(state));
    }
    return out;
}

} // namespace unsnag
