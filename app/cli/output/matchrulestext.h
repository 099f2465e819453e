// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/rehearsematching.h"
#include "models/engine/showmatching.h"

namespace unsnag {

//! A version without its document.
[[nodiscard]] Json matchVersionJson(const MatchVersion &version);
//! A version with its document and names.
[[nodiscard]] Json taughtVersionJson(const TaughtVersion &taught);
[[nodiscard]] QString taughtVersionText(const TaughtVersion &taught);
//! What was learned, and what comes next.
[[nodiscard]] QString proposalText(const TaughtVersion &proposal);
[[nodiscard]] Json rehearsedJson(const MatchRehearsed &rehearsed);
[[nodiscard]] QString rehearsedText(const MatchRehearsed &rehearsed);
//! {"system", "active", "rules", "names", "versions": [...]}.
[[nodiscard]] Json overviewJson(const MatchingOverview &overview);
[[nodiscard]] QString overviewText(const MatchingOverview &overview);

} // namespace unsnag
