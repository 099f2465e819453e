// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/profiledelegate.h"

#include "ui/connectors/profilepicker.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, 52};
}

void ProfileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, colour(isSelected ? Colour::Selected : Colour::Hover));
    const auto at = [&option](const QRect &box) {
        return QStyle::visualRect(option.direction, option.rect, box);
    };
    if (isSelected)
        painter->fillRect(at(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                          colour(Colour::Accent));
    const QRect row = option.rect.adjusted(space::l, 6, -space::l, -6);
    const auto write = [&](int top, const QString &text, Colour tone) {
        painter->setPen(colour(tone));
        painter->drawText(at(QRect(row.left(), row.top() + top, row.width(), 20)),
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
    };
    painter->setFont(textFont(type::body, QFont::DemiBold));
    write(0, index.data().toString(), Colour::Text);
    painter->setFont(textFont(type::small));
    write(20, index.data(ProfilePicker::RemarkRole).toString(), Colour::Text3);
    painter->restore();
}

} // namespace unsnag
