// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/connectionmodel.h"
#include "ui/session/desksession.h"

#include <QWidget>

class QListView;
class QStackedLayout;

namespace unsnag {

class ConnectionPanel;
class EmptyState;

//! The configured systems and the form of the one chosen.
class ConnectorsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectorsPage(DeskSession &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildList();
    void load();
    void take(const Result<std::vector<ConnectionView>> &views);
    void chooseRow(int row);

    DeskSession &m_session;
    ConnectionModel m_model;
    std::vector<ConnectionView> m_views;
    QListView *m_list = nullptr;
    ConnectionPanel *m_panel = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
};

} // namespace unsnag
