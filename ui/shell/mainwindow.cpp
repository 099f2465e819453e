// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "models/wording/errortext.h"
#include "ui/audit/auditpage.h"
#include "ui/audit/inspectionpage.h"
#include "ui/backlog/backlogpage.h"
#include "ui/connectors/connectorspage.h"
#include "ui/flows/flowspage.h"
#include "ui/item/itempane.h"
#include "ui/queue/queuepane.h"
#include "ui/session/engineloop.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/appearances.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keymap.h"
#include "ui/shell/queuepage.h"
#include "ui/shell/rail.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusring.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace unsnag {
namespace {

constexpr QSize defaultSize(1440, 900);
constexpr QSize smallest(560, 340);
constexpr int frameHeight = 40; // of a title bar, before the window has one

} // namespace

MainWindow::MainWindow(DeskSession &session, Settings &settings, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_settings(settings)
{
    // First: fonts and colours are taken over by whatever is built after it.
    applyAppearance(*qApp, appearanceOf(settings.theme()));
    build();
    buildCommands();
    m_palette = new CommandPalette(m_commands, centralWidget());
    m_sheet = new ShortcutSheet(m_commands, centralWidget());
    auto *keys = new KeyMap(m_commands, this);
    keys->setResting([this] { return m_palette->isVisible() || m_sheet->isVisible(); });
    new FocusRing(this);
    connect(&session, &DeskSession::opened, this, [this] {
        if (const auto why = m_session.whyReadOnly(); !why.isEmpty())
            m_readOnly->announce(Colour::Warning, QStringLiteral("lock"), why, tr("Try again"));
        if (!m_wanted.isEmpty())
            m_queue->openExternal(m_wanted);
    });
    connect(&session, &DeskSession::openingFailed, this, &MainWindow::showOpeningFailure);
    connect(&session, &DeskSession::problemOccurred, this, &MainWindow::showProblem);
    applySettings();
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setWindowTitle(tr("Unsnag"));
    setMinimumSize(smallest);
    auto *centre = new Panel(Colour::Window);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_readOnly = new Banner;
    m_problem = new Banner;
    m_problem->makeClosable();
    column->addWidget(m_readOnly);
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_rail = new Rail;
    m_rail->add(QStringLiteral("queue"), tr("Queue", "rail"));
    m_rail->add(QStringLiteral("clock"), tr("Backlog", "rail"));
    m_rail->add(QStringLiteral("flows"), tr("Flows", "rail"));
    m_rail->add(QStringLiteral("connectors"), tr("Connect", "rail"));
    m_rail->add(QStringLiteral("audit"), tr("Audit", "rail"));
    m_rail->addAtEnd(QStringLiteral("settings"), tr("Settings", "rail"));
    m_rail->choose(QueuePageNumber);
    row->addWidget(m_rail);
    row->addWidget(buildPages(), 1);
    column->addLayout(row, 1);
    column->addWidget(new StatusLine(m_session));
    setCentralWidget(centre);
    connect(m_rail, &Rail::chosen, this, &MainWindow::goTo);
    connect(m_readOnly, &Banner::actionRequested, this, [this] {
        m_readOnly->hide();
        m_session.open(m_opener);
    });
}

QWidget *MainWindow::buildPages()
{
    m_pages = new QStackedWidget;
    m_queue = new QueuePage(m_session);
    m_settingsPage = new SettingsPage(m_settings);
    m_failure = new EmptyState;
    auto *backlog = new BacklogPage(m_session);
    m_pages->addWidget(m_queue);
    m_pages->addWidget(backlog);
    auto *flows = new FlowsPage(m_session);
    m_pages->addWidget(flows);
    auto *connectors = new ConnectorsPage(m_session);
    m_pages->addWidget(connectors);
    m_audit = new AuditPage(m_session);
    m_pages->addWidget(m_audit);
    m_pages->addWidget(m_settingsPage);
    m_pages->addWidget(m_failure);
    m_inspection = new InspectionPage;
    m_inspection->setClosable(true);
    m_pages->addWidget(m_inspection);
    connect(m_audit, &AuditPage::inspectRequested, this, [this](const QString &path) {
        m_inspection->open(path);
        goTo(InspectionPageNumber);
    });
    connect(m_inspection, &InspectionPage::closeRequested, this, [this] { goTo(AuditPageNumber); });
    const auto open = [this](const QString &id) {
        goTo(QueuePageNumber);
        m_queue->openExternal(id);
    };
    connect(m_audit, &AuditPage::openRequested, this, open);
    connect(backlog, &BacklogPage::openRequested, this, open);
    connect(flows, &FlowsPage::openRequested, this, open);
    connect(connectors, &ConnectorsPage::openRequested, this, open);
    connect(connectors, &ConnectorsPage::queryRequested, this, [this](const QString &query) {
        goTo(QueuePageNumber);
        m_queue->queue().setQueryText(query);
    });
    connect(m_settingsPage, &SettingsPage::changed, this, &MainWindow::applySettings);
    connect(m_failure, &EmptyState::actionRequested, this, [this] {
        goTo(QueuePageNumber);
        m_session.open(m_opener);
    });
    return m_pages;
}

void MainWindow::addCommand(const QString &group, const QString &title, const QKeySequence &key,
                            std::function<void()> run)
{
    m_commands.push_back({group, title, key, std::move(run), true});
}

std::function<void()> MainWindow::onQueue(std::function<void()> run)
{
    return [this, run = std::move(run)] {
        if (m_pages->currentIndex() == QueuePageNumber)
            run();
    };
}

void MainWindow::buildCommands()
{
    addMoves();
    addDecisions();
    addViews();
}

void MainWindow::addMoves()
{
    const auto group = tr("Queue");
    auto &queue = m_queue->queue();
    addCommand(group, tr("Next exception"), Qt::Key_J, onQueue([&queue] { queue.moveBy(1); }));
    addCommand(group, tr("Previous exception"), Qt::Key_K, onQueue([&queue] { queue.moveBy(-1); }));
    addCommand(group, tr("Select for bulk"), Qt::Key_X, onQueue([&queue] { queue.toggleMark(); }));
    addCommand(group, tr("Search"), Qt::Key_Slash, onQueue([&queue] { queue.focusSearch(); }));
    addCommand(group, tr("Pull now"), {}, [this] { m_session.engine().runNow(); });
    addCommand(group, tr("Show mine"), {},
               onQueue([&queue] { queue.setQueryText(QStringLiteral("claimed:me")); }));
    addCommand(group, tr("Show due in 4 hours"), {},
               onQueue([&queue] { queue.setQueryText(QStringLiteral("due:<4h")); }));
    addCommand(group, tr("Show all open"), {}, onQueue([&queue] { queue.setQueryText({}); }));
    addCommand(group, tr("Back"), Qt::Key_Escape, [this] {
        if (m_pages->currentIndex() == QueuePageNumber)
            m_queue->stepBack();
        else if (m_pages->currentIndex() == InspectionPageNumber)
            goTo(AuditPageNumber);
        else if (m_session.isOpen())
            goTo(QueuePageNumber);
    });
    m_commands.back().isListed = false;
}

void MainWindow::addDecisions()
{
    const auto group = tr("Exception");
    auto &item = m_queue->item();
    addCommand(group, tr("Resolve"), Qt::Key_Return, onQueue([this] { m_queue->advance(); }));
    for (int number = 1; number <= 5; ++number) {
        addCommand(group, number == 1 ? tr("Choose a candidate (1 to 5)") : QString(),
                   Qt::Key_0 + number, onQueue([&item, number] { item.choose(number); }));
        m_commands.back().isListed = false;
    }
    addCommand(group, tr("Create a new account"), Qt::Key_N,
               onQueue([&item] { item.press(QLatin1Char('n')); }));
    addCommand(group, tr("Search accounts by hand"), Qt::Key_S,
               onQueue([&item] { item.press(QLatin1Char('s')); }));
    addCommand(group, tr("Candidate: fields side by side"), Qt::Key_P,
               onQueue([&item] { item.press(QLatin1Char('p')); }));
    addCommand(group, tr("Candidate: how it adds up"), Qt::Key_W,
               onQueue([&item] { item.press(QLatin1Char('w')); }));
    addCommand(group, tr("Decide the same for alike exceptions"), Qt::Key_L,
               onQueue([&item] { item.press(QLatin1Char('l')); }));
    addCommand(group, tr("Create an account although others are alike"), Qt::Key_E,
               onQueue([&item] { item.press(QLatin1Char('e')); }));
    addCommand(group, tr("Hold"), Qt::Key_H, onQueue([&item] { item.hold(); }));
    addCommand(group, tr("Assign"), Qt::Key_A, onQueue([&item] { item.assign(); }));
    addCommand(group, tr("Claim"), Qt::Key_C, onQueue([&item] { item.claim(); }));
    addCommand(group, tr("Send the replay now"), {}, onQueue([&item] { item.replayNow(); }));
    addCommand(group, tr("Undo until it is sent"), Qt::Key_Z, onQueue([&item] { item.undo(); }));
    addCommand(group, tr("Comment"), {}, onQueue([&item] { item.comment(); }));
    addCommand(group, tr("Dismiss without replay"), {}, onQueue([&item] { item.dismiss(); }));
    addCommand(group, tr("Show or hide the side panel"), {},
               onQueue([&item] { item.toggleSide(); }));
}

void MainWindow::addViews()
{
    const auto group = tr("Window");
    addCommand(group, tr("Command palette"), QKeySequence(Qt::CTRL | Qt::Key_K),
               [this] { m_palette->openFresh(); });
    m_commands.back().isListed = false;
    addCommand(group, tr("Keys"), Qt::Key_Question, [this] { m_sheet->open(); });
    addCommand(group, tr("Go to the queue"), {}, [this] { goTo(QueuePageNumber); });
    addCommand(group, tr("Go to the backlog"), {}, [this] { goTo(BacklogPageNumber); });
    addCommand(group, tr("Go to the flows"), {}, [this] { goTo(FlowsPageNumber); });
    addCommand(group, tr("Go to the connectors"), {}, [this] { goTo(ConnectorsPageNumber); });
    addCommand(group, tr("Go to the audit log"), {}, [this] { goTo(AuditPageNumber); });
    addCommand(group, tr("Verify the audit log"), {}, [this] {
        goTo(AuditPageNumber);
        m_audit->verify();
    });
    addCommand(group, tr("Export the audit log"), {}, [this] {
        goTo(AuditPageNumber);
        m_audit->startExport();
    });
    addCommand(group, tr("Go to the settings"), {}, [this] { goTo(SettingsPageNumber); });
    addCommand(group, tr("Light theme"), {}, [this] { setAppearance(ThemeChoice::Light); });
    addCommand(group, tr("Dark theme"), {}, [this] { setAppearance(ThemeChoice::Dark); });
    addCommand(group, tr("High contrast"), {},
               [this] { setAppearance(ThemeChoice::HighContrast); });
    addCommand(group, tr("Theme as the system"), {},
               [this] { setAppearance(ThemeChoice::System); });
    addCommand(group, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::goTo(int page)
{
    m_pages->setCurrentIndex(page);
    if (page == InspectionPageNumber)
        m_rail->choose(AuditPageNumber);
    else if (page != ProblemPageNumber)
        m_rail->choose(page);
}

void MainWindow::setAppearance(ThemeChoice choice)
{
    m_settings.setTheme(choice);
    m_settingsPage->refresh();
    applySettings();
}

void MainWindow::applySettings()
{
    applyAppearance(*qApp, appearanceOf(m_settings.theme()));
    m_queue->item().setUndoTime(m_settings.undoTime());
    m_session.engine().setInterval(m_settings.pullInterval());
}

void MainWindow::openWorkspace(const WorkspaceOpener &opener)
{
    m_opener = opener;
    m_session.open(opener);
}

void MainWindow::showException(const QString &id)
{
    m_wanted = id;
    if (m_session.isOpen())
        m_queue->openExternal(id);
}

void MainWindow::showProblem(const Error &error)
{
    m_problem->announce(Colour::Danger, QStringLiteral("alert"), errorText(error));
}

void MainWindow::showOpeningFailure(const Error &error)
{
    m_failure->show(QStringLiteral("alert"), errorText(error), tr("Try again"));
    goTo(ProblemPageNumber);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.layout(QStringLiteral("window"))))
        resize(defaultSize);
    // With its frame it must fit the screen, or the decision bar would lie below the edge.
    const QSize room = screen()->availableSize() - QSize(0, frameHeight);
    if (width() > room.width() || height() > room.height()) {
        resize(size().boundedTo(room));
        setWindowState(windowState() | Qt::WindowMaximized);
    }
    m_queue->restoreLayout(m_settings.layout(QStringLiteral("queue")));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setLayout(QStringLiteral("window"), saveGeometry());
    m_settings.setLayout(QStringLiteral("queue"), m_queue->saveLayout());
    QMainWindow::closeEvent(event);
}

} // namespace unsnag
