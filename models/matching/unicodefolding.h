// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>

namespace unsnag {

//! Marks that letters of every alphabet can carry.
[[nodiscard]] bool isDiacritic(char32_t c);

//! All that appendFolded promises but the rule of the e, for any text; in UTF-8. Slow: it takes
//! several passes of Unicode normalisation.
[[nodiscard]] std::string foldedByUnicode(QString text);

} // namespace unsnag
