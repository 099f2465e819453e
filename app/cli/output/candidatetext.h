// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/candidate.h"

namespace unsnag {

//! Candidates with who named them and the evidence below each; a sentence where there are none, where
//! the search failed, and where it is incomplete.
[[nodiscard]] QString candidateText(const Suggestions &suggestions);

} // namespace unsnag
