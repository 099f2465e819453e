// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/desksession.h"

#include <QWidget>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace unsnag {

class DecisionBar;
class DifferencesCard;
class EmptyState;
class ExchangeCard;
class ItemHeader;
class ResolutionForm;
class SameDecision;
class SidePanel;

//! One exception: what has to change, the form for it, what differs, what was sent, and the bar that
//! decides. It lives on the exception it was told to show and follows it.
class ItemPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ItemPane(DeskSession &session, QWidget *parent = nullptr);

    void open(const QString &id);
    [[nodiscard]] QString current() const { return m_id; }
    //! Whether the exception that is wanted is the one on screen.
    [[nodiscard]] bool isSettled() const { return m_view && m_view->exception.id.text() == m_id; }
    //! How long a replay waits for an undo, 0..60 s.
    void setUndoTime(std::chrono::seconds time) { m_undoTime = time; }

    //! Enter: shows the preview, then records; after a decision goes on.
    void advance();
    //! Sends the decision that waits at once, undo time or not.
    void replayNow();
    bool choose(int number);
    bool press(QChar key);
    //! Esc: leaves the innermost thing that is open. False where nothing is.
    bool stepBack();
    void hold();
    void assign();
    void claim();
    void undo();
    void comment();
    void dismiss();
    void toggleSide();
    //! Narrow windows have no room for the side panel.
    void setSideAllowed(int widthAvailable);

signals:
    //! Nothing in here needs the keyboard any more.
    void focusReleased();
    void nextRequested();
    void openRequested(const QString &id);

private:
    void build();
    QWidget *buildContent();
    void connectBar();
    void load();
    void take(const Result<ExceptionView> &view);
    void rebuildForm(const ExceptionView &view);
    void offer();
    void compare();
    void preview(const Decision &decision);
    //! The writes are known: works out who else gets the decision, then shows both.
    void previewWith(const Decision &decision, const Resolved &writes);
    void resolve(const Decision &decision);
    //! Reports the error of a call above the bar.
    template <typename T>
    void follow(QFuture<Result<T>> future);

    DeskSession &m_session;
    QString m_id;
    int m_generation = 0;
    std::chrono::seconds m_undoTime{10};
    std::optional<ExceptionView> m_view;
    std::optional<Decision> m_previewed;
    bool m_isSideWanted = true;
    int m_widthAvailable = 0;
    QTimer m_comparing;
    QStackedLayout *m_pages = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_content = nullptr;
    ItemHeader *m_header = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_cards = nullptr;
    ResolutionForm *m_form = nullptr;
    DifferencesCard *m_differences = nullptr;
    ExchangeCard *m_exchange = nullptr;
    DecisionBar *m_bar = nullptr;
    SidePanel *m_side = nullptr;
    SameDecision *m_same = nullptr;
};

} // namespace unsnag
