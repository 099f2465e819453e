// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! A telephone number as E.164 with its '+' ("+49301234567"), where it says its calling code ("+", "00",
//! the prefix of its country) or `country` (ISO 3166, as countryKey gives it) does; else its digits
//! without leading zeros. Extensions are cut, letters of vanity numbers become digits. Empty where fewer
//! than six digits are left.
[[nodiscard]] std::string phoneKey(std::string_view phone, std::string_view country);

//! Whether two keys reach the same telephone: equal, or one lacks the calling code (or more of its
//! beginning) and its seven or more digits are the end of the other.
[[nodiscard]] bool isSamePhone(std::string_view a, std::string_view b);

//! Whether two different keys seem to be lines of one switchboard: all but the last one to four digits
//! equal, and at least six of them without the calling code.
[[nodiscard]] bool isNearPhone(std::string_view a, std::string_view b);

} // namespace unsnag
