// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"
#include "models/connectors/profile/ratesignals.h"

#include <QStringList>

#include <chrono>
#include <deque>
#include <optional>

namespace unsnag {

//! How a budget stands, for people to look at.
struct BudgetState {
    QString id;
    std::optional<std::int64_t> left; //!< requests; as the system told last, else as we counted
    std::optional<std::int64_t> limit;
    std::optional<Timestamp> resetsAt;
    std::optional<Timestamp> parkedUntil; //!< the system wants to be left alone so long
    int inFlight = 0;
    std::optional<int> places; //!< requests allowed at the same time
};

//! One budget as a far system counts it: requests in a sliding window, or in the long run (limits.rate),
//! or at the same time; and what the system itself told about it. It tells how long to wait and never
//! waits. Not safe from several threads: BudgetRegistry's lock guards it.
class CountedBudget
{
public:
    //! An entry of limits.budgets, or limits.rate, or an object with concurrency alone.
    explicit CountedBudget(const Json &rule);

    [[nodiscard]] bool counts(const QString &operation) const;
    [[nodiscard]] const QString &id() const { return m_id; }
    //! Whether all places of the same time are taken.
    [[nodiscard]] bool isFull() const { return m_places && m_inFlight >= *m_places; }
    //! How long until the next request may leave; 0: now.
    [[nodiscard]] std::chrono::milliseconds waitAt(Timestamp now);
    [[nodiscard]] std::chrono::milliseconds parkedAt(Timestamp now) const;

    void take(Timestamp now);
    void giveBack() { --m_inFlight; }
    void park(std::chrono::milliseconds pause, Timestamp now);
    //! What an answer told; the request it belongs to is still under way.
    void learn(const RateSignal &told, Timestamp now);
    [[nodiscard]] BudgetState state(Timestamp now);

private:
    void forgetOld(Timestamp now);
    [[nodiscard]] std::chrono::milliseconds windowWait(Timestamp now) const;
    [[nodiscard]] std::chrono::milliseconds rateWait(Timestamp now) const;
    [[nodiscard]] std::chrono::milliseconds toldWait(Timestamp now) const;

    QString m_id;
    QStringList m_operations; //!< empty: all
    std::size_t m_requests = 0;
    std::chrono::milliseconds m_window{0};
    std::optional<int> m_places;
    double m_interval = 0;  //!< milliseconds between two requests in the long run; 0: no such limit
    double m_allowance = 0; //!< how much earlier than that a burst may be
    double m_due = 0;       //!< when the next one would be due, milliseconds since the epoch
    std::deque<Timestamp> m_sent;
    int m_inFlight = 0;
    std::optional<std::int64_t> m_toldLeft;
    std::optional<std::int64_t> m_toldLimit;
    std::optional<Timestamp> m_toldReset;
    Timestamp m_parkedAt;
    std::chrono::milliseconds m_pause{0};
};

} // namespace unsnag
