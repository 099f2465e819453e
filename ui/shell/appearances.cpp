// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/appearances.h"

namespace unsnag {

Appearance appearanceOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return Appearance::System;
    case ThemeChoice::Light:
        return Appearance::Light;
    case ThemeChoice::Dark:
        return Appearance::Dark;
    case ThemeChoice::HighContrast:
        return Appearance::HighContrast;
    }
    return Appearance::System;
}

} // namespace unsnag
