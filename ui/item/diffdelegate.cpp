// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/diffdelegate.h"

#include "models/itemmodels/diffmodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace unsnag {
namespace {

Colour groundOf(const QModelIndex &index)
{
    const auto change = index.data(DiffModel::ChangeRole).toString();
    if (!index.data(DiffModel::IsThereRole).toBool())
        return Colour::DiffRemoved;
    return change == changeName(ThreeWayRow::Change::ErpOnly) ? Colour::DiffAdded
                                                              : Colour::DiffChanged;
}

} // namespace

void DiffDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const auto where = option.rect;
    if (index.data(DiffModel::IsChangedRole).toBool()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(groundOf(index)));
        painter->drawRoundedRect(QRectF(where).adjusted(1, 2, -1, -2), radius::input,
                                 radius::input);
    }
    const bool isLabel = index.column() == DiffModel::LabelColumn;
    const bool isGroup = index.data(DiffModel::IsGroupRole).toBool();
    const int indent = isLabel ? index.data(DiffModel::DepthRole).toInt() * space::l : 0;
    const auto text = where.adjusted(space::s + indent, 0, -space::s, 0);
    painter->setFont(
        textFont(isLabel ? type::small : type::body, isGroup ? QFont::DemiBold : QFont::Normal));
    const bool isThere = index.data(DiffModel::IsThereRole).toBool();
    painter->setPen(
        colour(isLabel || !isThere ? (isGroup ? Colour::Text2 : Colour::Text3) : Colour::Text));
    const auto shown = isThere || isGroup ? index.data().toString() : QStringLiteral("—");
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(shown, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace unsnag
