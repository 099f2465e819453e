// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/resolveexception.h"

namespace unsnag {

//! The writes a decision leads to, in the order they will be made, with the keys they will carry.
[[nodiscard]] Result<std::vector<PlannedWrite>> plannedWrites(Workbench &bench, const Flow &flow,
                                                              const SyncException &exception,
                                                              Action action, int resolutionNumber);

} // namespace unsnag
