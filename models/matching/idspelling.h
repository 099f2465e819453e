// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! The letters and digits of an id in upper case; letters beyond ASCII stay as they are. Cut after 48
//! bytes: no id is longer, and what is longer says no more.
[[nodiscard]] std::string compactId(std::string_view id);

//! A compact id without a word that people write before it ("VAT", "UIDNR") and at least five
//! characters behind it, the first ones a digit or two letters and a digit; else the whole.
[[nodiscard]] std::string_view withoutIdLabel(std::string_view id);

//! The country that writes ids with such signs ("12-3456789", "12.345.678/0001-95"); empty where several
//! do or none is known.
[[nodiscard]] std::string_view countryOfIdSigns(std::string_view written);

} // namespace unsnag
