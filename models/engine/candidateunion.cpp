// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/candidateunion.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

//! How much a source says about the account: a decision, the target's own word, our search, others.
int rankOf(const QString &source)
{
    if (source == QLatin1String("link"))
        return 0;
    if (source == QLatin1String("target"))
        return 1;
    return source.startsWith(QLatin1String("reconciliation ")) ? 3 : 2;
}

bool isScored(const Candidate &candidate)
{
    return std::ranges::any_of(candidate.evidence,
                               [](const Evidence &part) { return part.weight != 0; });
}

//! Linked, scored by us, named by the target only, named by others only.
int groupOf(const Candidate &candidate)
{
    const int rank = rankOf(candidate.source);
    if (rank == 0)
        return 0;
    return isScored(candidate) ? 1 : (rank == 1 ? 2 : 3);
}

bool isBefore(const Candidate &a, const Candidate &b)
{
    const int groupA = groupOf(a);
    const int groupB = groupOf(b);
    if (groupA != groupB)
        return groupA < groupB;
    if (groupA == 1)
        return a.odds > b.odds;
    return a.score > b.score;
}

//! What a source said of an account that has evidence of ours already.
void addRemarks(Candidate &known, const Candidate &named)
{
    for (const Evidence &part : named.evidence) {
        const bool isThere = std::ranges::any_of(
            known.evidence, [&part](const Evidence &one) { return one.field == part.field; });
        if (!isThere && part.weight == 0)
            known.evidence.push_back(part);
    }
}

//! Over the next one's score; 0 for the last, a sole one's own score.
void settleLeads(std::vector<Candidate> &candidates)
{
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double alone = candidates.size() == 1 ? 0 : candidates[i].score;
        const double next = i + 1 < candidates.size() ? candidates[i + 1].score : alone;
        candidates[i].lead = std::max(0.0, std::round((candidates[i].score - next) * 10) / 10);
    }
}

} // namespace

CandidateUnion::CandidateUnion(Suggestions own, QStringList apart)
    : m_found(std::move(own)), m_apart(std::move(apart))
{
    if (!m_found.candidates.empty())
        m_first = m_found.candidates.front().account.id;
    m_isChanged = std::erase_if(m_found.candidates, [this](const Candidate &candidate) {
                      return isApart(candidate);
                  }) > 0;
}

void CandidateUnion::add(const Candidate &candidate)
{
    if (isApart(candidate))
        return;
    m_isChanged = true;
    const auto known = std::ranges::find_if(m_found.candidates, [&](const Candidate &one) {
        return one.account.id == candidate.account.id;
    });
    if (known == m_found.candidates.end()) {
        m_found.candidates.push_back(candidate);
        return;
    }
    const QString source =
        rankOf(candidate.source) < rankOf(known->source) ? candidate.source : known->source;
    if (isScored(candidate) && !isScored(*known)) {
        Candidate better = candidate;
        addRemarks(better, *known);
        *known = std::move(better);
    } else {
        addRemarks(*known, candidate);
    }
    known->source = source;
}

void CandidateUnion::lead(const Candidate &linked)
{
    Candidate first = linked;
    first.source = QStringLiteral("link");
    first.confidence = 1; // decided, not guessed
    add(first);
    for (Candidate &candidate : m_found.candidates) {
        if (candidate.account.id == linked.account.id)
            candidate.confidence = 1;
    }
}

Suggestions CandidateUnion::best(int top) const
{
    Suggestions best = m_found;
    std::vector<Candidate> &list = best.candidates;
    std::ranges::stable_sort(list, isBefore);
    if (m_isChanged)
        settleLeads(list);
    const auto most = static_cast<std::size_t>(std::max(top, 0));
    while (list.size() > most) {
        const auto last = std::find_if(list.rbegin(), list.rend(), [](const Candidate &candidate) {
            return rankOf(candidate.source) > 1;
        });
        list.erase(last == list.rend() ? std::prev(list.end()) : std::prev(last.base()));
    }
    const bool isLinked = !list.empty() && groupOf(list.front()) == 0;
    const bool isFirst = !list.empty() && list.front().account.id == m_first;
    best.isSure = isLinked || (m_found.isSure && isFirst);
    return best;
}

bool CandidateUnion::isApart(const Candidate &candidate) const
{
    return m_apart.contains(candidate.account.id);
}

} // namespace unsnag
