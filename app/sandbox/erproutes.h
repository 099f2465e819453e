// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The ERP below /erp/v1: me, customers, items, invoices. Reads the world; what it wants changed
//! is in the outcome.
class ErpRoutes
{
public:
    ErpRoutes(const SandboxWorld &world, const QString &base, InvoiceReferences references);

    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome items(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome invoices(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome listInvoices(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome createInvoice(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome postInvoice(const Json &invoice) const;
    [[nodiscard]] Json shownInvoice(const Json &invoice) const;

    const SandboxWorld &m_world;
    QString m_base;
    InvoiceReferences m_references;
};

} // namespace unsnag
