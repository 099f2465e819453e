// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {
constexpr int chipHeight = 22;
constexpr int iconSize = 14;
} // namespace

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(textFont(type::small, QFont::Medium));
}

void Chip::show(const QString &icon, const QString &text, Colour tone)
{
    m_icon = icon;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int iconRoom = m_icon.isEmpty() ? 0 : iconSize + space::xs;
    return {fontMetrics().horizontalAdvance(m_text) + iconRoom + 2 * space::s, chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Colour::Border), lineWidth(currentScheme())));
    painter.setBrush(colour(Colour::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::input,
                            radius::input);
    QRect inner = rect().adjusted(space::s, 0, -space::s, 0);
    if (!m_icon.isEmpty()) {
        const QRect box(isRightToLeft() ? inner.right() - iconSize : inner.left() - 1,
                        (rect().height() - iconSize) / 2, iconSize, iconSize);
        paintIcon(painter, m_icon, box, colour(m_tone));
        inner.adjust(isRightToLeft() ? 0 : iconSize + space::xs - 1, 0,
                     isRightToLeft() ? -(iconSize + space::xs) : 0, 0);
    }
    painter.setPen(colour(m_tone));
    painter.setFont(font());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, m_text);
}

} // namespace unsnag
