// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace unsnag {

//! How one country writes its VAT ids.
struct VatFormat {
    const char *prefix;  //!< "DE", "CHE"
    const char *country; //!< ISO 3166
    const char *form;    //!< of what follows the prefix, for hasIdForm
    const char *words;   //!< the same in English
    bool (*hasRightDigits)(
        std::string_view body); //!< of what follows the prefix, which has the form
};

//! The format whose prefix begins the id (upper case, without blanks); nothing where none does.
[[nodiscard]] const VatFormat *vatFormatOfPrefix(std::string_view id);

//! The format of a country (ISO 3166: "GR", "CH"); nothing where it is not known.
[[nodiscard]] const VatFormat *vatFormatOfCountry(std::string_view country);

} // namespace unsnag
