// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/seed/sandboxseed.h"

namespace unsnag {

//! What every ERP has beside customers and items: three companies of ours, the tax codes, and the
//! periods from 15 months before the start to 24 after. All months before the last one are locked.
[[nodiscard]] std::vector<SandboxPut> seedLedger(const SeedParameters &parameters);

} // namespace unsnag
