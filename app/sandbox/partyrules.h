// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <QStringList>

#include <optional>

namespace unsnag {

//! Terms of payment the sandbox knows: "immediate", "net14", "net30", "net45", "net60".
[[nodiscard]] const QStringList &paymentTerms();

//! Id of the company of ours that a customer belongs to: "1" where it says nothing.
[[nodiscard]] QString companyOf(const Json &customer);

//! company_mismatch where a company of ours keeps no account in a currency.
[[nodiscard]] std::optional<SandboxRefusal> companyRefusal(const SandboxWorld &world,
                                                           const QString &companyId,
                                                           const QString &currency);

//! What a CRM account or an ERP customer must look like before it is stored.
class PartyRules
{
public:
    //! `table` is Accounts or Customers.
    PartyRules(const SandboxWorld &world, SandboxTable table) : m_world(world), m_table(table) {}

    //! The first thing wrong with the members that a caller sent: unknown member, wrong type,
    //! empty or too long name, unknown payment terms, country or company, a tax_id that no authority
    //! gave (invalid_tax), a parent that is not there (dependency_pending), a tax_id or external_id (customers) or external_id
    //! (accounts) that another record has. `ownId` is empty for a new record.
    [[nodiscard]] std::optional<SandboxRefusal> check(const Json &sent, const QString &ownId) const;

    //! A whole new record from the members that were sent.
    [[nodiscard]] Json newRecord(const Json &sent) const;
    //! The record with the sent members replaced, one version on.
    [[nodiscard]] Json changed(const Json &record, const Json &sent) const;

private:
    [[nodiscard]] std::optional<SandboxRefusal> memberRefusal(const QString &name,
                                                              const Json &value) const;
    [[nodiscard]] std::optional<SandboxRefusal> duplicateRefusal(const Json &sent,
                                                                 const QString &ownId) const;
    [[nodiscard]] std::optional<SandboxRefusal> customerRefusal(const QString &name,
                                                                const Json &value) const;
    [[nodiscard]] std::optional<SandboxRefusal> factRefusal(const Json &sent) const;
    [[nodiscard]] QStringList uniqueMembers() const;

    const SandboxWorld &m_world;
    SandboxTable m_table;
};

} // namespace unsnag
