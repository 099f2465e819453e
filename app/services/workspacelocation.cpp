// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspacelocation.h"

#include <QDir>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace unsnag {
namespace {

//! A folder of the XDG base directory specification; relative values are ignored, as it demands.
QString baseFolder(const char *variable, const QString &fallbackBelowHome)
{
    const QString value = qEnvironmentVariable(variable);
    const QString base =
        QDir::isAbsolutePath(value) ? value : QDir::home().filePath(fallbackBelowHome);
    return QDir(base).filePath(QStringLiteral("unsnag"));
}

} // namespace

QString dataFolder()
{
    return baseFolder("XDG_DATA_HOME", QStringLiteral(".local/share"));
}

QString configurationFolder()
{
    return baseFolder("XDG_CONFIG_HOME", QStringLiteral(".config"));
}

QString defaultWorkspaceLocation()
{
    const QString wanted = qEnvironmentVariable("UNSNAG_WORKSPACE");
    return wanted.isEmpty() ? QDir(dataFolder()).filePath(QStringLiteral("default")) : wanted;
}

bool isServerLocation(const QString &location)
{
    return location.startsWith(QStringLiteral("postgresql://")) ||
           location.startsWith(QStringLiteral("postgres://"));
}

QString shownLocation(const QString &location)
{
    if (isServerLocation(location))
        return QUrl(location).toString(QUrl::RemovePassword);
    return QDir::cleanPath(QDir(location).absolutePath());
}

QString signedInUser()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = ::getpwuid(::geteuid());
        entry != nullptr && entry->pw_name != nullptr)
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    const QString name = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
    return name.isEmpty() ? QStringLiteral("unknown") : name;
}

} // namespace unsnag
