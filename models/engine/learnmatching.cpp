// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/learnmatching.h"

#include "models/engine/auditline.h"
#include "models/engine/matchcases.h"
#include "models/matching/learnrules.h"
#include "models/matching/matchrulesdocument.h"
#include "models/store/accountaliastable.h"
#include "models/store/matchversiontable.h"

namespace unsnag {
namespace {

//! What was learned, and from what; `sources` goes with the cases that were learned from.
struct Lesson {
    QString system;
    LearnedMatching learned;
    std::vector<DecidedCase> sources;
};

Result<Lesson> lesson(Workbench &bench, const std::stop_token &stop)
{
    Lesson lesson{bench.connectors.targetName(), {}, {}};
    UNSNAG_TRY(const auto index, bench.accounts.index(bench.store, lesson.system, stop));
    // Decisions are weighed against the rules and names that came with the program.
    const AccountIndex plain = index->under(MatchRules::builtIn()).knownAs({});
    UNSNAG_TRY(const auto decided, decidedCases(bench));
    std::vector<MatchCase> cases;
    for (const DecidedCase &one : decided) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, QStringLiteral("stopped; nothing was stored"), {}, {}};
        if (auto known = matchCase(plain, one)) {
            cases.push_back(std::move(*known));
            lesson.sources.push_back(one);
        }
    }
    if (cases.empty())
        return Error{
            Code::Conflict,
            QStringLiteral("no decision says yet which account of %1 is meant").arg(lesson.system),
            lesson.system, QStringLiteral("resolve some exceptions first, then learn")};
    lesson.learned = learnMatching(cases, MatchRules::builtIn(), {});
    return lesson;
}

MatchVersion proposalOf(const Workbench &bench, Lesson &lesson, int number)
{
    lesson.learned.rules.version = QStringLiteral("learned-%1").arg(number);
    MatchVersion version;
    version.number = number;
    version.system = lesson.system;
    version.document = toJson(lesson.learned.rules);
    version.decisions = static_cast<qint64>(lesson.sources.size());
    version.hasWeights = lesson.learned.hasWeights;
    version.apart = static_cast<qint64>(lesson.learned.apart);
    version.madeBy = bench.actor.name;
    version.madeAt = bench.clock.now();
    return version;
}

Result<void> auditProposal(Session &session, const Workbench &bench, const TaughtVersion &proposal)
{
    const MatchVersion &version = proposal.version;
    return appendAudit(
        session, bench,
        {QStringLiteral("match.proposed"),
         {},
         {},
         {},
         version.document["version"].toString(),
         {},
         JsonObject{{QStringLiteral("system"), version.system},
                    {QStringLiteral("version"), version.number},
                    {QStringLiteral("decisions"), static_cast<std::int64_t>(version.decisions)},
                    {QStringLiteral("has_weights"), version.hasWeights},
                    {QStringLiteral("names"), static_cast<std::int64_t>(proposal.names.size())}},
         {{QStringLiteral("document"), version.document}}});
}

} // namespace

Result<TaughtVersion> LearnMatching::run(std::stop_token stop)
{
    UNSNAG_TRY(Lesson known, lesson(m_bench, stop));
    return m_bench.store.write([&](Session &session) -> Result<TaughtVersion> {
        UNSNAG_TRY(const int number, MatchVersionTable(session).nextVersion());
        TaughtVersion proposal{proposalOf(m_bench, known, number), {}};
        UNSNAG_CHECK(MatchVersionTable(session).insert(proposal.version));
        for (const LearnedAlias &alias : known.learned.aliases) {
            const DecidedCase &source = known.sources[alias.taughtBy];
            proposal.names.push_back({number, alias.alias.id, alias.alias.name, source.resolution,
                                      source.decidedBy, source.at});
            UNSNAG_CHECK(AccountAliasTable(session).insert(proposal.names.back()));
        }
        UNSNAG_CHECK(auditProposal(session, m_bench, proposal));
        return proposal;
    });
}

} // namespace unsnag
