// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

class QPainter;

namespace unsnag {

//! Width of a text whose digits all take the room of the widest one, in logical pixels.
[[nodiscard]] qreal figuresWidth(const QFontMetricsF &metrics, const QString &text);

//! Draws such a text on one line, so that digits of stacked lines stand below each other whatever
//! the font does. Alignment: left, right or centre; vertically centred.
void drawFigures(QPainter &painter, const QRectF &where, Qt::Alignment alignment,
                 const QString &text);

} // namespace unsnag
