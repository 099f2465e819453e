// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "app/sandbox/sandboxworld.h"

#include <optional>

namespace unsnag {

//! What a CRM deal must look like before it is stored. A stored deal names its account by id;
//! its amount is always the sum of its lines.
class DealRules
{
public:
    explicit DealRules(const SandboxWorld &world) : m_world(world) {}

    //! The first thing wrong with the members that a caller sent.
    [[nodiscard]] std::optional<SandboxRefusal> check(const Json &sent) const;

    //! A new deal: what was sent over defaults (stage closed_won, EUR, today, no account).
    [[nodiscard]] Json newRecord(const Json &sent) const;
    //! A new deal that a lead became, under a key: account, currency and title are the lead's where
    //! nothing else was sent.
    [[nodiscard]] Json ofLead(const Json &lead, const QString &key, const Json &sent) const;
    //! The deal with the sent members replaced (of billing: merged), one version on.
    [[nodiscard]] Json changed(const Json &deal, const Json &sent) const;

private:
    [[nodiscard]] std::optional<SandboxRefusal> memberRefusal(const QString &name,
                                                              const Json &value) const;
    [[nodiscard]] std::optional<SandboxRefusal> billingRefusal(const Json &billing) const;
    [[nodiscard]] std::optional<SandboxRefusal> linesRefusal(const Json &lines) const;
    void merge(Json &deal, const Json &sent) const;

    const SandboxWorld &m_world;
};

} // namespace unsnag
