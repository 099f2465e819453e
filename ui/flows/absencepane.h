// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/sladesk.h"

#include <QWidget>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace unsnag {

class Banner;
class RowTable;

//! Who is away and who stands in.
class AbsencePane final : public QWidget
{
    Q_OBJECT
public:
    AbsencePane(DeskSession &session, SlaDesk &desk, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildForm();
    void load();
    void add();
    void end();
    void offer();
    void tell(const Result<Absence> &result, const QString &done);

    DeskSession &m_session;
    SlaDesk &m_desk;
    TextTableModel m_model;
    Banner *m_result;
    RowTable *m_table;
    QLineEdit *m_who;
    QLineEdit *m_standIn;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QLineEdit *m_why;
    QPushButton *m_add;
    QPushButton *m_end;
};

} // namespace unsnag
