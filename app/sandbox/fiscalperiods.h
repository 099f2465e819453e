// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! The periods of the ERP's year: months that are open or locked.
class FiscalPeriods
{
public:
    explicit FiscalPeriods(const SandboxWorld &world) : m_world(world) {}

    //! The period of a calendar date; null pointer before the first and after the last.
    [[nodiscard]] const Json *of(const QString &date) const;
    //! The period as it is shown: with "next_open", the first day of the next open one or null.
    [[nodiscard]] Json shown(const Json &period) const;
    //! period_closed with the lock, where the date is in a locked period or before the first.
    [[nodiscard]] std::optional<SandboxRefusal> lockRefusal(const QString &date) const;

private:
    const SandboxWorld &m_world;
};

} // namespace unsnag
