// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/companyname.h"

#include <QHash>

#include <vector>

namespace unsnag {

//! How often each word stands in the names of an index; rare words tell companies apart.
class WordWeights
{
public:
    void count(const QStringList &words);
    //! Weight of a word as evidence: its inverse document frequency, less for market words.
    [[nodiscard]] double weight(const QString &word) const;

private:
    QHash<QString, int> m_counts;
    int m_names = 0;
};

//! How alike two names are, 0..1: both are aligned word by word, and every word counts by its
//! weight, matched or not. Legal forms do not count here.
[[nodiscard]] double nameSimilarity(const CompanyName &a, const CompanyName &b,
                                    const WordWeights &weights);

} // namespace unsnag
