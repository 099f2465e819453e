// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QTimer;

namespace unsnag {

//! Which entries are wanted: words, actor, reason, trace id and period, as a query of the audit log.
class InspectionFilter final : public QWidget
{
    Q_OBJECT
public:
    explicit InspectionFilter(QWidget *parent = nullptr);

    //! As of AuditQuery; empty: all entries.
    [[nodiscard]] QString query() const;
    void clear();
    void focusSearch();

signals:
    //! Once typing has rested.
    void changed();

private:
    [[nodiscard]] QLineEdit *addLine(QBoxLayout &row, const QString &name);

    QLineEdit *m_words;
    QLineEdit *m_actor;
    QLineEdit *m_reason;
    QLineEdit *m_trace;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QPushButton *m_clear;
    QTimer *m_rest;
};

} // namespace unsnag
