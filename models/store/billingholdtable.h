// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ownership.h"
#include "models/store/session.h"

namespace unsnag {

//! Billing holds that escalations asked for, one row per exception and turn.
class BillingHoldTable
{
public:
    explicit BillingHoldTable(Session &session) : m_session(session) {}
    //! Stores with the next turn of its exception and returns it.
    [[nodiscard]] Result<BillingHold> insert(BillingHold hold);
    //! Writes state, system, note and times.
    [[nodiscard]] Result<void> update(const BillingHold &hold);
    //! All of an exception, oldest first.
    [[nodiscard]] Result<std::vector<BillingHold>> of(const QString &exception);
    //! Those that something is to be done about: wanted ones, and those of closed exceptions.
    [[nodiscard]] Result<std::vector<BillingHold>> due(int limit);

private:
    Session &m_session;
};

} // namespace unsnag
