// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! An account may be sent as {"id": "A-17"}, as "A-17" or as null.
[[nodiscard]] Json sentAccountId(const Json &account);
//! The account with this id as other records show it; null where there is none.
[[nodiscard]] Json shownAccount(const SandboxWorld &world, const QString &id);

//! What leads, companies, opportunities, quotes and credit requests must look like before they are
//! stored. They name their account (a company its parent) by id. Sales people leave gaps: any member
//! may be null.
class CrmRecordRules
{
public:
    //! `table` is Leads, Accounts (the companies), Opportunities, Quotes or CreditRequests.
    CrmRecordRules(const SandboxWorld &world, SandboxTable table) : m_world(world), m_table(table)
    {}

    //! The first thing wrong with the members that a caller sent.
    [[nodiscard]] std::optional<SandboxRefusal> check(const Json &sent) const;
    //! A new open lead from what was sent.
    [[nodiscard]] Json newLead(const Json &sent) const;
    //! The record with the sent members replaced (of company and billing: merged), one version on.
    //! New lines without an amount give the amount.
    [[nodiscard]] Json changed(const Json &record, const Json &sent) const;

private:
    [[nodiscard]] QStringList members() const;
    [[nodiscard]] std::optional<SandboxRefusal> memberRefusal(const QString &name,
                                                              const Json &value) const;
    [[nodiscard]] std::optional<SandboxRefusal> linesRefusal(const Json &lines) const;
    void merge(Json &record, const Json &sent) const;

    const SandboxWorld &m_world;
    SandboxTable m_table;
};

} // namespace unsnag
