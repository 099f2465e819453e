// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/combobox.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace unsnag {

ComboBox::ComboBox(QWidget *parent) : QComboBox(parent)
{
    // The stock delegate of a combo box ignores the style sheet of the list.
    setItemDelegate(new QStyledItemDelegate(this));
}

void ComboBox::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const qreal x = isRightToLeft() ? 5 : width() - 21;
    paintIcon(painter, QStringLiteral("chevron-down"), QRectF(x, (height() - 16) / 2.0, 16, 16),
              colour(isEnabled() ? Colour::Text2 : Colour::Text3));
}

} // namespace unsnag
