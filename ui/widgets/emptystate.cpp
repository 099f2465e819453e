// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace unsnag {

class EmptyState::IconLabel final : public QWidget
{
public:
    IconLabel() { setFixedSize(44, 44); }
    void setIcon(const QString &icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour(Colour::Sunken));
        painter.drawEllipse(rect());
        paintIcon(painter, m_icon, QRectF(rect()).adjusted(11, 11, -11, -11),
                  colour(Colour::Text2));
    }

private:
    QString m_icon;
};

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel), m_sentence(new PlainLabel),
      m_action(makeButton(ButtonKind::Normal, {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xxl, space::xxl, space::xxl, space::xxl);
    column->setSpacing(space::m);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_sentence->styled(type::body, QFont::Normal, Colour::Text2);
    m_sentence->setAlignment(Qt::AlignCenter);
    column->addWidget(m_sentence);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::show(const QString &icon, const QString &sentence, const QString &action)
{
    m_icon->setIcon(icon);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace unsnag
