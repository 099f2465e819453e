// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/accountactivity.h"
#include "models/domain/candidate.h"

#include <optional>
#include <vector>

namespace unsnag {

//! {"id","open_orders","balance",…}, each figure {"told","value"}.
[[nodiscard]] Json activityJson(const AccountActivity &activity);
//! A line per account.
[[nodiscard]] QString activityText(const std::vector<AccountActivity> &activities);

//! How candidates would stand, in the order of the list; nothing where a supposition says nothing.
using Supposed = std::vector<std::pair<Candidate, std::optional<Candidate>>>;
[[nodiscard]] Json supposedJson(const Supposed &supposed);
[[nodiscard]] QString supposedText(const QString &field, const Supposed &supposed);

} // namespace unsnag
