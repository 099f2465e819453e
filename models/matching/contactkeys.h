// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! The registrable part of a web address or domain: "https://shop.example.co.uk/x" is
//! "example.co.uk". Empty for addresses, single labels and providers of free mail.
[[nodiscard]] QString registrableDomain(const QString &webAddress);
//! The registrable domain behind the '@'; empty where that is a provider of free mail.
[[nodiscard]] QString mailDomain(const QString &email);
//! A tax id without blanks, dots and dashes, upper case: "DE123456789".
[[nodiscard]] QString taxKey(const QString &taxId);
//! The same without a leading country code, for ids written either way.
[[nodiscard]] QString bareTaxKey(const QString &taxId);
//! The last nine digits of a telephone number; empty where it has fewer than six.
[[nodiscard]] QString phoneKey(const QString &phone);
//! ISO 3166 alpha-2 in upper case where the country is known to us, else the folded name.
[[nodiscard]] QString countryKey(const QString &country);
//! A postcode without blanks and dashes, upper case, without a leading country ("D-", "CH-").
[[nodiscard]] QString postcodeKey(const QString &postcode);

} // namespace unsnag
