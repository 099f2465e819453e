// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/legalforms.h"

#include <QString>
#include <QStringList>

namespace unsnag {

//! Text for comparing: NFKC, case folded, diacritics stripped, ß as ss, and the German spellings ae,
//! oe, ue as one letter, so that Müller, Mueller and Muller are the same text.
[[nodiscard]] QString foldedText(const QString &text);

//! The words of a name: folded, split at everything that is no letter or digit, initials joined
//! ("G.m.b.H." is one word), common short forms written out, "and" and the article left out.
[[nodiscard]] QStringList nameWords(const QString &name);

//! A company's name, ready for comparing.
struct CompanyName {
    QStringList words; //!< without legal form; never empty for a name that holds a letter
    LegalForm form = LegalForm::None;
    QString joined;  //!< the words without blanks
    QString acronym; //!< first letters where there are at least three words

    bool operator==(const CompanyName &) const = default;
};

[[nodiscard]] CompanyName companyName(const QString &name);

//! How much a word tells companies apart: 1 for a proper name, less for market words ("services").
[[nodiscard]] double distinctiveness(const QString &word);

} // namespace unsnag
