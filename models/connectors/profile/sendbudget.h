// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/budgetregistry.h"

#include <stop_token>
#include <utility>
#include <variant>

namespace unsnag {

//! For whom the budgets of a connection are counted.
struct BudgetKeys {
    QString profile; //!< id
    QString connection;
    QString account; //!< what the far system counts by
    QString user;
};

//! How often and how much at once a connection may ask: the budgets of its profile, shared with every
//! connection to the same account, and the rest a far system has asked for, which holds for all of
//! them. Safe from several threads.
class SendBudget
{
public:
    //! A request under way, counted until the end of its life.
    class Place
    {
    public:
        Place() = default;
        ~Place();
        Place(Place &&other) noexcept
            : m_registry(std::exchange(other.m_registry, nullptr)),
              m_budgets(std::move(other.m_budgets))
        {}
        Place &operator=(Place &&) = delete;
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

    private:
        friend class SendBudget;
        BudgetRegistry *m_registry = nullptr;
        std::vector<std::shared_ptr<CountedBudget>> m_budgets;
    };
    //! Why there is no place now: time has to pass, or another request has to end (no time).
    struct Closed {
        std::optional<std::chrono::milliseconds> wait;
    };
    //! Who has waited out a rest already does not wait for it again.
    enum class Rest { Kept, WaitedOut };

    //! `limits` is the profile's member of that name, `places` how many requests the connection may
    //! have under way.
    SendBudget(BudgetRegistry &registry, const Json &limits, int places);

    //! From now on counted for these; what is under way stays counted where it was.
    void count(const BudgetKeys &keys);
    //! Takes a place for one request now.
    [[nodiscard]] std::variant<Place, Closed> take(const QString &operation, Timestamp now,
                                                   Rest rest = Rest::Kept);
    //! Waits until a request somewhere ended; false where the caller was stopped meanwhile.
    [[nodiscard]] bool waitForEnd(const QString &operation, const std::stop_token &stop);

    //! The far system wants to be left alone for so long.
    void park(std::chrono::milliseconds pause, Timestamp now);
    //! What is left of that.
    [[nodiscard]] std::chrono::milliseconds parked(Timestamp now) const;
    void learn(const std::vector<RateSignal> &told, Timestamp now);
    [[nodiscard]] std::vector<BudgetState> states(Timestamp now) const;

private:
    struct Counted {
        Json rule;
        std::shared_ptr<CountedBudget> budget;
    };
    [[nodiscard]] std::vector<std::shared_ptr<CountedBudget>> countedFor(
        const QString &operation) const;

    BudgetRegistry &m_registry;
    mutable std::mutex m_mutex;     //!< guards m_counted and m_keys; taken before the registry's
    std::vector<Counted> m_counted; //!< the first is the account's own, with no limit but its rests
    std::optional<BudgetKeys> m_keys;
};

} // namespace unsnag
