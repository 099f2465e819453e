// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/seed/seedparties.h"

namespace unsnag {

//! The deals of the CRM. Every fifth is not closed-won; of the closed-won ones 12 of 20 have an
//! account, 2 of 20 lack billing terms, 1 of 20 lacks an SKU.
[[nodiscard]] std::vector<Json> seedDeals(const SeedParameters &parameters,
                                          const SeedParties &parties,
                                          const std::vector<Json> &items, Rng &rng);

} // namespace unsnag
