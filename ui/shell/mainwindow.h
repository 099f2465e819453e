// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/settings/settings.h"
#include "ui/session/desksession.h"
#include "ui/shell/command.h"

#include <QMainWindow>

class QStackedWidget;

namespace unsnag {

class Banner;
class CommandPalette;
class EmptyState;
class QueuePage;
class AuditPage;
class InspectionPage;
class Rail;
class SettingsPage;
class ShortcutSheet;

//! The one window: rail, pages, status line, and the commands that reach everything.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(DeskSession &session, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Opens the workspace; the window is usable before it is there.
    void openWorkspace(const WorkspaceOpener &opener);
    //! Shows this exception as soon as the workspace is open.
    void showException(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    enum Page {
        QueuePageNumber,
        BacklogPageNumber,
        FlowsPageNumber,
        ConnectorsPageNumber,
        AuditPageNumber,
        SettingsPageNumber,
        ProblemPageNumber,
        InspectionPageNumber
    };

    void build();
    QWidget *buildPages();
    void buildCommands();
    void addMoves();
    void addDecisions();
    void addViews();
    void addCommand(const QString &group, const QString &title, const QKeySequence &key,
                    std::function<void()> run);
    void goTo(int page);
    //! Runs on the queue page only.
    [[nodiscard]] std::function<void()> onQueue(std::function<void()> run);
    void setAppearance(ThemeChoice choice);
    void applySettings();
    void showProblem(const Error &error);
    void showOpeningFailure(const Error &error);
    void restore();

    DeskSession &m_session;
    Settings &m_settings;
    Commands m_commands;
    WorkspaceOpener m_opener;
    QString m_wanted;
    Rail *m_rail = nullptr;
    Banner *m_readOnly = nullptr;
    Banner *m_problem = nullptr;
    QStackedWidget *m_pages = nullptr;
    QueuePage *m_queue = nullptr;
    AuditPage *m_audit = nullptr;
    InspectionPage *m_inspection = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    EmptyState *m_failure = nullptr;
    CommandPalette *m_palette = nullptr;
    ShortcutSheet *m_sheet = nullptr;
};

} // namespace unsnag
