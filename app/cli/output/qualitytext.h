// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/showquality.h"

namespace unsnag {

[[nodiscard]] QString canaryText(const CanaryRun &run);
[[nodiscard]] QString syntheticText(const SyntheticRun &run);

} // namespace unsnag
