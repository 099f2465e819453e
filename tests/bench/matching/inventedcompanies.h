// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

#include <cstdint>
#include <vector>

namespace unsnag {

//! Companies that don't exist, of eight countries, all fields known; the same for the same seed. One
//! in ten has a subsidiary right behind it: its name with a place, its domain.
[[nodiscard]] std::vector<Account> inventedCompanies(int count, std::uint64_t seed);

} // namespace unsnag
