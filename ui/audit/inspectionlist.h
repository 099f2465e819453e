// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/inspectionmodel.h"
#include "ui/session/inspectionsession.h"

#include <QWidget>

#include <functional>

class QStackedLayout;

namespace unsnag {

class Banner;
class EmptyState;
class InspectionFilter;
class RowTable;

//! The entries of a log that is looked into, searched and filtered.
class InspectionList final : public QWidget
{
    Q_OBJECT
public:
    explicit InspectionList(InspectionSession &session, QWidget *parent = nullptr);

    //! Nothing is open; says why, with what can be done about it.
    void showNothing(const QString &icon, const QString &sentence, const QString &action = {},
                     std::function<void()> act = {});
    //! Another log is open: lists it, and reads it for searches.
    void start();
    //! How many entries are proven, where some are not; nothing where all are, or it is not known.
    void setProven(std::optional<qint64> proven);
    void setMarked(const QSet<QString> &exceptions);
    void focusSearch();
    //! -1 where none is chosen.
    [[nodiscard]] qint64 chosenSequence() const;

signals:
    //! `exception` is empty where the entry is about none.
    void chosen(qint64 sequence, const QString &exception);

private:
    void search();
    void showWaiting();
    void showFound(const Result<InspectedEntries> &found);
    void loadMore(qint64 skip);
    void tellUnreadable(const std::vector<UnreadableSpan> &spans);

    InspectionSession &m_session;
    InspectionModel m_model;
    bool m_isOpen = false;
    bool m_isIndexed = false;
    bool m_isSearching = false;
    bool m_isWaiting = false; //!< says so in the place of the list
    int m_asked = 0;          //!< number of the newest search
    QString m_query;          //!< of the list as it is shown
    qint64 m_done = 0;
    qint64 m_total = 0; //!< of reading for searches; 0 while that is not under way
    std::function<void()> m_act;
    InspectionFilter *m_filter;
    Banner *m_unreadable;
    EmptyState *m_empty;
    RowTable *m_table;
    QStackedLayout *m_pages;
};

} // namespace unsnag
