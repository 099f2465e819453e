// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/evidencebar.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {
constexpr int barWidth = 40;
constexpr int barHeight = 4;
} // namespace

int evidenceWidth(const QFontMetrics &metrics, const QString &field)
{
    return metrics.horizontalAdvance(field) + space::xs + 2 + barWidth;
}

void paintEvidence(QPainter &painter, const QRect &where, const QString &field, double similarity,
                   double weight, Qt::LayoutDirection direction)
{
    const bool isMirrored = direction == Qt::RightToLeft;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(Colour::Text3));
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, field);
    const qreal x = isMirrored ? where.left() : where.left() + where.width() - barWidth;
    const QRectF track(x, where.top() + (where.height() - barHeight) / 2.0, barWidth, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(isHighContrast(currentScheme()) ? Colour::Surface : Colour::Border));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    const auto tone = colour(weight < 0           ? Colour::Danger
                             : similarity >= 0.85 ? Colour::Success
                                                  : Colour::Warning);
    QRectF filled = track;
    filled.setWidth(std::max<qreal>(barHeight, barWidth * similarity));
    if (isMirrored)
        filled.moveRight(track.right());
    painter.setBrush(tone);
    painter.drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
    // Against is struck through, so that it does not rest on colour alone.
    if (weight < 0) {
        painter.setPen(QPen(tone, 1.5));
        painter.drawLine(track.center() + QPointF(-4, 5), track.center() + QPointF(4, -5));
    }
}

EvidenceBar::EvidenceBar(QWidget *parent) : QWidget(parent)
{
    setFont(textFont(type::caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EvidenceBar::show(const QString &field, double similarity, double weight)
{
    m_field = field;
    m_similarity = std::clamp(similarity, 0.0, 1.0);
    m_weight = weight;
    setAccessibleName(weight < 0
                          ? tr("%1 speaks against it").arg(field)
                          : tr("%1 alike to %2 %").arg(field).arg(qRound(m_similarity * 100)));
    updateGeometry();
    update();
}

QSize EvidenceBar::sizeHint() const
{
    return {evidenceWidth(fontMetrics(), m_field), 16};
}

void EvidenceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paintEvidence(painter, rect(), m_field, m_similarity, m_weight, layoutDirection());
}

} // namespace unsnag
