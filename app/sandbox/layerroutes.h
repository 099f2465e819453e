// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/routing.h"
#include "app/sandbox/sandboxworld.h"

namespace unsnag {

//! An operating layer beside the sandbox's CRM and ERP, which speaks the interface that Unsnag
//! publishes (resources/connectors/generic-layer.openapi.json): it has exceptions of its own, takes a
//! resolution, and on a retry makes the invoice in the ERP itself. A retry is not done at once: the
//! first look at its outcome says pending, as a queue would.
class LayerRoutes
{
public:
    LayerRoutes(const SandboxWorld &world, InvoiceReferences references)
        : m_world(world), m_references(references)
    {}

    [[nodiscard]] SandboxOutcome answer(const SandboxRequest &request) const;
    //! A new exception for a deal of the CRM: {"deal","reason","message","owner","places"?,…}.
    //! With "lies": true its retry says that it succeeded and makes nothing.
    [[nodiscard]] SandboxOutcome raise(const SandboxRequest &request) const;

private:
    [[nodiscard]] SandboxOutcome list(const SandboxRequest &request) const;
    [[nodiscard]] SandboxOutcome act(const SandboxRequest &request, const Json &exception) const;
    [[nodiscard]] SandboxOutcome resolve(const SandboxRequest &request, const Json &exception,
                                         const Json &body) const;
    [[nodiscard]] SandboxOutcome retry(const Json &exception) const;
    [[nodiscard]] SandboxOutcome outcome(const Json &exception) const;
    //! Carries out the retry of a resolved exception.
    [[nodiscard]] SandboxOutcome worked(const Json &exception) const;
    [[nodiscard]] SandboxOutcome ended(const Json &exception, const Json &outcome,
                                       std::vector<SandboxPut> puts) const;
    [[nodiscard]] Json payloadOf(const Json &deal) const;

    const SandboxWorld &m_world;
    InvoiceReferences m_references;
};

} // namespace unsnag
