// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/sladesk.h"

#include <QWidget>

class QLineEdit;

namespace unsnag {

class Banner;
class PlainLabel;
class RowTable;

//! Where the clocks of the open exceptions stand: first response, resolution, pauses.
class DuePane final : public QWidget
{
    Q_OBJECT
public:
    DuePane(DeskSession &session, SlaDesk &desk, QWidget *parent = nullptr);

signals:
    void openRequested(const QString &exception);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void take(const Result<std::vector<SlaRow>> &rows);
    void explain(const QString &id);

    DeskSession &m_session;
    SlaDesk &m_desk;
    TextTableModel m_model;
    QLineEdit *m_query;
    PlainLabel *m_sum;
    Banner *m_problem;
    RowTable *m_table;
    PlainLabel *m_explanation;
};

} // namespace unsnag
