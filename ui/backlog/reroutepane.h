// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/sladesk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace unsnag {

class Banner;
class PlainLabel;
class RowTable;

//! What the routing rules of today would move, and the button that moves exactly that.
class ReroutePane final : public QWidget
{
    Q_OBJECT
public:
    ReroutePane(DeskSession &session, SlaDesk &desk, QWidget *parent = nullptr);

signals:
    void openRequested(const QString &exception);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void preview();
    void move();
    void show(std::vector<Reroute> list);
    void offer();
    [[nodiscard]] int movable() const;

    DeskSession &m_session;
    SlaDesk &m_desk;
    TextTableModel m_model;
    std::vector<Reroute> m_frozen;
    Banner *m_result;
    RowTable *m_table;
    QLineEdit *m_why;
    QPushButton *m_move;
};

} // namespace unsnag
