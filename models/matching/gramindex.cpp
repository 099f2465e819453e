// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/gramindex.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

constexpr std::size_t postingBudget = 250'000;

std::vector<quint64> gramsOf(const QStringList &words)
{
    std::vector<quint64> grams;
    for (const QString &word : words) {
        quint64 gram = 1; // stands for the beginning of a word
        for (const QChar c : word) {
            gram = (gram << 16U) | c.unicode();
            if ((gram >> 32U) != 0)
                grams.push_back(gram & 0xFFFF'FFFF'FFFFU);
        }
        grams.push_back(((gram << 16U) | 2U) & 0xFFFF'FFFF'FFFFU); // 2: its end
    }
    std::ranges::sort(grams);
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

} // namespace

GramIndex::GramIndex(const std::vector<const QStringList *> &names)
{
    std::vector<std::vector<quint32>> lists;
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (const quint64 gram : gramsOf(*names[i])) {
            const auto found = m_lists.constFind(gram);
            const quint32 list =
                found != m_lists.constEnd() ? *found : static_cast<quint32>(lists.size());
            if (list == lists.size()) {
                m_lists.insert(gram, list);
                lists.emplace_back();
            }
            lists[list].push_back(static_cast<quint32>(i));
        }
    }
    m_norms.resize(names.size());
    m_starts.push_back(0);
    for (auto &list : lists) {
        m_names.insert(m_names.end(), list.begin(), list.end());
        m_starts.push_back(static_cast<quint32>(m_names.size()));
        std::vector<quint32>().swap(list);
    }
    for (quint32 list = 0; list + 1 < m_starts.size(); ++list) {
        const float weight = weightOf(list);
        for (quint32 i = m_starts[list]; i < m_starts[list + 1]; ++i)
            m_norms[m_names[i]] += weight * weight;
    }
    for (float &norm : m_norms)
        norm = std::sqrt(norm);
}

float GramIndex::weightOf(quint32 list) const
{
    return std::log(1.0F + static_cast<float>(m_norms.size()) / static_cast<float>(sizeOf(list)));
}

std::vector<GramIndex::Posting> GramIndex::listsOf(const QStringList &words) const
{
    std::vector<Posting> lists;
    for (const quint64 gram : gramsOf(words)) {
        if (const auto found = m_lists.constFind(gram); found != m_lists.constEnd())
            lists.push_back({*found, weightOf(*found)});
    }
    std::ranges::sort(lists, [this](const Posting &a, const Posting &b) {
        return std::pair(sizeOf(a.list), a.list) < std::pair(sizeOf(b.list), b.list);
    });
    return lists;
}

std::vector<float> GramIndex::accumulate(const std::vector<Posting> &lists) const
{
    std::vector<float> scores(m_norms.size());
    std::size_t read = 0;
    for (const Posting &posting : lists) {
        if (read > 0 && read + sizeOf(posting.list) > postingBudget)
            break;
        read += sizeOf(posting.list);
        for (quint32 i = m_starts[posting.list]; i < m_starts[posting.list + 1]; ++i)
            scores[m_names[i]] += posting.weight * posting.weight;
    }
    return scores;
}

std::vector<GramIndex::Hit> GramIndex::search(const QStringList &words, std::size_t most) const
{
    const auto lists = listsOf(words);
    float norm = 0;
    for (const Posting &posting : lists)
        norm += posting.weight * posting.weight;
    norm = std::sqrt(norm);
    const auto scores = accumulate(lists);
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i] > 0)
            hits.push_back({static_cast<quint32>(i), scores[i] / (norm * m_norms[i])});
    }
    const auto isBetter = [](const Hit &a, const Hit &b) {
        return a.score != b.score ? a.score > b.score : a.name < b.name;
    };
    if (hits.size() > most) {
        std::nth_element(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(most), hits.end(),
                         isBetter);
        hits.resize(most);
    }
    std::ranges::sort(hits, {}, &Hit::name);
    return hits;
}

} // namespace unsnag
