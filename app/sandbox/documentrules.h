// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/documentkind.h"
#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! What an ERP document must look like before it is stored, and what becomes of it.
class DocumentRules
{
public:
    DocumentRules(const SandboxWorld &world, DocumentKind kind, InvoiceReferences references)
        : m_world(world), m_traits(traitsOf(kind)), m_references(references)
    {}

    //! The first thing wrong with a wanted document: missing reference; unknown, inactive or held
    //! customer; a currency that the customer's company does not keep (company_mismatch); date,
    //! locked period; payment terms; lines; the document it credits; or a reference that is taken
    //! where references are unique.
    [[nodiscard]] std::optional<SandboxRefusal> check(const Json &sent) const;
    //! The draft with its totals.
    [[nodiscard]] Json draft(const Json &sent) const;

    //! What keeps a draft from being settled: its period was locked, its order superseded, the
    //! credit limit of its customer (orders, unless overridden), a customer without an address
    //! (orders).
    [[nodiscard]] std::optional<SandboxRefusal> settleRefusal(const Json &document) const;
    //! The document with the "credit_override" that was sent, if any: who took it upon themselves
    //! that the customer's credit is not looked at.
    [[nodiscard]] Json withOverride(Json document, const Json &sent) const;
    //! The draft with a number, one version on.
    [[nodiscard]] Json settled(const Json &document) const;

    //! A change by hand: what is wrong with it, and the document after it.
    [[nodiscard]] std::optional<SandboxRefusal> changeRefusal(const Json &sent) const;
    [[nodiscard]] Json changed(const Json &document, const Json &sent) const;

private:
    [[nodiscard]] std::optional<SandboxRefusal> customerRefusal(const Json &sent) const;
    [[nodiscard]] std::optional<SandboxRefusal> currencyRefusal(const Json &sent) const;
    [[nodiscard]] std::optional<SandboxRefusal> dateRefusal(const Json &sent) const;
    [[nodiscard]] std::optional<SandboxRefusal> termsRefusal(const Json &sent) const;
    [[nodiscard]] std::optional<SandboxRefusal> referenceRefusal(const Json &sent) const;
    [[nodiscard]] const Json &customerOf(const Json &document) const;
    [[nodiscard]] Json withTotals(Json document) const;

    const SandboxWorld &m_world;
    const DocumentTraits &m_traits;
    InvoiceReferences m_references;
};

} // namespace unsnag
