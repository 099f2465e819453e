// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace unsnag {

class Banner;
class CandidateList;

//! The account that will be made, and the accounts that it may double. Those are looked for with what
//! will be made each time this opens, and have to be stepped over knowingly.
class NewAccount final : public QWidget
{
    Q_OBJECT
public:
    NewAccount(DeskSession &session, const QString &exception, const QString &system,
               QWidget *parent = nullptr);

    //! Shows what will be made and looks for its doubles.
    void open(const Account &account);
    //! Why it can't be made yet; empty when it can.
    [[nodiscard]] QString whyNot() const;
    //! A reason why that the person may keep.
    [[nodiscard]] QString suggestedWhy() const;
    //! The doubles as the person saw them.
    [[nodiscard]] Suggestions shown() const;
    //! Steps over the doubles, or takes that back. False where there are none.
    bool stepOver();
    //! Chooses the n-th double instead; its id, empty where there is none.
    [[nodiscard]] QString twin(int number) const;

signals:
    void changed();

private:
    void showLines(const Account &account);
    void take(const Result<Suggestions> &twins);
    void warn(Colour tone, const QString &text);

    DeskSession &m_session;
    QString m_exception;
    QString m_system;
    int m_generation = 0;
    bool m_isLooking = false;
    bool m_isWarned = false; //!< there are doubles, or nobody knows
    Suggestions m_shown;
    QVBoxLayout *m_lines;
    Banner *m_warning;
    CandidateList *m_twins;
    QPushButton *m_despite;
};

} // namespace unsnag
