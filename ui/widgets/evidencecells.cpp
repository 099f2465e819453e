// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/evidencecells.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace unsnag {
namespace {

constexpr int letterSize = 14;
constexpr int nameHeight = 13;
constexpr int barHeight = 5;
constexpr int leastCell = 40;     //!< a letter and a bar that can be read
constexpr int mostSpare = 24;     //!< by which a bar grows where there is room
constexpr double fullWeight = 12; //!< log2 odds that fill half a bar

Colour toneOf(QChar letter)
{
    switch (letter.unicode()) {
    case 'A':
        return Colour::Success;
    case 'B':
        return Colour::Warning;
    case 'F':
        return Colour::Danger;
    default:
        return Colour::Text3;
    }
}

int cellWidth(const QFontMetrics &metrics, const EvidenceCell &cell)
{
    return std::max(leastCell, metrics.horizontalAdvance(cell.field));
}

//! The width of each cell: with its name where all have room, else an equal share.
std::vector<int> cellWidths(const QFontMetrics &metrics, const std::vector<EvidenceCell> &cells,
                            int room)
{
    std::vector<int> widths;
    for (const EvidenceCell &cell : cells)
        widths.push_back(cellWidth(metrics, cell));
    const int count = static_cast<int>(cells.size());
    const int gaps = space::s * (count - 1);
    const int spare = room - std::accumulate(widths.begin(), widths.end(), gaps);
    if (count > 0 && spare < 0)
        widths.assign(cells.size(), std::max(letterSize, (room - gaps) / count));
    for (int &width : widths)
        width += std::clamp(spare / std::max(count, 1), 0, mostSpare);
    return widths;
}

QRect mirrored(const QRect &box, const QRect &within, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return box;
    return {within.left() + within.right() - box.right(), box.top(), box.width(), box.height()};
}

void paintCell(QPainter &painter, const QRect &box, const EvidenceCell &cell,
               Qt::LayoutDirection direction)
{
    painter.setFont(textFont(type::caption));
    painter.setPen(colour(Colour::Text2));
    painter.drawText(QRect(box.left(), box.top(), box.width(), nameHeight),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(cell.field, Qt::ElideRight, box.width() + 1));
    const int below = box.top() + nameHeight + 1;
    paintGradeLetter(painter, mirrored({box.left(), below, letterSize, letterSize}, box, direction),
                     cell.letter);
    const QRect bar(box.left() + letterSize + space::xs, below + (letterSize - barHeight) / 2,
                    box.width() - letterSize - space::xs, barHeight);
    if (bar.width() > barHeight)
        paintSignedBar(painter, mirrored(bar, box, direction), cell.weight, direction);
}

} // namespace

void paintGradeLetter(QPainter &painter, const QRectF &where, QChar letter)
{
    const QColor tone = colour(toneOf(letter));
    const bool isFull = letter == QLatin1Char('A');
    const bool isKnown = toneOf(letter) != Colour::Text3;
    QPen frame(tone, letter == QLatin1Char('F') ? 2 : 1);
    if (!isKnown)
        frame.setStyle(Qt::DotLine);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(frame);
    painter.setBrush(isFull ? tone : Qt::transparent);
    const qreal inset = frame.widthF() / 2;
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), 3, 3);
    painter.setPen(isFull ? colour(Colour::OnAccent) : tone);
    painter.setFont(textFont(10, isKnown ? QFont::Bold : QFont::Normal));
    painter.drawText(where, Qt::AlignCenter, QString(letter));
}

void paintSignedBar(QPainter &painter, const QRectF &where, double weight,
                    Qt::LayoutDirection direction)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = where.center().x();
    if (std::abs(weight) < 0.05) {
        painter.setPen(QPen(colour(Colour::BorderStrong), 1, Qt::DotLine));
        painter.drawLine(QPointF(where.left(), where.center().y()),
                         QPointF(where.right(), where.center().y()));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Colour::Border));
    // Border is as strong as text with high contrast: the track is a line there, not a bar.
    const qreal thin = isHighContrast(currentScheme()) ? where.height() / 2 - 0.5 : 0;
    painter.drawRoundedRect(where.adjusted(0, thin, 0, -thin), where.height() / 2,
                            where.height() / 2);
    const qreal share = std::min(std::abs(weight) / fullWeight, 1.0);
    const qreal length = std::max<qreal>(3, share * where.width() / 2);
    const bool isRightwards = (weight > 0) == (direction == Qt::LeftToRight);
    painter.setBrush(colour(weight > 0 ? Colour::Success : Colour::Danger));
    painter.drawRect(
        QRectF(isRightwards ? middle : middle - length, where.top(), length, where.height()));
    painter.setBrush(colour(Colour::Text2));
    painter.drawRect(QRectF(middle - 0.5, where.top() - 2, 1, where.height() + 4));
}

void paintEvidenceCells(QPainter &painter, const QRect &where,
                        const std::vector<EvidenceCell> &cells, Qt::LayoutDirection direction)
{
    const QFontMetrics metrics(textFont(type::caption), painter.device());
    const auto widths = cellWidths(metrics, cells, where.width());
    int x = where.left();
    for (std::size_t i = 0; i < cells.size() && x + widths[i] <= where.right() + 1; ++i) {
        const QRect box(x, where.top(), widths[i], evidenceCellHeight);
        paintCell(painter, mirrored(box, where, direction), cells[i], direction);
        x += widths[i] + space::s;
    }
}

} // namespace unsnag
