// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/desk/holdernotice.h"

#include "app/services/documentfolder.h"
#include "models/base/json.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>
#include <csignal>

namespace unsnag {
namespace {

//! sun_path holds 108 bytes on Linux; a socket is made under a temporary name nine bytes longer.
constexpr qsizetype longestSocketPath = 90;

QString noticePath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("unsnag.db.holder"));
}

QString socketPath(const QString &folder)
{
    const QString beside = QDir(folder).absoluteFilePath(QStringLiteral("unsnag.db.socket"));
    if (QFile::encodeName(beside).size() <= longestSocketPath)
        return beside;
    const QByteArray digest =
        QCryptographicHash::hash(beside.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(QStringLiteral("unsnag-%1.socket").arg(QString::fromLatin1(digest.left(24))));
}

} // namespace

HolderNotice noticeOfThisProcess(const QString &folder, Timestamp now)
{
    return {QCoreApplication::applicationPid(),
            QSysInfo::machineHostName(),
            QCoreApplication::applicationName(),
            QCoreApplication::applicationVersion(),
            socketPath(folder),
            now};
}

Result<void> publishNotice(const QString &folder, const HolderNotice &notice)
{
    const Json json =
        JsonObject{{QStringLiteral("process"), static_cast<std::int64_t>(notice.process)},
                   {QStringLiteral("host"), notice.host},
                   {QStringLiteral("program"), notice.program},
                   {QStringLiteral("version"), notice.version},
                   {QStringLiteral("socket"), notice.socket},
                   {QStringLiteral("since"), toRfc3339(notice.since)}};
    UNSNAG_CHECK(writeDocument(noticePath(folder), json.toText() + '\n'));
    QFile::setPermissions(noticePath(folder), QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void removeNotice(const QString &folder)
{
    QFile::remove(noticePath(folder));
}

Result<HolderNotice> readNotice(const QString &folder)
{
    UNSNAG_TRY(const QByteArray text, readDocument(noticePath(folder)));
    const auto json = readJson(text, noticePath(folder));
    const auto since = json.ok() ? fromRfc3339((*json)["since"].toString()) : std::nullopt;
    if (!since || (*json)["socket"].toString().isEmpty())
        return Error{Code::Damaged, QStringLiteral("the notice of the holder can't be read"),
                     noticePath(folder),
                     QStringLiteral("end the other program and remove the file")};
    const qint64 process = (*json)["process"].toInt();
    const bool isHere = (*json)["host"].toString() == QSysInfo::machineHostName();
    if (isHere && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH)
        return Error{Code::NotFound,
                     QStringLiteral("the process that held the workspace has ended"),
                     noticePath(folder),
                     {}};
    return HolderNotice{(*json)["process"].toInt(),    (*json)["host"].toString(),
                        (*json)["program"].toString(), (*json)["version"].toString(),
                        (*json)["socket"].toString(),  *since};
}

} // namespace unsnag
