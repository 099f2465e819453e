// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/partyrules.h"
#include "app/sandbox/routing.h"

namespace unsnag {

//! The calls that CRM accounts and ERP customers share: list, search, read, create, change.
class PartyRoutes
{
public:
    //! `urlBase` + "/" + id is the address of a record.
    PartyRoutes(const SandboxWorld &world, SandboxTable table, QString urlBase)
        : m_world(world), m_table(table), m_urlBase(std::move(urlBase))
    {}

    //! Precondition: request.segments[0] names the collection.
    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;
    [[nodiscard]] Json shown(const Json &record) const;

private:
    [[nodiscard]] SandboxOutcome list(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome create(const SandboxRequest &request) const;
    [[nodiscard]] bool hasBillingHold(const Json &record) const;
    [[nodiscard]] SandboxOutcome credit(const SandboxRequest &request, const Json &record) const;
    [[nodiscard]] SandboxOutcome change(const SandboxRequest &request, const Json &record) const;
    [[nodiscard]] SandboxOutcome refusedWithUrls(SandboxRefusal refusal) const;

    const SandboxWorld &m_world;
    SandboxTable m_table;
    QString m_urlBase;
};

} // namespace unsnag
