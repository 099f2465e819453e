// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/error.h"

namespace unsnag {

//! An error for a terminal: the sentence with its place and code, then the remedy on a line of its
//! own where there is one.
[[nodiscard]] QString errorLines(const Error &error);

} // namespace unsnag
