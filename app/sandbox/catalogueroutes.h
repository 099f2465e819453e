// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! What the ERP lets others only read: items, tax codes, periods and companies.
class CatalogueRoutes
{
public:
    explicit CatalogueRoutes(const SandboxWorld &world) : m_world(world) {}

    //! Precondition: request.segments[0] names the table.
    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request, SandboxTable table) const;

private:
    [[nodiscard]] Json shown(SandboxTable table, const Json &record) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
