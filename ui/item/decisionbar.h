// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/bulkdesk.h"
#include "ui/widgets/panel.h"

class QLineEdit;
class QMenu;
class QPushButton;

namespace unsnag {

class OutcomeLine;
class PlainLabel;
class PreviewList;
class PromptLine;

//! Always at the bottom of an item: the reason why, the one button that decides, and the others.
//! Previews, questions and outcomes open in place above it.
class DecisionBar final : public Panel
{
    Q_OBJECT
public:
    explicit DecisionBar(DeskSession &session, QWidget *parent = nullptr);

    //! Follows the state of the exception. `whyNot` disables deciding, with the reason.
    void show(const ExceptionView &view, const QString &whyReadOnly);
    //! What the form says: label, obstacle, and the reason why it would give.
    void offer(const QString &primaryText, const QString &whyNot, const QString &suggestedWhy);
    //! `alike`: who else gets the same decision.
    void showPreview(const Resolved &preview, const Decision &decision, const BulkPlan &alike);
    void showProblem(const QString &text);
    //! While a call is under way the button is off.
    void setBusy();
    void clearBusy();
    [[nodiscard]] bool isPreviewing() const { return m_isPreviewing; }
    [[nodiscard]] bool isDecided() const { return m_isDecided; }
    [[nodiscard]] QString why() const;
    //! Closes what is open above the bar. False where nothing was.
    bool stepBack();
    void pressPrimary();
    void askHold();
    void askAssign();
    void askComment();
    void askDismiss();
    void requestUndo();
    void focusWhy();

signals:
    //! A part that had the keyboard closed; somebody else should take it.
    void focusReleased();
    void primaryPressed();
    void nextRequested();
    void undoRequested();
    void claimRequested();
    void releaseRequested();
    void holdRequested(unsnag::Timestamp until, const QString &why);
    void assignRequested(const QString &to);
    void commentRequested(const QString &text);
    void dismissRequested(const QString &why);
    void reopenRequested(const QString &why);

private:
    using QWidget::show;
    void build();
    void buildMenu();
    void openAbove(QWidget *part);
    void showButtons();
    [[nodiscard]] QString obstacle() const;

    DeskSession &m_session;
    SyncException m_exception;
    QString m_whyReadOnly;
    QString m_whyNot;
    QString m_primaryText;
    QString m_suggestedWhy;
    bool m_isPreviewing = false;
    bool m_isDecided = false;
    bool m_isBusy = false;
    Panel *m_above;
    PreviewList *m_preview;
    PromptLine *m_prompt;
    OutcomeLine *m_outcome;
    PlainLabel *m_problem;
    QWidget *m_part = nullptr;
    QLineEdit *m_why;
    QPushButton *m_primary;
    QPushButton *m_hold;
    QPushButton *m_assign;
    QPushButton *m_more;
    PlainLabel *m_hint;
    QAction *m_claimAction = nullptr;
    QAction *m_releaseAction = nullptr;
    QAction *m_dismissAction = nullptr;
    QAction *m_reopenAction = nullptr;
};

} // namespace unsnag
