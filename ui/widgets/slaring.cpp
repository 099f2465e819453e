// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/slaring.h"

#include "ui/theme/figures.h"
#include "ui/theme/presentation.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {
constexpr qreal ringSize = 13;
constexpr qreal gap = 6;
} // namespace

RingReading readRing(std::chrono::milliseconds left, std::chrono::milliseconds whole)
{
    const auto share = whole.count() > 0
                           ? static_cast<double>(left.count()) / static_cast<double>(whole.count())
                           : 0.0;
    const auto tone = left.count() < 0 ? Colour::Danger
                      : share < 0.25   ? Colour::Warning
                                       : Colour::Text2;
    return {std::clamp(share, 0.0, 1.0), shortTimeLeft(left), tone};
}

void paintRing(QPainter &painter, const QRectF &where, const RingReading &reading,
               Qt::LayoutDirection direction)
{
    if (reading.text.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMirrored = direction == Qt::RightToLeft;
    const qreal ringX = isMirrored ? where.left() + 1 : where.right() - ringSize - 1;
    const QRectF ring(ringX, where.center().y() - ringSize / 2, ringSize, ringSize);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(Colour::Border), 2.5));
    painter.drawEllipse(ring);
    if (reading.share > 0) {
        painter.setPen(QPen(colour(reading.tone), 2.5, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, 90 * 16, qRound(std::min(1.0, reading.share) * 360 * 16));
    } else {
        painter.setPen(QPen(colour(reading.tone), 1.75, Qt::SolidLine, Qt::RoundCap));
        painter.drawEllipse(ring);
        painter.drawLine(ring.center() - QPointF(0, 3), ring.center() + QPointF(0, 1));
        painter.drawPoint(ring.center() + QPointF(0, 3.5));
    }
    painter.setPen(colour(reading.tone));
    const auto text = isMirrored ? where.adjusted(ringSize + gap + 2, 0, 0, 0)
                                 : where.adjusted(0, 0, -(ringSize + gap + 2), 0);
    drawFigures(painter, text, isMirrored ? Qt::AlignLeft : Qt::AlignRight, reading.text);
    painter.restore();
}

SlaRing::SlaRing(QWidget *parent) : QAbstractButton(parent)
{
    setFont(textFont(type::body, QFont::Medium));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SlaRing::show(const RingReading &reading, const QString &accessibleName)
{
    m_reading = reading;
    setAccessibleName(accessibleName);
    setToolTip(accessibleName);
    setVisible(!reading.text.isEmpty());
    updateGeometry();
    update();
}

QSize SlaRing::sizeHint() const
{
    const auto width =
        figuresWidth(QFontMetricsF(font()), m_reading.text) + ringSize + gap + 2 * space::s + 2;
    return {qRound(width), rowHeight::compact};
}

void SlaRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    if (underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Colour::Hover));
        painter.drawRoundedRect(rect(), radius::button, radius::button);
    }
    paintRing(painter, QRectF(rect()).adjusted(space::s, 0, -space::s, 0), m_reading,
              layoutDirection());
}

} // namespace unsnag
