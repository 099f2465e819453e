// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! What a customer owes and may owe.
class CustomerCredit
{
public:
    explicit CustomerCredit(const SandboxWorld &world) : m_world(world) {}

    //! Whether `amount` more is covered: {"account","ok","limit","exposure","available","currency",
    //! "hold"}. The exposure is the balance, the posted invoices and the confirmed orders. Without a
    //! limit everything is covered, unless the customer is on hold.
    [[nodiscard]] Json standing(const Json &customer, const QString &amount) const;
    //! credit_hold with the standing, where it is not.
    [[nodiscard]] std::optional<SandboxRefusal> refusal(const Json &customer,
                                                        const QString &amount) const;

private:
    [[nodiscard]] QString exposure(const Json &customer) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
