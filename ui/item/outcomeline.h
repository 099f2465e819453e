// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace unsnag {

class PlainLabel;
class StepProgress;

//! What became of a decision: recorded, replayed, proven, with the proof; and undo until it is sent.
class OutcomeLine final : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeLine(DeskSession &session, QWidget *parent = nullptr);

    void show(const ExceptionView &view);
    [[nodiscard]] bool mayUndo() const { return m_mayUndo; }

signals:
    void undoRequested();

private:
    using QWidget::show;
    void tick();

    DeskSession &m_session;
    std::optional<Timestamp> m_sentAt;
    bool m_mayUndo = false;
    StepProgress *m_steps;
    PlainLabel *m_text;
    QPushButton *m_undo;
    QTimer m_ticking;
};

} // namespace unsnag
