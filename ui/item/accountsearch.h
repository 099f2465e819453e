// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"

namespace unsnag {

//! A search that follows typing: it asks at once, one question at a time off the window's thread, and
//! drops every answer that another text has overtaken.
class AccountSearch final : public QObject
{
    Q_OBJECT
public:
    AccountSearch(DeskSession &session, int top, QObject *parent = nullptr);

    //! Looks for what was typed now.
    void ask(const QString &text);
    //! No answer is wanted any more.
    void cancel();
    //! Whether what was typed has not been answered yet.
    [[nodiscard]] bool isAsking() const { return m_isRunning; }

signals:
    void found(const unsnag::Result<unsnag::Suggestions> &result);

private:
    void run();

    DeskSession &m_session;
    int m_top;
    QString m_text;
    bool m_isRunning = false;
    bool m_isOvertaken = false; //!< another text came while one was asked
    bool m_isWanted = false;
};

} // namespace unsnag
