// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedLayout;

namespace unsnag {

//! A page of the window: what it is for, and a tab for each of its panes.
class TabbedPage : public QWidget
{
    Q_OBJECT
public:
    TabbedPage(const QString &title, const QString &purpose, QWidget *parent = nullptr);

    void addPane(const QString &title, QWidget *pane);
    void choosePane(int pane);

private:
    QList<QPushButton *> m_tabs;
    QHBoxLayout *m_bar;
    QStackedLayout *m_panes;
};

} // namespace unsnag
