// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/countedbudget.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

namespace unsnag {

//! The budgets of a process. Far systems count by account, not by connection: whoever asks for the
//! same key gets the same budget. Its lock guards all of them. Safe from several threads.
class BudgetRegistry
{
public:
    [[nodiscard]] std::shared_ptr<CountedBudget> find(const QString &key, const Json &rule);

    [[nodiscard]] std::mutex &mutex() { return m_mutex; }
    //! Told whenever a place is given back.
    [[nodiscard]] std::condition_variable_any &released() { return m_released; }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_released;
    std::map<QString, std::shared_ptr<CountedBudget>> m_budgets;
};

} // namespace unsnag
