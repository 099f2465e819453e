// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/exceptionquery.h"
#include "models/itemmodels/exceptionlistmodel.h"
#include "ui/widgets/panel.h"

#include <QTimer>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedLayout;

namespace unsnag {

class DeskSession;
class EmptyState;
class PlainLabel;
struct ExceptionList;

//! The queue: a query, the rows that answer it, and what they come to. Shows a page of 200 first and
//! fetches more while the person scrolls.
class QueuePane final : public Panel
{
    Q_OBJECT
public:
    explicit QueuePane(DeskSession &session, QWidget *parent = nullptr);

    //! Id of the row chosen; empty where there is none.
    [[nodiscard]] QString current() const { return m_current; }
    //! Rows in sight, headings included; -1 while a query is being answered.
    [[nodiscard]] int shownRows() const { return m_isLoading ? -1 : m_model.rowCount(); }
    void select(const QString &id);
    //! Goes to the next (1) or the previous (-1) exception. Where the current one has left the list,
    //! the one that took its place is next.
    void moveBy(int step);
    void toggleMark();
    void focusSearch();
    void focusList();
    void setQueryText(const QString &text);
    void reload();

signals:
    void currentChanged(const QString &id);

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildList();
    void readQueryText();
    void load();
    void refresh();
    void take(const Result<ExceptionList> &page);
    void takeRefreshed(const Result<ExceptionList> &page);
    void loadMore(const QString &afterId);
    void showState();
    void showFooter();
    void chooseRow(int row);

    DeskSession &m_session;
    ExceptionListModel m_model;
    ExceptionQuery m_query;
    QString m_current;
    QString m_wanted; //!< to be chosen once its row is there
    int m_lastRow = 0;
    int m_generation = 0;
    bool m_isChoosing = false;
    bool m_isLoading = false;
    QTimer m_typing;
    QTimer m_refreshing;
    QTimer m_ticking;
    QLineEdit *m_search = nullptr;
    PlainLabel *m_wrong = nullptr;
    QPushButton *m_group = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_skeleton = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_pages = nullptr;
    PlainLabel *m_footer = nullptr;
};

} // namespace unsnag
