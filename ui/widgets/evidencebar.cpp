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
    setAccessibleName(weight < 0 ? tr("%1 speaks against it").arg(field)
                                 : tr("%1 alike to %2 %").arg(field).arg(qRound(m_similarity * 100)));
    updateGeometry();
    update();
}

QSize EvidenceBar::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_field) + space::xs + 2 + barWidth, 16};
}

void EvidenceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setPen(colour(Colour::Text3));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, m_field);
    const qreal x = isRightToLeft() ? 0 : width() - barWidth;
    const QRectF track(x, (height() - barHeight) / 2.0, barWidth, barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(isHighContrast(currentScheme()) ? Colour::Surface : Colour::Border));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    // Against is drawn hollow and in another colour, so that it does not rest on colour alone.
    const auto tone = colour(m_weight < 0 ? Colour::Danger : m_similarity >= 0.85 ? Colour::Success : Colour::Warning);
    QRectF filled = track;
    filled.setWidth(std::max<qreal>(barHeight, barWidth * m_similarity));
    if (isRightToLeft())
        filled.moveRight(track.right());
    painter.setBrush(m_weight < 0 ? QBrush(tone, Qt::BDiagPattern) : QBrush(tone));
    painter.drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
}

} // namespace unsnag
