// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace unsnag {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

std::optional<ThemeChoice> themeFrom(const QString &name)
{
    if (name == QLatin1String("system"))
        return ThemeChoice::System;
    if (name == QLatin1String("light"))
        return ThemeChoice::Light;
    if (name == QLatin1String("dark"))
        return ThemeChoice::Dark;
    if (name == QLatin1String("contrast"))
        return ThemeChoice::HighContrast;
    return std::nullopt;
}

Error wrong(const QString &detail, const QString &argument)
{
    return {Code::Input, detail, argument, QStringLiteral("see unsnag --help")};
}

//! "unsnag:exception/EX-1" names an exception.
Result<QString> exceptionFrom(const QStringList &positional)
{
    if (positional.isEmpty())
        return QString();
    const auto prefix = QStringLiteral("unsnag:exception/");
    if (positional.size() > 1 || !positional.first().startsWith(prefix) ||
        positional.first().size() == prefix.size())
        return wrong(QStringLiteral("expected one address like unsnag:exception/EX-1"),
                     positional.last());
    return positional.first().mid(prefix.size());
}

} // namespace

Result<DesktopArguments> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Works on the exceptions of CRM-to-ERP sync."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  tr("Shows this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     tr("Shows the version."));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  tr("Opens the demo workspace; makes it when it is not there."));
    const QCommandLineOption workspace(QStringLiteral("workspace"),
                                       tr("Folder or postgresql:// address of the workspace."),
                                       QStringLiteral("DIR|URL"));
    const QCommandLineOption actor(QStringLiteral("as"),
                                   tr("Who works, instead of the signed-in user."),
                                   QStringLiteral("USER"));
    const QCommandLineOption theme(QStringLiteral("theme"), tr("system, light, dark or contrast."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption inspect(
        QStringLiteral("inspect"),
        tr("Looks into an audit bundle or a copy of a workspace, and opens no workspace."),
        QStringLiteral("PATH"));
    parser.addOptions({help, version, demo, workspace, actor, theme, inspect});
    parser.addPositionalArgument(QStringLiteral("address"),
                                 tr("What to show first: unsnag:exception/EX-1"),
                                 QStringLiteral("[address]"));
    if (!parser.parse(QStringList{QStringLiteral("unsnag")} + arguments))
        return wrong(parser.errorText(), arguments.join(QLatin1Char(' ')));
    DesktopArguments read;
    if (parser.isSet(help))
        read.answer = parser.helpText();
    else if (parser.isSet(version))
        read.answer = QStringLiteral("unsnag %1\n").arg(QCoreApplication::applicationVersion());
    read.isDemo = parser.isSet(demo);
    read.workspace = parser.value(workspace);
    read.actor = parser.value(actor);
    if (read.isDemo && !read.workspace.isEmpty())
        return wrong(QStringLiteral("--demo has a workspace of its own"),
                     QStringLiteral("--workspace"));
    read.inspect = parser.value(inspect);
    if (!read.inspect.isEmpty() && (read.isDemo || !read.workspace.isEmpty()))
        return wrong(QStringLiteral("an inspection opens no workspace"),
                     QStringLiteral("--inspect"));
    if (parser.isSet(theme)) {
        read.theme = themeFrom(parser.value(theme));
        if (!read.theme)
            return wrong(QStringLiteral("expected system, light, dark or contrast"),
                         QStringLiteral("--theme"));
    }
    UNSNAG_TRY(read.exception, exceptionFrom(parser.positionalArguments()));
    return read;
}

} // namespace unsnag
