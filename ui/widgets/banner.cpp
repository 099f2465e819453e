// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/banner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace unsnag {

Banner::Banner(QWidget *parent)
    : QWidget(parent), m_text(new PlainLabel), m_action(makeButton(ButtonKind::Normal, {})),
      m_close(makeIconButton(QStringLiteral("close"), tr("Close this message")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l + 28, space::xs + 2, space::s, space::xs + 2);
    row->setSpacing(space::m);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_close->hide();
    setMinimumHeight(rowHeight::comfortable);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionRequested);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void Banner::announce(Colour tone, const QString &icon, const QString &text, const QString &action)
{
    m_tone = tone;
    m_icon = icon;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(true);
    update();
}

void Banner::makeClosable()
{
    m_close->setVisible(true);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Surface));
    const int x = isRightToLeft() ? width() - 3 : 0;
    painter.fillRect(x, 0, 3, height(), colour(m_tone));
    painter.fillRect(0, height() - 1, width(), 1, colour(Colour::Border));
    const qreal iconX = isRightToLeft() ? width() - space::l - 18 : space::l;
    paintIcon(painter, m_icon, QRectF(iconX, (height() - 18) / 2.0, 18, 18), colour(m_tone));
}

} // namespace unsnag
