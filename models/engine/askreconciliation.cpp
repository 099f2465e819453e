// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/askreconciliation.h"

#include "models/engine/candidatelookup.h"
#include "models/engine/suggestaccounts.h"

#include <algorithm>

namespace unsnag {
namespace {

QString sourceOf(const ReconciliationService &service)
{
    return QStringLiteral("reconciliation ") + service.name;
}

//! The service's own word, as evidence that weighs nothing: its scale is not ours.
Evidence scoreOf(const ReconciliationService &service, const ReconciliationCandidate &candidate)
{
    Evidence part;
    part.field = sourceOf(service);
    part.candidate = QString::number(candidate.score, 'g', 6);
    if (candidate.isMatch)
        part.candidate += QStringLiteral(", match");
    part.similarity = std::clamp(candidate.score / 100, 0.0, 1.0);
    return part;
}

//! A candidate that nobody here knows. Its id is the service's own where the service has its own ids,
//! so that it can't be mistaken for one of the target.
Candidate foreignCandidate(const ReconciliationService &service,
                           const ReconciliationCandidate &candidate)
{
    Candidate foreign;
    foreign.account.id = service.identifiers == IdentifierOwner::Target
                             ? candidate.id
                             : service.name + QLatin1Char(':') + candidate.id;
    foreign.account.name = candidate.name;
    foreign.score = std::clamp(candidate.score, 0.0, 100.0);
    for (const ReconciliationFeature &feature : candidate.features) {
        Evidence part;
        part.field = feature.id;
        part.candidate = QString::number(feature.value, 'g', 6);
        foreign.evidence.push_back(part);
    }
    return foreign;
}

Result<Candidate> candidateOf(const ReconciliationService &service,
                              const ReconciliationCandidate &named, CandidateLookup &lookup)
{
    std::optional<Candidate> known;
    if (service.identifiers == IdentifierOwner::Target) {
        UNSNAG_TRY(known, lookup.find(named.id));
    }
    Candidate candidate = known ? *known : foreignCandidate(service, named);
    candidate.source = sourceOf(service);
    candidate.evidence.push_back(scoreOf(service, named));
    if (known && known->evidence.empty())
        candidate.score = std::clamp(named.score, 0.0, 100.0);
    return candidate;
}

} // namespace

std::vector<AskReconciliation::Answer> AskReconciliation::answersFor(const Account &query,
                                                                     const std::stop_token &stop)
{
    std::vector<Answer> answers(m_services.size(), Answer(std::vector<ReconciliationCandidate>()));
    std::vector<std::function<void()>> lanes;
    for (std::size_t i = 0; i < m_services.size(); ++i)
        lanes.emplace_back([&, i] { answers[i] = m_services[i].candidates(query, stop); });
    m_bench.scheduler.runAll(std::move(lanes), static_cast<int>(m_services.size()));
    return answers;
}

Result<Suggestions> AskReconciliation::run(const Id<SyncException> &id, int top,
                                           const std::stop_token &stop)
{
    if (m_services.empty())
        return Error{Code::NotFound, QStringLiteral("no reconciliation service is configured"),
                     QStringLiteral("reconciliation.json"),
                     QStringLiteral("add one to \"services\" in reconciliation.json of the "
                                    "workspace")};
    UNSNAG_TRY(CandidateUnion all, SuggestAccounts(m_bench).gathered(id, top));
    const Account query = all.query();
    const auto answers = answersFor(query, stop);
    if (stop.stop_requested())
        return Error{Code::Cancelled, QStringLiteral("the question was stopped"), {}, {}};
    CandidateLookup lookup(m_bench, query);
    QStringList problems;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const ReconciliationService &service = m_services[i].service();
        if (!answers[i].ok()) {
            problems += QStringLiteral("%1: %2").arg(service.name, answers[i].error().line());
            continue;
        }
        for (const ReconciliationCandidate &named : *answers[i]) {
            UNSNAG_TRY(const Candidate candidate, candidateOf(service, named, lookup));
            all.add(candidate);
        }
    }
    // Accounts that only a service knows come beside ours, or a full list of ours would hide them.
    Suggestions best = all.best(2 * top);
    if (problems.isEmpty())
        return best;
    if (best.state == SearchState::Complete)
        best.state = SearchState::Incomplete;
    if (!best.remark.isEmpty())
        problems.prepend(best.remark);
    best.remark = problems.join(QStringLiteral("; "));
    return best;
}

} // namespace unsnag
