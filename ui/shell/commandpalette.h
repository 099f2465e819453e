// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/command.h"
#include "ui/widgets/overlay.h"

class QLineEdit;
class QListWidget;

namespace unsnag {

//! Everything one can do, found by typing.
class CommandPalette final : public Overlay
{
    Q_OBJECT
public:
    CommandPalette(const Commands &commands, QWidget *parent);

    void openFresh();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void runCurrent();

    const Commands &m_commands;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace unsnag
