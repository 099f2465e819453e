// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/opener.h"
#include "app/services/language.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

int main(int argc, char *argv[])
{
    using namespace unsnag;
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("unsnag"));
    QApplication::setApplicationDisplayName(QStringLiteral("Unsnag"));
    QApplication::setApplicationVersion(QStringLiteral(UNSNAG_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("unsnag"));
    Settings settings;
    if (!settings.language().isEmpty())
        QLocale::setDefault(QLocale(settings.language()));
    QTranslator translator;
    if (loadLanguage(translator, QLocale()))
        QApplication::installTranslator(&translator);

    const auto arguments = readArguments(QApplication::arguments().mid(1));
    if (!arguments.ok()) {
        QTextStream(stderr) << "unsnag: " << arguments.error().line() << '\n';
        return 2;
    }
    if (!arguments->answer.isEmpty()) {
        QTextStream(stdout) << arguments->answer;
        return 0;
    }
    if (arguments->theme)
        settings.setTheme(*arguments->theme);
    DeskSession session;
    MainWindow window(session, settings);
    window.show();
    if (!arguments->exception.isEmpty())
        window.showException(arguments->exception);
    window.openWorkspace(openerFor(*arguments));
    return QApplication::exec();
}
