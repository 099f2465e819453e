// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/matching/matchrules.h"

namespace unsnag {

//! The rules as a document, every weight by its name. Reading it again gives the same rules to the bit.
[[nodiscard]] Json toJson(const MatchRules &rules);

//! Reads such a document, strictly: every member must be there and no other. Error: Input with
//! `source#/json/pointer` as context for a member that is unknown, missing, no finite number or out of
//! its range, and for a version that is no text of 1 to 64 characters.
[[nodiscard]] Result<MatchRules> matchRulesFromJson(const Json &document, const QString &source);

} // namespace unsnag
