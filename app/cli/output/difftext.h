// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/comparesides.h"

namespace unsnag {

//! What a patch changes in a document, one line per operation.
[[nodiscard]] QString patchText(const Json &from, const Json &patch);

//! {"failure","crm","erp","problems","rows":[…]}
[[nodiscard]] Json comparisonJson(const Comparison &sides);
//! The rows that differ, as a table.
[[nodiscard]] QString comparisonText(const Comparison &sides);

} // namespace unsnag
