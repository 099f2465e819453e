// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"
#include "app/desktop/startupclock.h"
#include "app/services/language.h"
#include "ui/queue/queuepane.h"
#include "ui/shell/inspectionwindow.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QListView>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

namespace unsnag {
namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("unsnag"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UNSNAG_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Unsnag"));
    QGuiApplication::setDesktopFileName(QStringLiteral("unsnag"));
}

void speak(QTranslator &translator, const Settings &settings)
{
    if (!settings.language().isEmpty())
        QLocale::setDefault(QLocale(settings.language()));
    if (loadLanguage(translator, QLocale()))
        QCoreApplication::installTranslator(&translator);
}

//! Reads the arguments; an exit code where there is nothing more to do.
std::variant<DesktopArguments, int> greet()
{
    const auto arguments = readArguments(QCoreApplication::arguments().mid(1));
    if (!arguments.ok()) {
        QTextStream(stderr) << "unsnag: " << arguments.error().line() << '\n';
        return 2;
    }
    if (!arguments->answer.isEmpty()) {
        QTextStream(stdout) << arguments->answer;
        return 0;
    }
    return *arguments;
}

//! Qt ends the program without a display; then it could not even print its help.
bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#else
    return true;
#endif
}

int runWithoutDisplay(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    nameApplication();
    QTranslator translator;
    speak(translator, Settings());
    const auto greeting = greet();
    if (const int *exitCode = std::get_if<int>(&greeting))
        return *exitCode;
    QTextStream(stderr) << QCoreApplication::translate(
        "unsnag", "unsnag: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); "
                  "unsnag-cli works without one\n");
    return 1;
}

int runDesk(const DesktopArguments &arguments, Settings &settings, StartupClock &clock)
{
    DeskSession session;
    MainWindow window(session, settings);
    clock.watch(window, *window.findChild<QueuePane *>()->findChild<QListView *>());
    window.show();
    if (!arguments.exception.isEmpty())
        window.showException(arguments.exception);
    window.openWorkspace(openerFor(arguments));
    return QApplication::exec();
}

int runInspection(const DesktopArguments &arguments, const Settings &settings)
{
    InspectionWindow window(settings);
    window.show();
    window.open(arguments.inspect);
    return QApplication::exec();
}

int runWindow(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    StartupClock clock;
    nameApplication();
    Settings settings;
    QTranslator translator;
    speak(translator, settings);
    const auto greeting = greet();
    if (const int *exitCode = std::get_if<int>(&greeting))
        return *exitCode;
    const auto &arguments = std::get<DesktopArguments>(greeting);
    if (arguments.theme)
        settings.setTheme(*arguments.theme);
    return arguments.inspect.isEmpty() ? runDesk(arguments, settings, clock)
                                       : runInspection(arguments, settings);
}

} // namespace
} // namespace unsnag

int main(int argc, char *argv[])
{
    return unsnag::hasDisplay() ? unsnag::runWindow(argc, argv)
                                : unsnag::runWithoutDisplay(argc, argv);
}
