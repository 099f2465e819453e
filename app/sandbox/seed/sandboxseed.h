// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxchange.h"
#include "models/base/clock.h"

#include <cstdint>
#include <vector>

namespace unsnag {

//! What the first state holds beside the deals.
enum class SeedShow {
    DealsOnly, //!< nothing
    AllFlows,  //!< records for every flow and every reason code, see seedshowcase.h
};

//! What fixes the first state of a sandbox.
struct SeedParameters {
    std::uint64_t seed = 7;
    int accounts = 400; //!< ERP customers, and as many CRM accounts; 10 to 200000
    int deals = 40;     //!< 1 to 200000
    Timestamp start;    //!< all dates count back from the midnight (UTC) of this day
    SeedShow show = SeedShow::DealsOnly;

    bool operator==(const SeedParameters &) const = default;

    //! Error: Input where a count is out of its range.
    [[nodiscard]] Result<void> check() const;
    [[nodiscard]] Json toJson() const;
    //! Error: Damaged, naming `source`, where a member is missing or malformed.
    [[nodiscard]] static Result<SeedParameters> fromJson(const Json &json, const QString &source);
};

//! Makes the first records: the same parameters give the same bytes. The records carry no "url";
//! a deal's "account" is the id of the account or null.
//!
//! Of the ERP customers a third carries the external_id of its CRM account ("sandbox-crm:A-17"):
//! their deals flow through. Deal D-1001 (account A-17 "Müller Anlagenbau GmbH", 18400.00 EUR,
//! ERP customer "Mueller Anlagenbau GmbH" among near-duplicates) never does.
[[nodiscard]] std::vector<SandboxPut> seedRecords(const SeedParameters &parameters);

} // namespace unsnag
