// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"
#include "models/base/json.h"
#include "models/base/result.h"
#include "models/domain/reason.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! Who works on an exception, where it is not the flow's owner. Empty conditions match everything;
//! all conditions of a rule must match.
struct RoutingRule {
    QString name;
    QList<Reason> reasons;
    QStringList flows;                  //!< ids; rules of a flow document have none
    QStringList countries;              //!< ISO 3166 alpha-2 codes, any case
    std::optional<Decimal> amountFrom;  //!< matches amounts of at least this
    std::optional<Decimal> amountBelow; //!< matches amounts under this
    QString owner;
    QString backup; //!< empty: the flow's backup

    bool operator==(const RoutingRule &) const = default;
};

//! The rules of a workspace beside those of its flows: the document routing.json.
struct RoutingBook {
    QString version;
    std::vector<RoutingRule> rules;

    //! Reads `{"version","rules":[{"name","when":{"flow","reason","country","amount_from",
    //! "amount_below"},"owner","backup"}]}`. Error: Input with `source#/json/pointer` as context.
    [[nodiscard]] static Result<RoutingBook> read(const QByteArray &text, const QString &source);
};

//! What is routed.
struct RoutingSubject {
    Reason reason = Reason::MissingAccount;
    Decimal amount;
    QString country;
    QString flow;
    //! Places of the payload at fault, as pointers of the flow's fields.
    QStringList places;
};

//! Who gets it, and by which rule; the rule is "flow" where no rule matched, "data owner of /place"
//! where a field's owner decided.
struct Assignment {
    QString owner;
    QString backup;
    QString rule;

    bool operator==(const Assignment &) const = default;
};

//! The rules of the `routing` array of a flow document, which the flow's reader has checked.
[[nodiscard]] std::vector<RoutingRule> routingRules(const Json &flowDocument);

//! Deterministic. For missing_field and value_rejected the owner of the first place at fault that
//! has one (`data_owner` of the flow's field) decides; else the first rule of the flow that matches,
//! then the first of the workspace; else owner and backup of the flow document. A backup that would
//! be the owner is replaced by the flow's owner.
[[nodiscard]] Assignment route(const Json &flowDocument, const RoutingSubject &subject,
                               const RoutingBook &book = {});

} // namespace unsnag
