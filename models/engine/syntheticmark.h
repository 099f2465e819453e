// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! How records of synthetic runs are told apart from real ones, in every system: what a person reads
//! first in their title or name.
[[nodiscard]] QString syntheticMark();

//! Whether a source record was made by a synthetic run.
[[nodiscard]] bool isSynthetic(const Json &record);

} // namespace unsnag
