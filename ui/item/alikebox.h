// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/texttablemodel.h"
#include "ui/session/matchdesk.h"

#include <QWidget>

class QPushButton;

namespace unsnag {

class PlainLabel;
class RowTable;

//! Other open exceptions of the same company, which may get the same decision. When it is switched on,
//! the list is read once more, shown, and stays as it is: later arrivals are out.
class AlikeBox final : public QWidget
{
    Q_OBJECT
public:
    AlikeBox(DeskSession &session, const QString &exception, QWidget *parent = nullptr);

    //! The frozen list; empty while it is off.
    [[nodiscard]] std::vector<AlikeCase> cases() const;
    //! Switches it on or off. False where nothing is alike.
    bool toggle();

signals:
    void changed();

private:
    void look();
    void take(const std::vector<AlikeCase> &cases);
    void freeze();

    DeskSession &m_session;
    QString m_exception;
    std::vector<AlikeCase> m_cases;
    bool m_isOn = false;
    int m_generation = 0;
    TextTableModel m_model;
    PlainLabel *m_sentence;
    QPushButton *m_switch;
    RowTable *m_table;
};

} // namespace unsnag
