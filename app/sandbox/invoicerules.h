// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! What an ERP invoice must look like before it is stored, and what becomes of it.
class InvoiceRules
{
public:
    InvoiceRules(const SandboxWorld &world, InvoiceReferences references)
        : m_world(world), m_references(references)
    {}

    //! The first thing wrong with a wanted invoice: missing reference, unknown or inactive
    //! customer, currency, date, payment terms, lines (empty, unknown or inactive item, bad
    //! decimal), or a reference that is taken where references are unique.
    [[nodiscard]] std::optional<SandboxRefusal> check(const Json &sent) const;
    //! The draft with its totals.
    [[nodiscard]] Json draft(const Json &sent) const;
    //! The draft with a number, one version on.
    [[nodiscard]] Json posted(const Json &invoice) const;

private:
    [[nodiscard]] std::optional<SandboxRefusal> customerRefusal(const Json &sent) const;
    [[nodiscard]] std::optional<SandboxRefusal> headRefusal(const Json &sent) const;
    [[nodiscard]] std::optional<SandboxRefusal> linesRefusal(const Json &lines) const;
    [[nodiscard]] std::optional<SandboxRefusal> referenceRefusal(const Json &sent) const;

    const SandboxWorld &m_world;
    InvoiceReferences m_references;
};

} // namespace unsnag
