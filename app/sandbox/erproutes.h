// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The ERP below /erp/v1: me, customers, items, tax-codes, periods, companies, orders, invoices,
//! credit-notes, documents, billing-holds. Reads the world; what it wants changed is in the outcome.
class ErpRoutes
{
public:
    ErpRoutes(const SandboxWorld &world, const QString &base, InvoiceReferences references);

    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome inTable(const SandboxRequest &request, SandboxTable table) const;

    const SandboxWorld &m_world;
    QString m_base;
    InvoiceReferences m_references;
};

} // namespace unsnag
