// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/editpattern.h"

#include <string_view>

namespace unsnag {

//! How alike two folded words are: 1 when equal, less for a typing mistake, a cut word ("manuf") or
//! an abbreviation ("mgmt"), 0 when they are different words.
[[nodiscard]] double wordLikeness(std::string_view a, std::string_view b);
//! The same where `a` was made ready before.
[[nodiscard]] double wordLikeness(std::string_view a, const EditPattern &pattern,
                                  std::string_view b);

} // namespace unsnag
