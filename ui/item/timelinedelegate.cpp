// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/timelinedelegate.h"

#include "models/itemmodels/timelinemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/presentation.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPainter>

namespace unsnag {
namespace {

constexpr int markColumn = 28;
constexpr int lineHeight = 18;

QString whenAndWho(const QModelIndex &index)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(index.data(TimelineModel::AtRole).toLongLong());
    const bool isToday = at.date() == QDate::currentDate();
    const auto time = isToday ? QLocale().toString(at.time(), QStringLiteral("HH:mm:ss"))
                              : QLocale().toString(at, QLocale::ShortFormat);
    return QStringLiteral("%1  ·  %2").arg(time, index.data(TimelineModel::ActorRole).toString());
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool hasRemark = !index.data(TimelineModel::RemarkRole).toString().isEmpty();
    return {200, (hasRemark ? 3 : 2) * lineHeight + space::m};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    const auto at = [&option](const QRect &box) {
        return QStyle::visualRect(option.direction, option.rect, box);
    };
    const QRect row = option.rect.adjusted(space::l, 0, -space::l, 0);
    const int markX = row.left() + 7;
    const auto line = at(QRect(markX, index.row() == 0 ? row.top() + 14 : row.top(), 1,
                               index.row() == index.model()->rowCount() - 1 ? 14 : row.height()));
    painter->fillRect(line, colour(Colour::Border));
    const auto state = index.data(TimelineModel::StateRole).toString();
    const auto look =
        state.isEmpty() ? StateLook{QStringLiteral("state-open"), Colour::Text3} : stateLook(state);
    const auto mark = at(QRect(markX - 7, row.top() + 6, 15, 15));
    painter->fillRect(mark, colour(Colour::Surface));
    paintIcon(*painter, look.icon, mark, colour(look.tone));
    const int left = row.left() + markColumn;
    const auto write = [&](int number, const QString &text, int size, QFont::Weight weight,
                           Colour tone) {
        const auto box = at(QRect(left, row.top() + space::xs + number * lineHeight,
                                  row.right() - left, lineHeight));
        painter->setFont(textFont(size, weight));
        painter->setPen(colour(tone));
        painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
    };
    write(0, index.data().toString(), type::body, QFont::Medium, Colour::Text);
    const auto remark = index.data(TimelineModel::RemarkRole).toString();
    if (!remark.isEmpty())
        write(1, remark, type::small, QFont::Normal, Colour::Text2);
    write(remark.isEmpty() ? 1 : 2, whenAndWho(index), type::caption, QFont::Normal, Colour::Text3);
    painter->restore();
}

} // namespace unsnag
