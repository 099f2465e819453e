// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

namespace unsnag {

//! Candidates as a table with their evidence below each; a sentence where there are none.
[[nodiscard]] QString candidateText(const Suggestions &suggestions);

} // namespace unsnag
