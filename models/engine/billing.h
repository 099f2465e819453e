// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/ownership.h"
#include "models/domain/syncexception.h"
#include "models/engine/workbench.h"

#include <stop_token>

namespace unsnag {

//! How many billing holds a pass set and released.
struct BillingReport {
    int set = 0;
    int released = 0;
};

//! Asks for a billing hold on the account of an exception, unless one stands; in the caller's
//! transaction. Where the target knows no such operation, or the account is not known there, the
//! hold is a local event and stands at once.
[[nodiscard]] Result<void> wantBillingHold(Session &session, const Workbench &bench,
                                           const SyncException &exception, const QString &why);

//! Sets the holds that are wanted and releases those of closed exceptions, each as a journalled
//! effect under the reference "…:hold". What the target refuses stands as a local event, with the
//! answer noted; what can't be reached is tried again in the next pass.
class BillingHolds
{
public:
    BillingHolds(Workbench &bench, std::stop_token stop) : m_bench(bench), m_stop(std::move(stop))
    {}
    [[nodiscard]] Result<BillingReport> settle();

private:
    [[nodiscard]] Result<void> settle(BillingHold hold, BillingReport &report);
    [[nodiscard]] Result<void> set(BillingHold hold, const SyncException &exception,
                                   BillingReport &report);
    [[nodiscard]] Result<void> release(BillingHold hold, const SyncException &exception,
                                       BillingReport &report);
    //! Nothing where the effect is done; else what was answered, and whether to try again.
    struct Sending {
        bool isDone = false;
        bool isFinal = false;
        QString answer;
        QString key;
    };
    [[nodiscard]] Result<Sending> send(const BillingHold &hold, const SyncException &exception,
                                       const QString &operation);
    [[nodiscard]] Result<void> keep(const BillingHold &hold, const QString &kind,
                                    const QString &key);

    Workbench &m_bench;
    std::stop_token m_stop;
};

} // namespace unsnag
