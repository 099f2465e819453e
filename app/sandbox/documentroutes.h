// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/documentkind.h"
#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! The calls that invoices, orders and credit notes share: list, read, draft, settle, end, change by
//! hand; and the list of all of them.
class DocumentRoutes
{
public:
    //! `base` is the address of the ERP.
    DocumentRoutes(const SandboxWorld &world, QString base, InvoiceReferences references)
        : m_world(world), m_base(std::move(base)), m_references(references)
    {}

    //! Precondition: request.segments[0] names the table of the kind.
    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request,
                                        const DocumentTraits &traits) const;
    //! GET /documents: the documents of every kind, each with its "kind".
    [[nodiscard]] SandboxOutcome listAll(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome list(const SandboxRequest &request,
                                      const DocumentTraits &traits) const;
    [[nodiscard]] SandboxOutcome create(const SandboxRequest &request,
                                        const DocumentTraits &traits) const;
    [[nodiscard]] SandboxOutcome one(const SandboxRequest &request, const DocumentTraits &traits,
                                     const Json &document) const;
    [[nodiscard]] SandboxOutcome change(const SandboxRequest &request, const DocumentTraits &traits,
                                        const Json &document) const;
    [[nodiscard]] SandboxOutcome settle(const SandboxRequest &request, const DocumentTraits &traits,
                                        const Json &document) const;
    [[nodiscard]] SandboxOutcome end(const DocumentTraits &traits, const Json &document) const;
    [[nodiscard]] Json shown(const Json &document, const DocumentTraits &traits) const;

    const SandboxWorld &m_world;
    QString m_base;
    InvoiceReferences m_references;
};

} // namespace unsnag
