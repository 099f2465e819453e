// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/accountrouting.h"

#include "models/base/jsonpointer.h"
#include "models/engine/suggestaccounts.h"
#include "models/matching/domainkey.h"

namespace unsnag {
namespace {

const QString mapStep = QStringLiteral("map");
constexpr int mostHits = 10;
constexpr double same = 0.99;

//! The record with nothing but what the rule compares; without any value where it has none.
Account onlyBy(const QString &by, const Account &whole)
{
    Account part;
    if (by == QLatin1String("tax_id"))
        part.taxId = whole.taxId;
    else if (by == QLatin1String("domain"))
        part.domain = QString::fromStdString(registrableDomain(whole.domain.toStdString()));
    else if (by == QLatin1String("email"))
        part.domain = QString::fromStdString(mailDomain(whole.email.toStdString()));
    else
        part.name = whole.name;
    return part;
}

bool isSameBy(const QString &by, const Candidate &candidate)
{
    const QString field = by == QLatin1String("email") ? QStringLiteral("domain") : by;
    return std::ranges::any_of(candidate.evidence, [&field](const Evidence &evidence) {
        return evidence.field == field && evidence.similarity >= same;
    });
}

bool holds(const Suggestions &found, const QString &account)
{
    return std::ranges::any_of(found.candidates, [&account](const Candidate &candidate) {
        return candidate.account.id == account;
    });
}

} // namespace

//! Rules with several hits narrow one another down. Accounts with the same tax id are one company kept
//! twice: of those the one with the very same name is meant.
AccountRouting::Choice AccountRouting::chosen(const AccountIndex &index, const Json &payload) const
{
    Account whole = accountOf(*m_context.flow, payload);
    if (whole.email.isEmpty())
        whole.email = payload["email"].scalarText();
    Choice several;
    bool isOneCompany = false;
    for (const AccountRule &rule : m_context.flow->rules().route->rules) {
        const Account query = onlyBy(rule.by, whole);
        if (query == Account())
            continue;
        Choice choice{rule.name, index.search(query, mostHits)};
        std::erase_if(choice.found.candidates, [&](const Candidate &candidate) {
            return !isSameBy(rule.by, candidate) ||
                   (!several.rule.isEmpty() && !holds(several.found, candidate.account.id));
        });
        if (choice.found.candidates.size() == 1)
            return choice;
        if (choice.found.candidates.size() > 1) {
            isOneCompany = isOneCompany || rule.by == QLatin1String("tax_id");
            several = std::move(choice);
        }
    }
    if (!isOneCompany)
        return several;
    Choice exact = several;
    std::erase_if(exact.found.candidates, [&whole](const Candidate &candidate) {
        return candidate.account.name != whole.name;
    });
    return exact.found.candidates.size() == 1 ? exact : several;
}

StepFailure AccountRouting::undecided(const Choice &choice, const Json &payload,
                                      const AccountIndex &index) const
{
    const bool isNone = choice.rule.isEmpty();
    StepFailure failure = stepFailed(
        isNone ? Reason::MissingAccount : Reason::DuplicateAccount, mapStep,
        isNone ? QStringLiteral("no rule finds an account of the CRM")
               : QStringLiteral("%1 finds several accounts of the CRM").arg(choice.rule));
    failure.fields.push_back(faultAt(m_context.flow->rules().route->current,
                                     QStringLiteral("route"), {},
                                     QStringLiteral("one account of the CRM")));
    const Suggestions shown =
        isNone ? index.search(accountOf(*m_context.flow, payload), 5) : choice.found;
    failure.more = JsonObject{{QStringLiteral("rule"), choice.rule},
                              {QStringLiteral("candidates"), toJson(shown)["candidates"]}};
    return failure;
}

StepFailure AccountRouting::misrouted(const Choice &choice, const Json &payload,
                                      const QString &current) const
{
    const Account account = choice.found.candidates.front().account;
    const QString place = m_context.flow->rules().route->current;
    StepFailure failure = stepFailed(Reason::MisroutedLead, mapStep,
                                     QStringLiteral("it sits on %1, the rule \"%2\" says %3")
                                         .arg(current, choice.rule, account.id));
    failure.fields.push_back(faultAt(place, QStringLiteral("route"), current, account.id));
    failure.more = JsonObject{{QStringLiteral("rule"), choice.rule},
                              {QStringLiteral("current"), payload["account"]},
                              {QStringLiteral("chosen"), toJson(account)},
                              {QStringLiteral("candidates"), toJson(choice.found)["candidates"]}};
    return failure;
}

std::optional<StepFailure> AccountRouting::run(Json &scope)
{
    const AccountRoute &route = *m_context.flow->rules().route;
    const Json payload = scope["payload"];
    const auto &decision = m_context.decisions.account;
    if (decision && !decision->account.isEmpty()) {
        scope.set(QStringLiteral("route"),
                  JsonObject{{QStringLiteral("id"), decision->account},
                             {QStringLiteral("rule"), QStringLiteral("decision")}});
        return std::nullopt;
    }
    const auto index =
        m_context.bench.accounts.index(m_context.bench.store, m_context.basis.event.source.system);
    if (!index.ok())
        return abandoned(index.error());
    const Choice choice = chosen(**index, payload);
    const QString current = valueAt(payload, route.current).scalarText();
    if (!choice.rule.isEmpty() && !current.isEmpty() && !holds(choice.found, current))
        return misrouted(choice, payload, current);
    const bool isTold = choice.found.candidates.size() == 1;
    if (!isTold && !holds(choice.found, current))
        return undecided(choice, payload, **index);
    const auto meant =
        std::ranges::find_if(choice.found.candidates, [&](const Candidate &candidate) {
            return isTold || candidate.account.id == current;
        });
    const Json found = JsonObject{{QStringLiteral("id"), meant->account.id},
                                  {QStringLiteral("name"), meant->account.name},
                                  {QStringLiteral("rule"), choice.rule}};
    scope.set(QStringLiteral("route"), found);
    return std::nullopt;
}

} // namespace unsnag
