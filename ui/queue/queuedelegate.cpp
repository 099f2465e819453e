// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/queue/queuedelegate.h"

#include "models/itemmodels/exceptionlistmodel.h"
#include "models/wording/reasontext.h"
#include "ui/theme/figures.h"
#include "ui/theme/icons.h"
#include "ui/theme/presentation.h"
#include "ui/theme/theme.h"
#include "ui/widgets/slaring.h"

#include <QPainter>

namespace unsnag {
namespace {

constexpr int shapeSize = 16;
constexpr int ringColumn = 62;
constexpr int amountColumn = 108; // "PLN 105,819.00"
constexpr int sumsColumn = 150;
constexpr int severityColumn = 26;

//! Cuts pieces off the ends of a row, leading and trailing by reading direction.
class RowCutter
{
public:
    RowCutter(const QRect &row, Qt::LayoutDirection direction) : m_rest(row), m_direction(direction)
    {}
    QRect leading(int width)
    {
        QRect piece = m_rest;
        if (m_direction == Qt::RightToLeft) {
            piece.setLeft(m_rest.right() - width + 1);
            m_rest.setRight(piece.left() - 1);
        } else {
            piece.setWidth(width);
            m_rest.setLeft(piece.right() + 1);
        }
        return piece;
    }
    QRect trailing(int width)
    {
        QRect piece = m_rest;
        if (m_direction == Qt::RightToLeft) {
            piece.setWidth(width);
            m_rest.setLeft(piece.right() + 1);
        } else {
            piece.setLeft(m_rest.right() - width + 1);
            m_rest.setRight(piece.left() - 1);
        }
        return piece;
    }
    [[nodiscard]] QRect rest() const { return m_rest; }

private:
    QRect m_rest;
    Qt::LayoutDirection m_direction;
};

Qt::Alignment trailingOf(Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
}

RingReading readingOf(const QModelIndex &index, Timestamp now)
{
    const auto state = index.data(ExceptionListModel::StateRole).toString();
    if (state == QLatin1String("confirmed") || state == QLatin1String("dismissed"))
        return {};
    const auto due = index.data(ExceptionListModel::DueAtRole).toLongLong();
    const auto opened = index.data(ExceptionListModel::OpenedAtRole).toLongLong();
    auto reading = readRing(std::chrono::milliseconds(due - now.time_since_epoch().count()),
                            std::chrono::milliseconds(due - opened));
    if (state == QLatin1String("held"))
        reading.tone = Colour::Text3;
    return reading;
}

} // namespace

QueueDelegate::QueueDelegate(std::function<Timestamp()> now, QObject *parent)
    : QStyledItemDelegate(parent), m_now(std::move(now))
{}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isHeading = index.data(ExceptionListModel::IsHeadingRole).toBool();
    return {200, isHeading ? rowHeight::comfortable : rowHeight::comfortable};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (index.data(ExceptionListModel::IsHeadingRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        paintGround(*painter, option, index);
        paintRow(*painter, option, index);
    }
    painter->restore();
}

void QueueDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (isSelected || isHovered)
        painter.fillRect(option.rect, colour(isSelected ? Colour::Selected : Colour::Hover));
    if (isSelected) {
        RowCutter row(option.rect, option.direction);
        painter.fillRect(row.leading(3), colour(Colour::Accent));
    }
    if (index.data(ExceptionListModel::IsMarkedRole).toBool()) {
        RowCutter row(option.rect, option.direction);
        auto box = row.leading(16);
        painter.setRenderHint(QPainter::Antialiasing);
        paintIcon(painter, QStringLiteral("check"),
                  QRectF(box.left() + 2, box.center().y() - 6, 13, 13), colour(Colour::Accent));
    }
}

void QueueDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    RowCutter row(option.rect, option.direction);
    row.leading(space::l);
    auto shape = row.leading(shapeSize);
    shape.setTop(option.rect.center().y() - shapeSize / 2 + 1);
    shape.setHeight(shapeSize);
    const auto look = stateLook(index.data(ExceptionListModel::StateRole).toString());
    paintIcon(painter, look.icon, shape, colour(look.tone));
    row.leading(space::s + 2);
    row.trailing(space::l);
    painter.setFont(textFont(type::small, QFont::Medium));
    paintRing(painter, row.trailing(ringColumn), readingOf(index, m_now()), option.direction);
    painter.setFont(textFont(type::body));
    painter.setPen(colour(Colour::Text));
    drawFigures(painter, row.trailing(amountColumn), trailingOf(option.direction),
                alignedAmountText(index.data(ExceptionListModel::AmountRole).toString(),
                                  index.data(ExceptionListModel::CurrencyRole).toString()));
    const auto severity = index.data(ExceptionListModel::SeverityRole).toString();
    // Only the worst takes room from the title; the item shows every severity.
    if (severity == QLatin1String("P1")) {
        const auto severityBox = row.trailing(severityColumn);
        painter.setFont(textFont(type::caption, QFont::DemiBold));
        painter.setPen(colour(severityTone(severity)));
        painter.drawText(severityBox, Qt::AlignCenter, severity);
    }
    row.trailing(space::xs);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter.setFont(textFont(type::body, isSelected ? QFont::Medium : QFont::Normal));
    painter.setPen(colour(Colour::Text));
    const auto title = painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                        row.rest().width());
    painter.drawText(row.rest(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, title);
}

void QueueDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    painter.fillRect(option.rect.adjusted(0, 0, 0, 0), colour(Colour::Surface));
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                     colour(Colour::Border));
    RowCutter row(option.rect.adjusted(0, space::xs, 0, 0), option.direction);
    row.leading(space::l);
    row.trailing(space::l + ringColumn);
    painter.setFont(textFont(type::small));
    painter.setPen(colour(Colour::Text3));
    drawFigures(painter, row.trailing(sumsColumn), trailingOf(option.direction),
                sumsText(index.data(ExceptionListModel::SumsRole).toMap()));
    const auto reason = reasonFromName(index.data(ExceptionListModel::ReasonRole).toString());
    const auto title = reason ? reasonTitle(*reason) : QString();
    painter.setFont(textFont(type::small, QFont::DemiBold));
    painter.setPen(colour(Colour::Text2));
    const auto titleBox = row.leading(painter.fontMetrics().horizontalAdvance(title) + space::s);
    painter.drawText(titleBox, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, title);
    painter.setFont(textFont(type::small));
    painter.setPen(colour(Colour::Text3));
    painter.drawText(row.rest(), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     index.data(ExceptionListModel::CountRole).toString());
}

} // namespace unsnag
