// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/seed/sandboxseed.h"
#include "app/sandbox/seed/seedcompany.h"

namespace unsnag {

//! The customers of the ERP and the accounts of the CRM, and how they stand to each other.
struct SeedParties {
    std::vector<Json> customers;
    std::vector<Json> accounts;
    std::vector<std::size_t> linked;   //!< accounts that a customer names in external_id
    std::vector<std::size_t> unlinked; //!< accounts with a customer that does not name them
    std::vector<std::size_t> crmOnly;  //!< accounts without a customer
};

//! Account A-17 is the show piece's and is in none of the three lists.
[[nodiscard]] SeedParties seedParties(const SeedParameters &parameters, Rng &rng);

} // namespace unsnag
