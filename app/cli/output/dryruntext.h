// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/profilefile.h"

namespace unsnag {

[[nodiscard]] Json dryRunJson(const Profile &profile,
                              const std::vector<DryRequest> &requests); //!< {"requests":[…], …}
//! A line for each request: operation, method, address.
[[nodiscard]] QString dryRunLines(const std::vector<DryRequest> &requests);
[[nodiscard]] QString dryRunText(const Profile &profile, const std::vector<DryRequest> &requests);

} // namespace unsnag
