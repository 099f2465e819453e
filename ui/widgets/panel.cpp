// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/panel.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {

Panel::Panel(Colour ground, Qt::Edges lines, QWidget *parent)
    : QWidget(parent), m_ground(ground), m_lines(lines)
{}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(m_ground));
    const int line = lineWidth(currentScheme());
    const auto ink = colour(Colour::Border);
    if (m_lines & Qt::LeftEdge)
        painter.fillRect(0, 0, line, height(), ink);
    if (m_lines & Qt::RightEdge)
        painter.fillRect(width() - line, 0, line, height(), ink);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), line, ink);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - line, width(), line, ink);
}

QWidget *quietLine(QWidget *parent)
{
    auto *line = new Panel(Colour::Border, {}, parent);
    line->setFixedHeight(1);
    return line;
}

} // namespace unsnag
