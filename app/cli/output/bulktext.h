// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/bulk.h"

namespace unsnag {

[[nodiscard]] Json bulkPlanJson(const BulkPlan &plan);
[[nodiscard]] QString bulkPlanText(const BulkPlan &plan);
[[nodiscard]] Json bulkJson(const BulkView &view);
[[nodiscard]] QString bulkText(const BulkView &view);
[[nodiscard]] Json bulkListJson(const std::vector<BulkView> &views);
[[nodiscard]] QString bulkListText(const std::vector<BulkView> &views);

} // namespace unsnag
