// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/waterfall.h"

#include "ui/theme/theme.h"
#include "ui/widgets/evidencecells.h"

#include <QPainter>

namespace unsnag {
namespace {

constexpr int letterColumn = 24;
constexpr int nameColumn = 96;
constexpr int effectColumn = 156;
constexpr int oddsColumn = 104;
constexpr int barHeight = 10;

EvidenceModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<EvidenceModel::Kind>(index.data(EvidenceModel::KindRole).toInt());
}

//! The step as a box with an arrow head where it ends: rightwards for, leftwards against.
QPolygonF stepShape(qreal from, qreal to, qreal middle)
{
    const qreal half = barHeight / 2.0;
    const qreal head = std::min<qreal>(half, std::abs(to - from));
    const qreal neck = to > from ? to - head : to + head;
    return {{{from, middle - half},
             {neck, middle - half},
             {to, middle},
             {neck, middle + half},
             {from, middle + half}}};
}

void drawWord(QPainter &painter, const QRect &box, const QString &text, Qt::Alignment alignment)
{
    painter.drawText(box, Qt::AlignVCenter | alignment | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace

QSize WaterfallDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {480, height};
}

qreal WaterfallDelegate::placeOf(double sum, const QRectF &area) const
{
    const double span = std::max(m_model.high() - m_model.low(), 1.0);
    return area.left() + area.width() * (sum - m_model.low()) / span;
}

void WaterfallDelegate::paintStep(QPainter &painter, const QRectF &area,
                                  const QModelIndex &index) const
{
    const qreal from = placeOf(index.data(EvidenceModel::FromRole).toDouble(), area);
    const qreal to = placeOf(index.data(EvidenceModel::ToRole).toDouble(), area);
    const qreal even = placeOf(0, area);
    const qreal middle = area.center().y();
    painter.setPen(QPen(colour(Colour::BorderStrong), 1));
    painter.drawLine(QPointF(even, area.top()), QPointF(even, area.bottom()));
    if (kindOf(index) != EvidenceModel::Kind::Total) {
        painter.setPen(QPen(colour(Colour::Text3), 1, Qt::DotLine));
        painter.drawLine(QPointF(to, middle), QPointF(to, area.bottom()));
        if (kindOf(index) == EvidenceModel::Kind::Field)
            painter.drawLine(QPointF(from, area.top()), QPointF(from, middle));
    }
    if (std::abs(to - from) < 1)
        return;
    const bool isFor = index.data(EvidenceModel::WeightRole).toDouble() > 0;
    QColor tone = colour(isFor ? Colour::Success : Colour::Danger);
    if (kindOf(index) == EvidenceModel::Kind::Prior)
        tone = colour(Colour::Text3);
    else if (kindOf(index) == EvidenceModel::Kind::Total)
        tone = colour(Colour::Accent);
    painter.setPen(QPen(tone, 1.2));
    painter.setBrush(isFor ? QBrush(tone) : QBrush(tone, Qt::BDiagPattern));
    painter.drawPolygon(stepShape(from, to, middle));
}

void WaterfallDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto placed = [&](int left, int width) {
        return QStyle::visualRect(option.direction, option.rect,
                                  {left, option.rect.top(), width, option.rect.height()});
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const bool isField = kindOf(index) == EvidenceModel::Kind::Field;
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(option.rect, colour(Colour::Selected));
    int left = option.rect.left() + space::s;
    if (isField) {
        const QRect box = placed(left, 14);
        const auto grade = static_cast<MatchGrade>(index.data(EvidenceModel::GradeRole).toInt());
        paintGradeLetter(*painter, {box.left() + 0.0, box.center().y() - 6.0, 14, 14},
                         gradeLetter(grade));
    }
    painter->setFont(textFont(type::small, isField ? QFont::Normal : QFont::DemiBold));
    painter->setPen(colour(Colour::Text));
    left += letterColumn;
    drawWord(*painter, placed(left, nameColumn), index.data().toString(), Qt::AlignLeading);
    left += nameColumn + space::s;
    const int end = option.rect.right() - space::m - oddsColumn - effectColumn;
    paintStep(*painter, placed(left, std::max(40, end - left)), index);
    painter->setPen(colour(Colour::Text2));
    drawWord(*painter, placed(end + space::m, effectColumn - space::s),
             index.data(EvidenceModel::EffectRole).toString(), Qt::AlignLeading);
    painter->setPen(colour(Colour::Text));
    drawWord(*painter, placed(option.rect.right() - space::m - oddsColumn, oddsColumn),
             index.data(EvidenceModel::OddsRole).toString(), Qt::AlignTrailing);
    painter->restore();
}

Waterfall::Waterfall(QWidget *parent) : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(new WaterfallDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("How the evidence adds up"));
    setObjectName(QStringLiteral("waterfall"));
}

void Waterfall::show(const Account &query, const Candidate &candidate)
{
    m_model.show(query, candidate);
    setFixedHeight(m_model.rowCount() * WaterfallDelegate::height + 2);
}

void Waterfall::clear()
{
    m_model.clear();
}

} // namespace unsnag
