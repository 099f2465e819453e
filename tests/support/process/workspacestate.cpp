// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/process/workspacestate.h"

#include <QDirIterator>
#include <QFile>

namespace unsnag::test {
namespace {

std::map<QString, QByteArray> documentsBelow(const QString &folder)
{
    std::map<QString, QByteArray> documents;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // The database, its lock, and the notice of the process that holds it.
        if (!files.fileName().startsWith(QLatin1String("unsnag.db")) &&
            file.open(QIODevice::ReadOnly))
            documents.emplace(files.filePath(), file.readAll());
    }
    return documents;
}

} // namespace

WorkspaceState WorkspaceState::of(const CliDriver &driver)
{
    WorkspaceState state;
    state.exceptions = driver.json({"list", "--query", "state:any", "--limit", "10000"}).json;
    state.configuration = driver.json({"config", "show"}).json;
    state.status = driver.json({"run", "--status"}).json;
    state.status.remove(QStringLiteral("last_pass")); // has times
    const Json verdict = driver.json({"audit", "verify"}).json;
    state.auditRoot = verdict["ok"].toBool() ? verdict["root"].toString() : QString();
    state.auditEntries = static_cast<int>(verdict["entries"].toInt());
    state.documents = documentsBelow(driver.workspace());
    return state;
}

QByteArray WorkspaceState::difference(const WorkspaceState &other) const
{
    if (auditRoot.isEmpty() || exceptions.isNull() || configuration.isNull() || status.isNull())
        return "the workspace can't be read or its audit log is not intact";
    if (auditEntries != other.auditEntries || auditRoot != other.auditRoot)
        return "audit entries: " + QByteArray::number(auditEntries) + ", " +
               QByteArray::number(other.auditEntries);
    if (exceptions != other.exceptions)
        return "exceptions: " + exceptions.toText() + other.exceptions.toText();
    if (configuration != other.configuration)
        return "configuration: " + configuration.toText() + other.configuration.toText();
    if (status != other.status)
        return "status: " + status.toText() + other.status.toText();
    return documents == other.documents ? QByteArray() : QByteArray("documents");
}

QByteArray faultOfRefusal(const CliResult &result, int exitCode, const QStringList &parts)
{
    const QByteArray told = result.err + result.out;
    if (result.exitCode != exitCode)
        return "exit code " + QByteArray::number(result.exitCode) + ": " + told;
    if (!result.err.startsWith("unsnag-cli: "))
        return "no reason on stderr: " + told;
    if (told.contains("hidden"))
        return "a secret: " + told;
    for (const QString &part : parts) {
        if (!result.err.contains(part.toUtf8()))
            return "lacks \"" + part.toUtf8() + "\": " + told;
    }
    return {};
}

} // namespace unsnag::test
