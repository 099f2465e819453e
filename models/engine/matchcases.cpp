// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/matchcases.h"

#include "models/engine/suggestaccounts.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

#include <algorithm>
#include <set>

namespace unsnag {
namespace {

constexpr std::size_t mostCandidates = 50; // of a case; those behind weigh next to nothing

//! The account that the event of a decision spoke of; of a flow that is gone, as the decision keeps it.
Result<Account> askedFor(Session &session, const Workbench &bench, const Resolution &resolution)
{
    UNSNAG_TRY(const SyncException exception, ExceptionTable(session).find(resolution.exception));
    UNSNAG_TRY(const Event event, EventTable(session).find(exception.event));
    const auto flow = bench.flows.find(exception.flow);
    Account query = flow.ok() ? accountOf(**flow, event.payload) : resolution.shown.query;
    query.id.clear();
    return query;
}

DecidedCase caseOf(const Resolution &resolution, Account query)
{
    DecidedCase decided{resolution.id,
                        resolution.exception,
                        resolution.actor,
                        resolution.at,
                        std::move(query),
                        {},
                        {}};
    if (resolution.action == Action::LinkAccount)
        decided.chosen = resolution.account;
    for (const Json &other : resolution.choice["apart_from"].array())
        decided.apart.append(other.scalarText());
    return decided;
}

//! The same of the same, whoever said it.
QByteArray contentOf(const DecidedCase &decided)
{
    Json content = toJson(decided.query);
    content.set(QStringLiteral("chosen"), decided.chosen);
    content.set(QStringLiteral("apart"), decided.apart.join(QLatin1Char('\n')));
    return content.toText();
}

} // namespace

Result<std::vector<DecidedCase>> decidedCases(Workbench &bench)
{
    return bench.store.read([&](Session &session) -> Result<std::vector<DecidedCase>> {
        UNSNAG_TRY(auto decisions, ResolutionTable(session).onAccounts(mostDecidedCases));
        std::vector<DecidedCase> cases;
        std::set<QByteArray> said;
        std::ranges::reverse(decisions); // the later of two that say the same stays
        for (const Resolution &decision : decisions) {
            UNSNAG_TRY(Account query, askedFor(session, bench, decision));
            DecidedCase decided = caseOf(decision, std::move(query));
            if (!decided.query.name.trimmed().isEmpty() && said.insert(contentOf(decided)).second)
                cases.push_back(std::move(decided));
        }
        std::ranges::reverse(cases);
        return cases;
    });
}

std::optional<MatchCase> matchCase(const AccountIndex &index, const DecidedCase &decided)
{
    QStringList others = decided.apart;
    if (!decided.chosen.isEmpty())
        others.prepend(decided.chosen);
    MatchCase known{decided.query, index.compared(decided.query, mostCandidates, others),
                    decided.chosen, decided.apart};
    const bool isThere = decided.chosen.isEmpty() ||
                         std::ranges::find(known.candidates, decided.chosen, &ScoredAccount::id) !=
                             known.candidates.end();
    return isThere ? std::optional(std::move(known)) : std::nullopt;
}

} // namespace unsnag
