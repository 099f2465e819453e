// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/sladesk.h"

#include <QWidget>

class QPushButton;

namespace unsnag {

class Banner;
class RowTable;

//! The flows, whose they are, and whether the owner has accepted runbook and SLA.
class OwnerPane final : public QWidget
{
    Q_OBJECT
public:
    OwnerPane(DeskSession &session, SlaDesk &desk, QWidget *parent = nullptr);

signals:
    //! The flow that is chosen; empty where none is.
    void chosenChanged(const QString &flow);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void take(const Result<std::vector<FlowOwnership>> &flows);
    void accept();
    void offer();

    DeskSession &m_session;
    SlaDesk &m_desk;
    TextTableModel m_model;
    std::vector<FlowOwnership> m_flows;
    Banner *m_result;
    RowTable *m_table;
    QPushButton *m_accept;
};

} // namespace unsnag
