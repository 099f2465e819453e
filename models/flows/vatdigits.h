// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace unsnag {

//! How one country writes its VAT ids.
struct VatFormat {
    const char *prefix;                          //!< "DE", "CHE"
    const char *country;                         //!< ISO 3166
    const char *pattern;                         //!< regular expression of what follows the prefix
    const char *words;                           //!< the same in English
    bool (*hasRightDigits)(const QString &body); //!< of what follows the prefix, which has the form
};

//! All formats known.
[[nodiscard]] const std::vector<VatFormat> &vatFormats();

} // namespace unsnag
