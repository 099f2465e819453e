// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/item/accountsearch.h"

#include "models/domain/handquery.h"

namespace unsnag {

AccountSearch::AccountSearch(DeskSession &session, int top, QObject *parent)
    : QObject(parent), m_session(session), m_top(top)
{}

void AccountSearch::ask(const QString &text)
{
    m_text = text;
    m_isWanted = true;
    run();
}

void AccountSearch::cancel()
{
    m_isWanted = false;
    m_isOvertaken = false;
}

void AccountSearch::run()
{
    if (m_isRunning) {
        m_isOvertaken = true;
        return;
    }
    m_isRunning = true;
    m_isOvertaken = false;
    whenDone(m_session.search(accountMeant(m_text), m_top), this,
             [this](const Result<Suggestions> &result) {
                 m_isRunning = false;
                 if (!m_isWanted)
                     return;
                 if (m_isOvertaken)
                     run();
                 else
                     emit found(result);
             });
}

} // namespace unsnag
