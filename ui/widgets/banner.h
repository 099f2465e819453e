// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QPushButton;

namespace unsnag {

class PlainLabel;

//! A line across a pane that says something lasting: read-only, offline, a problem.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    //! Shows it. An empty `action` shows no button.
    void announce(Colour tone, const QString &icon, const QString &text,
                  const QString &action = {});
    //! Whether the person may close it.
    void makeClosable();

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_tone = Colour::Warning;
    QString m_icon;
    PlainLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace unsnag
