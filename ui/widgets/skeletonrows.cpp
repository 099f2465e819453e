// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/skeletonrows.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {

SkeletonRows::SkeletonRows(int rowHeight, QWidget *parent) : QWidget(parent), m_rowHeight(rowHeight)
{
    setAccessibleName(tr("Loading"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(skeletonDelayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_isDue = true;
        update();
    });
}

void SkeletonRows::showEvent(QShowEvent *)
{
    m_isDue = false;
    m_delay.start();
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    if (!m_isDue)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Colour::Sunken));
    const int rows = std::min(12, height() / m_rowHeight);
    for (int row = 0; row < rows; ++row) {
        const qreal y = row * m_rowHeight + (m_rowHeight - 12) / 2.0;
        const qreal share = 0.34 + 0.06 * ((row * 5) % 4);
        painter.setOpacity(1.0 - row * 0.07);
        painter.drawEllipse(QRectF(space::l, y, 12, 12));
        painter.drawRoundedRect(QRectF(space::l + 24, y, width() * share, 12), radius::input,
                                radius::input);
        painter.drawRoundedRect(QRectF(width() - space::l - 120, y, 56, 12), radius::input,
                                radius::input);
        painter.drawRoundedRect(QRectF(width() - space::l - 44, y, 44, 12), radius::input,
                                radius::input);
    }
}

} // namespace unsnag
