// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/tabbedpage.h"

#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/plainlabel.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace unsnag {

TabbedPage::TabbedPage(const QString &title, const QString &purpose, QWidget *parent)
    : QWidget(parent), m_bar(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Panel(Colour::Surface, Qt::BottomEdge);
    auto *words = new QVBoxLayout(head);
    words->setContentsMargins(space::xl, space::m, space::xl, 0);
    words->setSpacing(space::xs);
    words->addWidget((new PlainLabel(title))->styled(type::lead, QFont::DemiBold));
    words->addWidget((new PlainLabel(purpose))->styled(type::small, QFont::Normal, Colour::Text3));
    m_bar->setContentsMargins(0, space::xs, 0, 0);
    m_bar->setSpacing(space::l);
    m_bar->addStretch();
    words->addLayout(m_bar);
    column->addWidget(head);
    auto *area = new Panel(Colour::Window);
    m_panes = new QStackedLayout(area);
    column->addWidget(area, 1);
}

void TabbedPage::addPane(const QString &title, QWidget *pane)
{
    const int number = m_panes->addWidget(pane);
    auto *tab = makeButton(ButtonKind::Tab, title);
    tab->setCheckable(true);
    tab->setAutoExclusive(true);
    tab->setChecked(number == 0);
    m_tabs.append(tab);
    m_bar->insertWidget(number, tab);
    connect(tab, &QPushButton::toggled, this, [this, number](bool isOn) {
        if (isOn)
            m_panes->setCurrentIndex(number);
    });
}

void TabbedPage::choosePane(int pane)
{
    m_tabs.at(pane)->setChecked(true);
}

} // namespace unsnag
