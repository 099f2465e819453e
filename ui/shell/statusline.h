// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"
#include "ui/widgets/panel.h"

class QPushButton;

namespace unsnag {

class PlainLabel;

//! One line at the bottom: online or not, last pull, what is running, where one is.
class StatusLine final : public Panel
{
    Q_OBJECT
public:
    explicit StatusLine(DeskSession &session, QWidget *parent = nullptr);

private:
    class Dot;
    void refresh();
    void showWork();
    [[nodiscard]] QString engineText() const;

    DeskSession &m_session;
    Dot *m_dot;
    PlainLabel *m_text;
    PlainLabel *m_work;
    QPushButton *m_cancel;
    PlainLabel *m_place;
    QTimer m_ticking;
};

} // namespace unsnag
