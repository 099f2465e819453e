// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/connectionmodel.h"
#include "ui/session/desksession.h"

#include <QWidget>

class QListView;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace unsnag {

class ConnectionPanel;
class EmptyState;
class ProfilePicker;

//! The configured systems, the page of the one chosen, and the way to a new one.
class ConnectorsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectorsPage(DeskSession &session, QWidget *parent = nullptr);

signals:
    //! The person wants to see this exception.
    void openRequested(const QString &exception);
    //! The person wants to see the exceptions of this query.
    void queryRequested(const QString &query);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildList();
    void buildPages(QWidget &rest);
    void connectPanel();
    void load();
    void pickProfile();
    void begin(const std::shared_ptr<const Profile> &profile);
    void leaveNew();
    void take(const Result<std::vector<ConnectionView>> &views);
    void chooseRow(int row);

    DeskSession &m_session;
    ConnectionModel m_model;
    std::vector<ConnectionView> m_views;
    QString m_wanted; //!< to be chosen once its row is there
    bool m_isMaking = false;
    QListView *m_list = nullptr;
    QPushButton *m_add = nullptr;
    QScrollArea *m_scroll = nullptr;
    ProfilePicker *m_picker = nullptr;
    ConnectionPanel *m_panel = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
};

} // namespace unsnag
