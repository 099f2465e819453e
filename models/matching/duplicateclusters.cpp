// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/duplicateclusters.h"

#include "models/matching/accountindex.h"
#include "models/matching/inparallel.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>

namespace unsnag {
namespace {

constexpr int mostOthers = 10; // of one account
constexpr std::size_t piece = 256;
constexpr std::size_t stride = 16 * piece; // accounts between two words of progress

using Pairs = std::map<std::pair<QString, QString>, Candidate>;

std::vector<QString> idsOf(const AccountIndex &index)
{
    std::vector<QString> ids;
    ids.reserve(static_cast<std::size_t>(index.size()));
    index.each([&ids](const Account &account) { ids.push_back(account.id); });
    std::ranges::sort(ids);
    return ids;
}

//! How likely two accounts are one company, by their own odds. The confidence of a search says how likely
//! the best candidate is the account that is meant, which mostly exists; of an account, mostly no second
//! one does, however far the likeliest is ahead of the next.
double pairConfidence(const Candidate &other)
{
    return 1 / (1 + std::exp2(-other.odds));
}

//! The pairs that one account is the one side of.
std::vector<std::pair<QString, Candidate>> pairsOf(const AccountIndex &index, const QString &id,
                                                   double confidence)
{
    std::vector<std::pair<QString, Candidate>> pairs;
    const auto account = index.find(id);
    if (!account)
        return pairs;
    for (Candidate &other : index.searchOthers(*account, mostOthers).candidates) {
        other.confidence = pairConfidence(other);
        if (other.confidence >= confidence)
            pairs.emplace_back(id, std::move(other));
    }
    return pairs;
}

//! Which accounts hang together; each set is known by its least member.
class Sets
{
public:
    explicit Sets(std::size_t size) : m_parents(size)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0U);
    }

    std::size_t of(std::size_t member)
    {
        while (m_parents[member] != member)
            member = m_parents[member] = m_parents[m_parents[member]];
        return member;
    }
    void join(std::size_t a, std::size_t b)
    {
        const std::size_t setA = of(a);
        const std::size_t setB = of(b);
        m_parents[std::max(setA, setB)] = std::min(setA, setB);
    }

private:
    std::vector<std::size_t> m_parents;
};

//! Keeps the surer view of a pair, as the account with the lesser id sees the other.
void keep(Pairs &pairs, const AccountIndex &index, const QString &id, Candidate other)
{
    const QString otherId = other.account.id;
    const std::pair key(std::min(id, otherId), std::max(id, otherId));
    if (otherId < id) {
        // The same comparison from the other side; the confidence stays the surer one.
        const auto account = index.find(otherId);
        auto turned = account ? index.compare(*account, id) : std::nullopt;
        if (!turned)
            return;
        turned->confidence = std::max(other.confidence, pairConfidence(*turned));
        turned->lead = other.lead;
        other = std::move(*turned);
    }
    const auto [known, isNew] = pairs.try_emplace(key, other);
    if (!isNew && known->second.confidence < other.confidence)
        known->second = std::move(other);
}

std::vector<DuplicateCluster> clustersOf(const AccountIndex &index, const std::vector<QString> &ids,
                                         Pairs pairs)
{
    Sets sets(ids.size());
    const auto numberOf = [&ids](const QString &id) {
        return static_cast<std::size_t>(std::ranges::lower_bound(ids, id) - ids.begin());
    };
    for (const auto &[key, candidate] : pairs)
        sets.join(numberOf(key.first), numberOf(key.second));
    std::map<std::size_t, DuplicateCluster> clusters;
    for (auto &[key, candidate] : pairs)
        clusters[sets.of(numberOf(key.first))].pairs.push_back({key.first, std::move(candidate)});
    std::map<std::size_t, std::vector<QString>> members;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (const auto cluster = clusters.find(sets.of(i)); cluster != clusters.end()) {
            if (auto account = index.find(ids[i]))
                cluster->second.accounts.push_back(std::move(*account));
        }
    }
    std::vector<DuplicateCluster> list;
    for (auto &[first, cluster] : clusters) {
        std::ranges::stable_sort(cluster.pairs, std::ranges::greater{},
                                 [](const DuplicatePair &pair) { return pair.second.confidence; });
        list.push_back(std::move(cluster));
    }
    std::ranges::stable_sort(list, std::ranges::greater{}, [](const DuplicateCluster &cluster) {
        return cluster.accounts.size();
    });
    return list;
}

} // namespace

Result<std::vector<DuplicateCluster>> duplicateClusters(const AccountIndex &index,
                                                        double confidence,
                                                        const std::stop_token &stop,
                                                        const Progress &progress)
{
    const std::vector<QString> ids = idsOf(index);
    Pairs pairs;
    for (std::size_t begin = 0; begin < ids.size(); begin += stride) {
        if (stop.stop_requested())
            return Error{
                Code::Cancelled,
                QStringLiteral("stopped after %1 of %2 accounts").arg(begin).arg(ids.size()),
                {},
                {}};
        progress(static_cast<qint64>(begin), static_cast<qint64>(ids.size()),
                 QStringLiteral("looking for duplicates"));
        const std::size_t size = std::min(stride, ids.size() - begin);
        std::vector<std::vector<std::pair<QString, Candidate>>> found(size);
        inParallel(size, piece, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last && !stop.stop_requested(); ++i)
                found[i] = pairsOf(index, ids[begin + i], confidence);
        });
        for (auto &list : found) {
            for (auto &[id, other] : list)
                keep(pairs, index, id, std::move(other));
        }
    }
    return clustersOf(index, ids, std::move(pairs));
}

} // namespace unsnag
