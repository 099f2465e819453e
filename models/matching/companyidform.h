// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

namespace unsnag {

//! One form in which a country writes the ids of companies, beside its VAT id.
struct CompanyIdForm {
    const char *country; //!< ISO 3166
    const char *form;    //!< for hasIdForm, without the country
    //! Whether the check digits of an id of this form fit; nothing where the form has none.
    bool (*hasRightDigits)(std::string_view id);
    //! No other country's ids look like this: an id without country may be told by form and check digits.
    bool isTelltale = false;
};

//! All forms known of these parts of the world, by country.
[[nodiscard]] std::span<const CompanyIdForm> companyIdsOfAfricaAndOceania();
[[nodiscard]] std::span<const CompanyIdForm> companyIdsOfAmerica();
[[nodiscard]] std::span<const CompanyIdForm> companyIdsOfAsia();
[[nodiscard]] std::span<const CompanyIdForm> companyIdsOfEurope();

//! The form of the country that an id (upper case letters and digits) has; of several, one whose check
//! digits fit. Nothing where it has none.
[[nodiscard]] const CompanyIdForm *companyIdForm(std::string_view country, std::string_view id);

//! The telltale form that an id without country has with its check digits; nothing where it has none.
[[nodiscard]] const CompanyIdForm *telltaleIdForm(std::string_view id);

//! Whether any form of the country is known.
[[nodiscard]] bool hasCompanyIds(std::string_view country);

} // namespace unsnag
