// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program.h"
#include "app/cli/stopsignal.h"
#include "app/services/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTranslator>

int main(int argc, char *argv[])
{
    using namespace unsnag;
    StopSignal stop;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("unsnag-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(UNSNAG_VERSION));
    QTranslator translator;
    if (loadLanguage(translator, QLocale()))
        QCoreApplication::installTranslator(&translator);

    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return static_cast<int>(ExitCode::Failed);
    return static_cast<int>(runProgram(QCoreApplication::arguments().mid(1), {&in, &out, &err},
                                       {stop.token(), &stop.hangups()}));
}
