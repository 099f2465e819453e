// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/companyname.h"
#include "models/matching/segment.h"

#include <cstdint>
#include <vector>

namespace unsnag {

//! Appends the accounts that share a rare word with a name: short names have few letters to be found
//! by, and common letters of rare words hide behind a long one.
void addByWords(const CompanyName &name, const Segment &segment,
                std::vector<std::uint32_t> &accounts);

//! Appends accounts with words nearly the same as, or longer forms of, those that hardly any account
//! has.
void addByMistypedWords(const CompanyName &name, const Segment &segment,
                        std::vector<std::uint32_t> &accounts);

} // namespace unsnag
