// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"

namespace unsnag {

//! Error Busy where another process runs the operating layer of this workspace.
[[nodiscard]] Result<void> ensureDuty(Workbench &bench);

} // namespace unsnag
