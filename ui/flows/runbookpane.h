// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/runbookdesk.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace unsnag {

class Banner;
class PlainLabel;
class RowTable;

//! The runbook of every reason code: its versions, and a form that stores a new one.
class RunbookPane final : public QWidget
{
    Q_OBJECT
public:
    explicit RunbookPane(DeskSession &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildEditor();
    void load();
    void choose(const QString &reason);
    void store();
    void offer();
    void tell(const Result<EditedRunbook> &edited);

    DeskSession &m_session;
    RunbookDesk m_desk;
    TextTableModel m_model;
    RunbookVersion m_base; //!< what the text in the editor was made from
    RowTable *m_table;
    PlainLabel *m_heading;
    QPlainTextEdit *m_text;
    QLineEdit *m_why;
    QPushButton *m_store;
    Banner *m_result;
};

} // namespace unsnag
