// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"

namespace unsnag {

//! An error for a terminal: the sentence with its code, then the place and the remedy on lines of
//! their own where there are any.
[[nodiscard]] QString errorLines(const Error &error);

} // namespace unsnag
