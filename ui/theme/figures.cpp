// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/figures.h"

#include <QPainter>

namespace unsnag {
namespace {

qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool isPlainDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

} // namespace

qreal figuresWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal cell = digitWidth(metrics);
    qreal width = 0;
    for (const QChar character : text)
        width += isPlainDigit(character) ? cell : metrics.horizontalAdvance(character);
    return width;
}

void drawFigures(QPainter &painter, const QRectF &where, Qt::Alignment alignment,
                 const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal cell = digitWidth(metrics);
    const qreal width = figuresWidth(metrics, text);
    qreal x = where.left();
    if (alignment & Qt::AlignRight)
        x = where.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = where.center().x() - width / 2;
    const qreal baseline = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar character : text) {
        const qreal own = metrics.horizontalAdvance(character);
        const bool isDigitHere = isPlainDigit(character);
        painter.drawText(QPointF(isDigitHere ? x + (cell - own) / 2 : x, baseline),
                         QString(character));
        x += isDigitHere ? cell : own;
    }
}

} // namespace unsnag
