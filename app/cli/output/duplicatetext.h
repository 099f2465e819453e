// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/matching/duplicateclusters.h"

namespace unsnag {

//! {"searched": n, "clusters": [{"accounts": […], "pairs": [{"first", "second": candidate}]}]}
[[nodiscard]] Json duplicatesJson(const std::vector<DuplicateCluster> &clusters, qint64 searched);
[[nodiscard]] QString duplicatesText(const std::vector<DuplicateCluster> &clusters,
                                     qint64 searched);

} // namespace unsnag
