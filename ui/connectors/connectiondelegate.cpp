// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/connectors/connectiondelegate.h"

#include "models/itemmodels/connectionmodel.h"
#include "ui/connectors/healthlook.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 60};
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
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
    const auto look =
        healthLook(static_cast<Health>(index.data(ConnectionModel::HealthRole).toInt()));
    const QRect row = option.rect.adjusted(space::l, 10, -space::l, -10);
    paintIcon(*painter, look.icon, at(QRect(row.left(), row.top() + 1, 16, 16)), colour(look.tone));
    const int left = row.left() + 26;
    const auto roles = index.data(ConnectionModel::BoundAsRole).toString();
    const auto role = roles == QLatin1String("source")           ? tr("CRM")
                      : roles == QLatin1String("target")         ? tr("ERP")
                      : roles == QLatin1String("source, target") ? tr("CRM, ERP")
                      : roles == QLatin1String("layer")          ? tr("layer")
                                                                 : tr("not used");
    painter->setFont(textFont(type::small, QFont::Medium));
    painter->setPen(colour(Colour::Text2));
    const int roleWidth = painter->fontMetrics().horizontalAdvance(role) + space::s;
    painter->drawText(at(QRect(row.right() - roleWidth, row.top(), roleWidth, 20)),
                      Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, role);
    const auto write = [&](int top, const QString &text, int width, Colour tone) {
        painter->setPen(colour(tone));
        painter->drawText(at(QRect(left, row.top() + top, width, 20)),
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, width));
    };
    painter->setFont(textFont(type::body, QFont::DemiBold));
    write(0, index.data().toString(), row.right() - left - roleWidth, Colour::Text);
    painter->setFont(textFont(type::small));
    write(20,
          QStringLiteral("%1  ·  %2")
              .arg(look.word, index.data(ConnectionModel::AddressRole).toString()),
          row.right() - left, Colour::Text3);
    painter->restore();
}

} // namespace unsnag
