// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

namespace unsnag {

//! What an auditor needs to know: how to open and check a log, what the verdict's words mean, and what
//! no check can show. The pages are part of the program, in the language of the window.
class HelpPane final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HelpPane(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();
};

} // namespace unsnag
