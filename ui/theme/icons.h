// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace unsnag {

//! Draws a picture of resources/icons in one colour. The pictures are square; the rectangle should
//! be too.
void paintIcon(QPainter &painter, const QString &name, const QRectF &where, const QColor &tint);

//! An icon that is tinted when it is drawn and so follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(const QString &name, Colour normal = Colour::Text2,
                               Colour on = Colour::Accent);

} // namespace unsnag
