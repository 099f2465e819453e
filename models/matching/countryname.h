// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace unsnag {

//! A country's name for comparing: lower case, diacritics off, one blank between words, without "the";
//! German ae, oe, ue as one letter. Letters beyond Latin, Greek and Cyrillic stay.
[[nodiscard]] std::string foldedCountryName(std::string_view name);

} // namespace unsnag
