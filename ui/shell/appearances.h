// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/settings/settings.h"
#include "ui/theme/theme.h"

namespace unsnag {

//! What the theme of the settings looks like.
[[nodiscard]] Appearance appearanceOf(ThemeChoice choice);

} // namespace unsnag
