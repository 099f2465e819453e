// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "models/base/json.h"
#include "models/domain/reason.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! Who works on an exception of a flow, where it is not the flow's owner. Empty conditions match
//! everything; all conditions of a rule must match.
struct RoutingRule {
    QString name;
    QList<Reason> reasons;
    QStringList countries;              //!< ISO 3166 alpha-2 codes, any case
    std::optional<Decimal> amountFrom;  //!< matches amounts of at least this
    std::optional<Decimal> amountBelow; //!< matches amounts under this
    QString owner;
    QString backup; //!< empty: the flow's backup

    bool operator==(const RoutingRule &) const = default;
};

//! What is routed.
struct RoutingSubject {
    Reason reason = Reason::MissingAccount;
    Decimal amount;
    QString country;
};

//! Who gets it, and by which rule; the rule is "flow" where no rule matched.
struct Assignment {
    QString owner;
    QString backup;
    QString rule;

    bool operator==(const Assignment &) const = default;
};

//! The rules of the `routing` array of a flow document, which the flow's reader has checked.
[[nodiscard]] std::vector<RoutingRule> routingRules(const Json &flowDocument);

//! The first rule that matches decides; without one, owner and backup of the flow document.
[[nodiscard]] Assignment route(const Json &flowDocument, const RoutingSubject &subject);

} // namespace unsnag
