// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/alignedwords.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace unsnag {
namespace {

constexpr int mostWords = 24;
constexpr int longestWord = 48;
constexpr int longestName = 1000;
constexpr double similarFrom = 0.6;
constexpr double likeAStart = 0.8; //!< a word that the other begins with

struct Word {
    QString text;   //!< as written
    QString folded; //!< as compared
};

//! Without case, accents and the two spellings of umlauts.
QString foldedWord(const QString &word)
{
    QString letters;
    for (const QChar letter : word.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        const bool isSpeltOutUmlaut = letter == QLatin1Char('e') && !letters.isEmpty() &&
                                      QStringLiteral("aou").contains(letters.back());
        if (letter.isLetterOrNumber() && !isSpeltOutUmlaut)
            letters += letter;
    }
    return letters.left(longestWord);
}

std::vector<Word> wordsOf(const QString &name)
{
    std::vector<Word> words;
    for (const QString &text : name.left(longestName).simplified().split(QLatin1Char(' '))) {
        const QString folded = foldedWord(text);
        if (!folded.isEmpty() && static_cast<int>(words.size()) < mostWords)
            words.push_back({text, folded});
    }
    return words;
}

//! Insertions, deletions and replacements between two texts.
int editsBetween(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

double likeness(const Word &a, const Word &b)
{
    if (a.folded == b.folded)
        return 1;
    const qsizetype shorter = std::min(a.folded.size(), b.folded.size());
    const bool isStart =
        shorter >= 3 && (a.folded.startsWith(b.folded) || b.folded.startsWith(a.folded));
    const auto longer = static_cast<double>(std::max(a.folded.size(), b.folded.size()));
    const double alike = 1 - editsBetween(a.folded, b.folded) / longer;
    return isStart ? std::max(alike, likeAStart) : alike;
}

struct Pair {
    std::size_t query;
    std::size_t candidate;
    double likeness;
};

//! The pairs that are alike, most alike first; of equal ones those that stand nearest.
std::vector<Pair> alikePairs(const std::vector<Word> &query, const std::vector<Word> &candidate)
{
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < query.size(); ++i) {
        for (std::size_t j = 0; j < candidate.size(); ++j) {
            const double alike = likeness(query[i], candidate[j]);
            if (alike >= similarFrom)
                pairs.push_back({i, j, alike});
        }
    }
    const auto distance = [](const Pair &pair) {
        return pair.query > pair.candidate ? pair.query - pair.candidate
                                           : pair.candidate - pair.query;
    };
    std::ranges::stable_sort(pairs, [&](const Pair &a, const Pair &b) {
        return a.likeness != b.likeness ? a.likeness > b.likeness : distance(a) < distance(b);
    });
    return pairs;
}

void oppose(AlignedWord &place, const Word &other, std::vector<bool> &isTaken, std::size_t index)
{
    place.candidate = other.text;
    place.grade = MatchGrade::Different;
    isTaken[index] = true;
}

} // namespace

std::vector<AlignedWord> alignedWords(const QString &query, const QString &candidate)
{
    const auto mine = wordsOf(query);
    const auto theirs = wordsOf(candidate);
    std::vector<AlignedWord> aligned;
    for (const Word &word : mine)
        aligned.push_back({word.text, {}, MatchGrade::Missing});
    std::vector<bool> isTaken(theirs.size(), false);
    for (const Pair &pair : alikePairs(mine, theirs)) {
        AlignedWord &place = aligned[pair.query];
        if (isTaken[pair.candidate] || !place.candidate.isEmpty())
            continue;
        isTaken[pair.candidate] = true;
        place.candidate = theirs[pair.candidate].text;
        place.grade = pair.likeness >= 1 ? MatchGrade::Same : MatchGrade::Similar;
    }
    // Legal forms stand last: two that differ stand against each other.
    if (!mine.empty() && !theirs.empty() && aligned.back().candidate.isEmpty() && !isTaken.back())
        oppose(aligned.back(), theirs.back(), isTaken, theirs.size() - 1);
    // What else is left on both sides follows in order; the rest has no partner.
    const std::size_t own = aligned.size();
    for (std::size_t j = 0, free = 0; j < theirs.size(); ++j) {
        if (isTaken[j])
            continue;
        while (free < own && !aligned[free].candidate.isEmpty())
            ++free;
        if (free < own)
            oppose(aligned[free], theirs[j], isTaken, j);
        else
            aligned.push_back({{}, theirs[j].text, MatchGrade::Missing});
    }
    return aligned;
}

} // namespace unsnag
