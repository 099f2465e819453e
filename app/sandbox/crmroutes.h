// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The CRM below /crm/v1: me, deals, accounts, and those of CrmRecordRoutes. Reads the world; what it wants changed is in the
//! outcome.
class CrmRoutes
{
public:
    //! `base` is the address of the server: "http://127.0.0.1:8700".
    CrmRoutes(const SandboxWorld &world, const QString &base);

    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;
    //! A deal with its account written out and its address.
    [[nodiscard]] Json shownDeal(const Json &deal) const;

private:
    [[nodiscard]] SandboxOutcome deals(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome listDeals(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome createDeal(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome changeDeal(const SandboxRequest &request, const Json &deal) const;

    const SandboxWorld &m_world;
    QString m_base;
};

} // namespace unsnag
