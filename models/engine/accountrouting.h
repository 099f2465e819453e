// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! Says which account of the CRM a record belongs to, by the flow's rules over the accounts that the
//! last pull read. The first rule under which exactly one account is the same decides; a person's
//! decision goes before all rules.
class AccountRouting
{
public:
    explicit AccountRouting(const RunContext &context) : m_context(context) {}

    //! Adds "route": {"id", "name", "rule"}. Failures: MisroutedLead where the record sits on another
    //! account, DuplicateAccount where only rules with several hits hit, MissingAccount where none does.
    [[nodiscard]] std::optional<StepFailure> run(Json &scope);

private:
    struct Choice {
        QString rule;
        Suggestions found; //!< only accounts that are the same by the rule
    };

    [[nodiscard]] Choice chosen(const AccountIndex &index, const Json &payload) const;
    [[nodiscard]] StepFailure undecided(const Choice &choice, const Json &payload,
                                        const AccountIndex &index) const;

    [[nodiscard]] StepFailure misrouted(const Choice &choice, const Json &payload,
                                        const QString &current) const;

    const RunContext &m_context;
};

} // namespace unsnag
