// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doublesystem.h"

#include <memory>

namespace unsnag {

//! Ids of the profiles that have a double, sorted.
[[nodiscard]] QStringList doubleNames();

//! A fresh double of the profile; null where there is none.
[[nodiscard]] std::unique_ptr<DoubleSystem> doubleOf(const QString &profile);

} // namespace unsnag
