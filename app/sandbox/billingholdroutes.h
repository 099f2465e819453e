// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! Billing holds of the ERP: a note on a customer that its invoices wait, set and released by key.
//! A hold refuses nothing by itself.
class BillingHoldRoutes
{
public:
    explicit BillingHoldRoutes(const SandboxWorld &world) : m_world(world) {}

    //! Precondition: request.segments[0] is "billing-holds".
    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome list(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome create(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome release(const Json &hold) const;
    //! By id or key.
    [[nodiscard]] const Json *find(const QString &name) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
