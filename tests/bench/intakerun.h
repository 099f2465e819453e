// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/base/scheduler.h"

namespace unsnag {

//! Makes a workspace in a folder, takes `count` invented deals from JSON Lines, and gives the seconds
//! that the intake took.
[[nodiscard]] Result<double> intakeSeconds(const QString &folder, int count);
//! The same over this scheduler.
[[nodiscard]] Result<double> intakeSeconds(const QString &folder, int count, Scheduler &scheduler);

} // namespace unsnag
