// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/json.h"

#include <QStringList>

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace unsnag {

//! How often a connection may be asked: the budgets of its profile, and the rest a far system has asked
//! for, which holds for everybody who uses the connection. It only tells how long to wait; it never waits.
//! Safe from several threads.
class SendBudget
{
public:
    //! `limits` is the profile's member of that name.
    explicit SendBudget(const Json &limits);

    //! Takes a place for one request now, or tells how long to wait before asking again.
    [[nodiscard]] std::optional<std::chrono::milliseconds> take(const QString &operation,
                                                                Timestamp now);
    //! The far system wants to be left alone for so long.
    void park(std::chrono::milliseconds pause, Timestamp now);
    //! What is left of that.
    [[nodiscard]] std::chrono::milliseconds parked(Timestamp now) const;

private:
    struct Budget {
        QStringList operations; //!< empty: all
        std::size_t requests = 0;
        std::chrono::milliseconds window{0};
        std::deque<Timestamp> sent;
    };
    [[nodiscard]] std::chrono::milliseconds parkedNow(Timestamp now) const;

    mutable std::mutex m_mutex;
    std::vector<Budget> m_budgets;
    Timestamp m_parkedAt;
    std::chrono::milliseconds m_pause{0};
};

} // namespace unsnag
