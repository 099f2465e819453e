// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/lengthruler.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {

constexpr int barHeight = 6;
constexpr int wholeWidth = 360;

} // namespace

LengthRuler::LengthRuler(int longest, QWidget *parent) : QWidget(parent), m_longest(longest)
{
    setMaximumWidth(wholeWidth);
    setFixedHeight(sizeHint().height());
}

void LengthRuler::setText(const QString &text)
{
    m_length = static_cast<int>(text.size());
    setAccessibleName(tr("%1 of %2 characters").arg(m_length).arg(m_longest));
    update();
}

QSize LengthRuler::sizeHint() const
{
    return {wholeWidth, barHeight + space::xs + QFontMetrics(textFont(type::small)).height()};
}

void LengthRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int scale = std::max(m_longest, m_length);
    const int taken = width() * std::min(m_length, m_longest) / std::max(1, scale);
    const int limit = width() * m_longest / std::max(1, scale);
    const int end = width() * m_length / std::max(1, scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Colour::Border));
    painter.drawRoundedRect(0, 0, width(), barHeight, 3, 3);
    painter.setBrush(colour(Colour::Success));
    painter.drawRoundedRect(0, 0, taken, barHeight, 3, 3);
    if (m_length > m_longest) {
        painter.setBrush(colour(Colour::Danger));
        painter.drawRoundedRect(limit, 0, end - limit, barHeight, 3, 3);
    }
    const int over = m_length - m_longest;
    const QString figure =
        over > 0 ? tr("! %1 of %2, %3 too many").arg(m_length).arg(m_longest).arg(over)
                 : tr("✓ %1 of %2").arg(m_length).arg(m_longest);
    painter.setFont(textFont(type::small));
    painter.setPen(colour(over > 0 ? Colour::Danger : Colour::Text3));
    painter.drawText(QRect(0, barHeight + 2, width(), height() - barHeight), Qt::AlignLeading,
                     figure);
}

} // namespace unsnag
