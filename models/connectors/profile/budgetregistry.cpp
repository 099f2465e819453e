// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/budgetregistry.h"

namespace unsnag {

std::shared_ptr<CountedBudget> BudgetRegistry::find(const QString &key, const Json &rule)
{
    const std::scoped_lock lock(m_mutex);
    auto &budget = m_budgets[key];
    if (!budget)
        budget = std::make_shared<CountedBudget>(rule);
    return budget;
}

} // namespace unsnag
