// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

namespace unsnag {

//! Inverted lists of the character 3-grams of words: finds names that share rare letters with a
//! query. A hit's score is the cosine of the two gram sets, weighted by inverse document frequency.
class GramIndex
{
public:
    //! `names`: the words of each name; a hit tells its position here.
    explicit GramIndex(const std::vector<const QStringList *> &names);

    struct Hit {
        quint32 name = 0;
        float score = 0; //!< 0..1
    };
    //! The best `most` names, in order of position. Lists are read rarest first until about 250,000
    //! postings are read, so very common grams may not count.
    [[nodiscard]] std::vector<Hit> search(const QStringList &words, std::size_t most) const;

private:
    struct Posting {
        quint32 list = 0;
        float weight = 0;
    };
    [[nodiscard]] std::vector<Posting> listsOf(const QStringList &words) const;
    [[nodiscard]] std::vector<float> accumulate(const std::vector<Posting> &lists) const;
    [[nodiscard]] quint32 sizeOf(quint32 list) const { return m_starts[list + 1] - m_starts[list]; }
    [[nodiscard]] float weightOf(quint32 list) const;

    QHash<quint64, quint32> m_lists;
    std::vector<quint32> m_starts; // postings of list i are m_names[m_starts[i] .. m_starts[i + 1])
    std::vector<quint32> m_names;
    std::vector<float> m_norms;
};

} // namespace unsnag
