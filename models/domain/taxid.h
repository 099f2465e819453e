// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace unsnag {

//! What is wrong with a VAT id.
struct TaxIdFault {
    QString keyword;  //!< "format", "checksum" or "country"
    QString expected; //!< in English words: "DE and 9 digits", "check digits that fit"

    bool operator==(const TaxIdFault &) const = default;
};

//! Checks a VAT id of the EU, Northern Ireland, the United Kingdom, Switzerland or Norway without
//! asking anybody: format and check digits, by the rules the countries publish; blanks, dots and
//! dashes count for nothing. `country` (ISO 3166, GR for Greece) is the one it must belong to;
//! empty: any. Ids of other countries are not judged. An empty id has no fault.
[[nodiscard]] std::optional<TaxIdFault> taxIdFault(const QString &taxId, const QString &country);

//! The country a VAT id names, as ISO 3166: "GR" of EL123456789, "CH" of CHE-…; empty where none.
[[nodiscard]] QString taxIdCountry(const QString &taxId);

} // namespace unsnag
