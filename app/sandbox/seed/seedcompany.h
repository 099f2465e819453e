// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/rng.h"

#include <QString>

#include <vector>

namespace unsnag {

//! An invented company. Empty texts are facts nobody wrote down.
struct SeedCompany {
    QString stem; //!< name without the legal form: "Müller Anlagenbau"
    QString form; //!< "GmbH"
    QString domain;
    QString taxId;
    QString street;
    QString city;
    QString postcode;
    QString country; //!< ISO 3166 alpha-2
    QString currency;
    QString email;
    QString phone;

    bool operator==(const SeedCompany &) const = default;

    [[nodiscard]] QString name() const { return stem + QLatin1Char(' ') + form; }
    //! The members that CRM accounts and ERP customers share; empty texts become null.
    [[nodiscard]] Json toJson() const;
};

//! Lower case ASCII with hyphens: "Müller & Söhne" is "mueller-soehne".
[[nodiscard]] QString domainLabel(const QString &name);
//! Umlauts spelt out, accents and strokes dropped: "Müller" is "Mueller".
[[nodiscard]] QString speltOut(const QString &text);

//! `count` companies, with groups of subsidiaries and near-duplicates among them. The show piece
//! (see showPiece) and its look-alikes are not among them.
[[nodiscard]] std::vector<SeedCompany> seedCompanies(Rng &rng, int count);

//! "Mueller Anlagenbau GmbH", the ERP customer that deal D-1001 is about, and then the
//! near-duplicates that make finding it hard.
[[nodiscard]] std::vector<SeedCompany> showPiece();

//! The company as somebody typed it into a CRM: other spelling, missing facts, typing errors.
[[nodiscard]] SeedCompany typedIntoCrm(const SeedCompany &company, Rng &rng);

} // namespace unsnag
