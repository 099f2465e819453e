// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QString>

#include <optional>

class QApplication;

namespace unsnag {

//! What the person asked for. System follows the desktop's palette.
enum class Appearance { System, Light, Dark, HighContrast };

[[nodiscard]] QString appearanceName(Appearance appearance); //!< "system"
[[nodiscard]] std::optional<Appearance> appearanceFromName(const QString &name);

//! Colours, style, fonts and style sheet of the program in one go; may be called again at any time.
//! The scheme in force is kept with the application object.
void applyAppearance(QApplication &application, Appearance appearance);

//! The scheme in force; Light before applyAppearance was called.
[[nodiscard]] Scheme currentScheme();
//! The colour of a role in the scheme in force.
[[nodiscard]] QColor colour(Colour role);

//! The interface font at a size of `type` in logical pixels.
[[nodiscard]] QFont textFont(int sizePx, QFont::Weight weight = QFont::Normal);
//! For JSON and ids, 12 px.
[[nodiscard]] QFont monoFont();

} // namespace unsnag
