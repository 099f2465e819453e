// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/namecomparison.h"

#include "models/matching/wordsimilarity.h"

#include <algorithm>
#include <cmath>

namespace unsnag {
namespace {

struct Pair {
    double similarity = 0;
    qsizetype a = 0;
    qsizetype b = 0;
};

//! One name being aligned: what each word weighs and how well it found a partner.
struct Side {
    const QStringList &words;
    std::vector<double> weights;
    std::vector<double> matched;

    Side(const QStringList &all, const WordWeights &table)
        : words(all), matched(static_cast<std::size_t>(all.size()))
    {
        for (const QString &word : all)
            weights.push_back(table.weight(word));
    }
    double &match(qsizetype i) { return matched[static_cast<std::size_t>(i)]; }
};

std::vector<Pair> alikePairs(const QStringList &a, const QStringList &b)
{
    std::vector<Pair> pairs;
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = 0; j < b.size(); ++j) {
            if (const double similarity = wordSimilarity(a[i], b[j]); similarity > 0)
                pairs.push_back({similarity, i, j});
        }
    }
    std::ranges::stable_sort(pairs, std::ranges::greater{}, &Pair::similarity);
    return pairs;
}

//! "Soft Ware" against "Software": two neighbours that are one word on the other side.
void matchJoined(Side &split, Side &whole)
{
    for (qsizetype i = 0; i + 1 < split.words.size(); ++i) {
        if (split.match(i) > 0.9 || split.match(i + 1) > 0.9)
            continue;
        const QString joined = split.words[i] + split.words[i + 1];
        for (qsizetype j = 0; j < whole.words.size(); ++j) {
            const double similarity = joined == whole.words[j] ? 0.98 : 0;
            if (similarity > whole.match(j))
                split.match(i) = split.match(i + 1) = whole.match(j) = similarity;
        }
    }
}

double aligned(const CompanyName &a, const CompanyName &b, const WordWeights &weights)
{
    Side left(a.words, weights);
    Side right(b.words, weights);
    for (const Pair &pair : alikePairs(a.words, b.words)) {
        if (left.match(pair.a) == 0 && right.match(pair.b) == 0)
            left.match(pair.a) = right.match(pair.b) = pair.similarity;
    }
    matchJoined(left, right);
    matchJoined(right, left);
    double agreed = 0;
    double all = 0;
    for (const Side *side : {&left, &right}) {
        for (std::size_t i = 0; i < side->weights.size(); ++i) {
            agreed += side->weights[i] * side->matched[i];
            all += side->weights[i];
        }
    }
    return all > 0 ? agreed / all : 0;
}

//! Names that differ in blanks or in a few letters of the whole.
double joinedSimilarity(const CompanyName &a, const CompanyName &b)
{
    if (a.joined == b.joined)
        return 0.99;
    const auto longer = std::max(a.joined.size(), b.joined.size());
    const int limit = static_cast<int>(longer / 8);
    if (limit == 0 || longer > 60)
        return 0;
    const int distance = editDistance(a.joined, b.joined, limit);
    return distance > limit ? 0 : 0.97 - 1.2 * distance / static_cast<double>(longer);
}

bool isAcronymOf(const CompanyName &acronym, const CompanyName &name)
{
    return acronym.words.size() == 1 && acronym.joined.size() >= 3 &&
           acronym.joined == name.acronym;
}

} // namespace

void WordWeights::count(const QStringList &words)
{
    ++m_names;
    QStringList distinct = words;
    distinct.removeDuplicates();
    for (const QString &word : distinct)
        ++m_counts[word];
}

double WordWeights::weight(const QString &word) const
{
    // A small index says little about how common a word is, so it counts as one of 1,000 names.
    const double names = std::max(m_names, 1000);
    const double idf = std::log(1 + names / (m_counts.value(word) + 1.0));
    return idf * distinctiveness(word) * (word.size() == 1 ? 0.5 : 1.0);
}

double nameSimilarity(const CompanyName &a, const CompanyName &b, const WordWeights &weights)
{
    if (a.words.isEmpty() || b.words.isEmpty())
        return 0;
    if (a.words == b.words)
        return 1;
    double similarity = std::max(aligned(a, b, weights), joinedSimilarity(a, b));
    if (isAcronymOf(a, b) || isAcronymOf(b, a))
        similarity = std::max(similarity, 0.75);
    return std::min(similarity, 0.99);
}

} // namespace unsnag
