// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/legalforms.h"
#include "models/matching/transliteration.h"

#include <QRegularExpression>
#include <QStringList>

#include <string>
#include <vector>

namespace unsnag::matchingtest {

//! The words of a name as matching reads them: folded, split, initials joined.
inline std::vector<std::string> wordsOf(const QString &name)
{
    std::vector<std::string> words;
    bool isRun = false;
    const QString text = QString::fromStdString(folded(name.toStdString()));
    static const QRegularExpression rest(QStringLiteral("[^\\p{L}\\p{M}\\p{N}]+"));
    for (const QString &word :
         QString(text).remove(QLatin1Char('\'')).split(rest, Qt::SkipEmptyParts)) {
        const bool isInitial = word.size() == 1 && word[0].isLetter();
        if (isInitial && isRun)
            words.back() += word.toStdString();
        else
            words.push_back(word.toStdString());
        isRun = isInitial;
    }
    return words;
}

struct Reading {
    QStringList core;
    LegalForm form = LegalForm::None;
};

//! What is left of the words, and the form that says most.
inline Reading readingOf(const std::vector<std::string> &words)
{
    const std::vector<std::string_view> views(words.begin(), words.end());
    const LegalFormSpans spans = legalFormsOf(views);
    std::vector<bool> isTaken(words.size());
    for (const LegalFormSpan &span : spans)
        std::fill(isTaken.begin() + span.begin, isTaken.begin() + span.end, true);
    Reading reading{{}, spans.decisive()};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!isTaken[i])
            reading.core += QString::fromStdString(words[i]);
    }
    return reading;
}

} // namespace unsnag::matchingtest
