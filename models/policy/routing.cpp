// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/policy/routing.h"

namespace unsnag {
namespace {

QStringList textsOf(const Json &list)
{
    QStringList texts;
    for (const Json &entry : list.array())
        texts.append(entry.toString());
    return texts;
}

RoutingRule ruleFrom(const Json &json)
{
    RoutingRule rule;
    rule.name = json["name"].toString();
    rule.owner = json["owner"].toString();
    rule.backup = json["backup"].toString();
    const Json &when = json["when"];
    rule.countries = textsOf(when["country"]);
    for (const QString &name : textsOf(when["reason"])) {
        if (const auto reason = reasonFromName(name))
            rule.reasons.append(*reason);
    }
    rule.amountFrom = Decimal::fromText(when["amount_from"].scalarText());
    rule.amountBelow = Decimal::fromText(when["amount_below"].scalarText());
    return rule;
}

bool matches(const RoutingRule &rule, const RoutingSubject &subject)
{
    if (!rule.reasons.isEmpty() && !rule.reasons.contains(subject.reason))
        return false;
    if (!rule.countries.isEmpty() && !rule.countries.contains(subject.country, Qt::CaseInsensitive))
        return false;
    if (rule.amountFrom && subject.amount < *rule.amountFrom)
        return false;
    return !rule.amountBelow || subject.amount < *rule.amountBelow;
}

} // namespace

std::vector<RoutingRule> routingRules(const Json &flowDocument)
{
    std::vector<RoutingRule> rules;
    for (const Json &json : flowDocument["routing"].array())
        rules.push_back(ruleFrom(json));
    return rules;
}

Assignment route(const Json &flowDocument, const RoutingSubject &subject)
{
    const QString backup = flowDocument["backup"].toString();
    for (const RoutingRule &rule : routingRules(flowDocument)) {
        if (matches(rule, subject))
            return {rule.owner, rule.backup.isEmpty() ? backup : rule.backup, rule.name};
    }
    return {flowDocument["owner"].toString(), backup, QStringLiteral("flow")};
}

} // namespace unsnag
