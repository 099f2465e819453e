// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/rehearsematching.h"

#include "models/engine/activematching.h"
#include "models/engine/auditline.h"
#include "models/engine/matchcases.h"
#include "models/store/matchversiontable.h"

#include <algorithm>
#include <functional>

namespace unsnag {
namespace {

//! The two indexes that are held against each other.
struct Stage {
    std::shared_ptr<const AccountIndex> before;
    AccountIndex after;
};

Result<Stage> stageFor(Workbench &bench, const MatchVersion &version, const std::stop_token &stop)
{
    UNSNAG_TRY(const TaughtMatching taught,
               bench.store.read([&](Session &session) { return taughtBy(session, version); }));
    UNSNAG_TRY(auto index, bench.accounts.index(bench.store, version.system, stop));
    AccountIndex after = index->under(taught.rules).knownAs(taught.aliases);
    return Stage{std::move(index), std::move(after)};
}

MatchOutcome outcomeOf(const AccountIndex &index, const Account &query)
{
    const Suggestions found = index.search(query, 2);
    if (found.candidates.empty())
        return {};
    const Candidate &first = found.candidates.front();
    return {first.account.id, first.account.name, found.isSure,
            first.source == QLatin1String("alias")};
}

bool isWrong(const DecidedCase &decided, const MatchOutcome &outcome)
{
    return decided.chosen.isEmpty() ? outcome.isAlone : outcome.first != decided.chosen;
}

void count(const DecidedCase &decided, const MatchOutcome &outcome, MatchFigures &figures)
{
    const bool isRight = !decided.chosen.isEmpty() && outcome.first == decided.chosen;
    figures.first += isRight ? 1 : 0;
    figures.alone += outcome.isAlone ? 1 : 0;
    figures.aloneRight += outcome.isAlone && isRight ? 1 : 0;
}

void rehearse(const Stage &stage, const DecidedCase &decided, MatchRehearsal &figures,
              std::vector<DifferingCase> &differing)
{
    const MatchOutcome before = outcomeOf(*stage.before, decided.query);
    const MatchOutcome after = outcomeOf(stage.after, decided.query);
    ++figures.cases;
    figures.taken += decided.chosen.isEmpty() ? 0 : 1;
    count(decided, before, figures.before);
    count(decided, after, figures.after);
    figures.byAlias += after.isByAlias && after.first == decided.chosen ? 1 : 0;
    if (before.first == after.first && before.isAlone == after.isAlone)
        return;
    const bool isAgainst = isWrong(decided, after);
    ++figures.differing;
    figures.againstPerson += isAgainst ? 1 : 0;
    differing.push_back(
        {decided.exception, decided.query.name, decided.chosen, before, after, isAgainst});
}

Json auditMore(const MatchVersion &version)
{
    return JsonObject{{QStringLiteral("system"), version.system},
                      {QStringLiteral("version"), version.number},
                      {QStringLiteral("rehearsal"), toJson(*version.rehearsal)}};
}

Result<MatchVersion> keep(Workbench &bench, int number, const MatchRehearsal &figures)
{
    return bench.store.write([&](Session &session) -> Result<MatchVersion> {
        UNSNAG_TRY(MatchVersion version, MatchVersionTable(session).find(number));
        version.rehearsal = figures;
        UNSNAG_CHECK(MatchVersionTable(session).update(version));
        UNSNAG_CHECK(appendAudit(session, bench,
                                 {QStringLiteral("match.rehearsed"),
                                  {},
                                  {},
                                  figures.against,
                                  version.document["version"].toString(),
                                  {},
                                  auditMore(version),
                                  {{QStringLiteral("document"), version.document}}}));
        return version;
    });
}

} // namespace

Result<MatchRehearsed> RehearseMatching::run(int number, std::stop_token stop)
{
    UNSNAG_TRY(const MatchVersion version, m_bench.store.read([&](Session &session) {
        return MatchVersionTable(session).find(number);
    }));
    UNSNAG_TRY(const Stage stage, stageFor(m_bench, version, stop));
    UNSNAG_TRY(const auto cases, decidedCases(m_bench));
    MatchRehearsal figures;
    figures.against = stage.before->rules().version;
    figures.actor = m_bench.actor.name;
    figures.at = m_bench.clock.now();
    std::vector<DifferingCase> differing;
    for (const DecidedCase &decided : cases) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, QStringLiteral("stopped; no figures were kept"), {}, {}};
        // An account that is gone can't come first, whatever the rules.
        if (decided.chosen.isEmpty() || stage.before->find(decided.chosen))
            rehearse(stage, decided, figures, differing);
    }
    if (figures.cases == 0)
        return Error{Code::Conflict,
                     QStringLiteral("there is no decided case to rehearse on"),
                     version.system,
                     {}};
    std::stable_partition(differing.begin(), differing.end(),
                          std::mem_fn(&DifferingCase::isAgainstPerson));
    UNSNAG_TRY(MatchVersion kept, keep(m_bench, number, figures));
    return MatchRehearsed{std::move(kept), std::move(differing)};
}

} // namespace unsnag
