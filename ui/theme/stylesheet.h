// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace unsnag {

//! The style sheet of every stock control, written from the tokens.
[[nodiscard]] QString styleSheetFor(Scheme scheme);

} // namespace unsnag
