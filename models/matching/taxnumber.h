// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! What the check digits of a tax id say.
enum class TaxCheck {
    Unknown, //!< of no known form, or of a form without check digits
    Valid,   //!< the check digits fit
    Broken,  //!< they don't, or the id names a country whose form it lacks
};

//! A tax or company id, ready for comparing.
struct TaxNumber {
    std::string key; //!< "DE123456789": country where known, without blanks and signs, upper case
    std::string country; //!< ISO 3166, "GR" of "EL…", "GB" of "XI…"; empty where not known
    TaxCheck check = TaxCheck::Unknown;

    bool operator==(const TaxNumber &) const = default;
};

//! Reads an id of any country. `country` (ISO 3166, as countryKey gives it, or empty) is the account's: an
//! id without prefix gets its prefix where it has a form of that country. One company's ids that differ
//! only in form become one key: a SIREN the VAT id made of it, "CHE-123.456.789 MWST" "CH123456789".
//! Ids of no known form stay as letters and digits in upper case; only text without any is empty.
[[nodiscard]] TaxNumber taxNumber(std::string_view taxId, std::string_view country);

//! A key of taxNumber without its country: "123456789" of "DE123456789", for ids written either way.
[[nodiscard]] std::string bareTax(std::string_view key);

//! Whether two different keys are one slip of the hand apart: one digit replaced, one missing or too
//! many, two neighbours swapped. Both with their country or both bare. False for short ones (under 7).
[[nodiscard]] bool isNearTax(std::string_view a, std::string_view b);

} // namespace unsnag
