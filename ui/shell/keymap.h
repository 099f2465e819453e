// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/command.h"

#include <QObject>

class QKeyEvent;
class QWidget;

namespace unsnag {

//! Carries out commands by key in one window. Single keys act only while no text is being typed;
//! with Ctrl they always do. Enter on a focused button presses the button.
class KeyMap final : public QObject
{
    Q_OBJECT
public:
    KeyMap(const Commands &commands, QWidget *window);

    //! Keys rest while something else takes them, such as an open sheet.
    void setResting(std::function<bool()> isResting) { m_isResting = std::move(isResting); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handle(const QKeyEvent &event);

    const Commands &m_commands;
    QWidget *m_window;
    std::function<bool()> m_isResting;
};

} // namespace unsnag
