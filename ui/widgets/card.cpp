// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace unsnag {

Card::Card(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel), m_note(new PlainLabel), m_header(new QHBoxLayout),
      m_content(new QWidget), m_body(new QVBoxLayout(m_content))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_header->setContentsMargins(space::l, space::s, space::m, space::s);
    m_header->setSpacing(space::s);
    m_title->styled(type::body, QFont::DemiBold);
    m_title->setWordWrap(false);
    m_note->styled(type::small, QFont::Normal, Colour::Text3);
    m_note->setOverflow(Overflow::Elide);
    m_title->setMinimumHeight(24);
    m_header->addWidget(m_title);
    m_header->addWidget(m_note, 1);
    m_body->setContentsMargins(0, 0, 0, space::xs);
    m_body->setSpacing(0);
    column->addLayout(m_header);
    column->addWidget(m_content);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::setNote(const QString &note)
{
    m_note->setText(note);
}

void Card::makeCollapsible()
{
    m_fold =
        makeIconButton(QStringLiteral("chevron-down"), tr("Hide or show %1").arg(m_title->text()));
    m_header->addWidget(m_fold);
    connect(m_fold, &QPushButton::clicked, this, [this] {
        const bool isShown = !m_content->isHidden();
        m_content->setVisible(!isShown);
        m_fold->setIcon(
            themedIcon(isShown ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down")));
    });
}

void Card::setCollapsed()
{
    m_content->hide();
    if (m_fold)
        m_fold->setIcon(themedIcon(QStringLiteral("chevron-right")));
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Colour::Border), lineWidth(currentScheme())));
    painter.setBrush(colour(Colour::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::button,
                            radius::button);
}

} // namespace unsnag
