// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/timelinemodel.h"
#include "ui/session/runbookdesk.h"
#include "ui/widgets/panel.h"

class QListView;
class QPushButton;
class QStackedWidget;
class QTextBrowser;
class QVBoxLayout;

namespace unsnag {

class PlainLabel;

//! Beside an item: its runbook, related exceptions, what happened to it.
class SidePanel final : public Panel
{
    Q_OBJECT
public:
    explicit SidePanel(DeskSession &session, QWidget *parent = nullptr);

    void show(const ExceptionView &view);

signals:
    void openRequested(const QString &id);

private:
    using QWidget::show;
    QWidget *buildTabs();
    void showTimeline(const ExceptionView &view);
    void showRunbook(Reason reason);
    void searchRelated(const ExceptionView &view);
    void showRelated(const Result<ExceptionList> &list);

    DeskSession &m_session;
    RunbookDesk m_runbooks;
    QString m_id;
    TimelineModel m_model;
    QPushButton *m_tabs[3];
    QStackedWidget *m_pages;
    QTextBrowser *m_runbook;
    QVBoxLayout *m_related;
    QListView *m_timeline;
};

} // namespace unsnag
