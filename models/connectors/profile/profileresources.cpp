// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/profileresources.h"

#include <QDir>
#include <QFile>

//! A static library's resources are linked in only where they are named; the macro wants the global
//! namespace.
static void registerResources()
{
    static const bool isDone = [] {
        Q_INIT_RESOURCE(connectors);
        return true;
    }();
    Q_UNUSED(isDone)
}

namespace unsnag {

QByteArray connectorResource(const QString &name)
{
    registerResources();
    QFile file(QStringLiteral(":/unsnag/connectors/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList connectorProfileNames()
{
    registerResources();
    return QDir(QStringLiteral(":/unsnag/connectors"))
        .entryList({QStringLiteral("*.profile.json")}, QDir::Files, QDir::Name);
}

} // namespace unsnag
