// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/filesystem.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace unsnag {
namespace {

constexpr std::array<const char *, 15> networkTypes{
    "nfs", "nfs4",  "cifs", "smb",        "smb2",           "smb3",      "smbfs",      "9p",
    "afs", "ncpfs", "ceph", "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.rclone"};

Result<void> syncPath(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (done)
        return {};
    return Error{Code::Damaged, QStringLiteral("the file could not be written durably"), path,
                 QStringLiteral("check the disk")};
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    return std::any_of(networkTypes.begin(), networkTypes.end(),
                       [&](const char *name) { return type == name; });
}

Result<void> checkFileSystem(const QString &folder)
{
    QString existing = folder;
    while (!QFileInfo::exists(existing) && existing != QDir::rootPath())
        existing = QFileInfo(existing).absolutePath();
    const QByteArray type = QStorageInfo(existing).fileSystemType();
    if (!isNetworkFileSystem(type))
        return {};
    return Error{
        Code::Input,
        QStringLiteral("the folder is on a network file system (%1), where a SQLite workspace "
                       "would be damaged")
            .arg(QString::fromLatin1(type)),
        folder,
        QStringLiteral("use a folder on a local disk, or PostgreSQL for a team: "
                       "postgresql://user@host/database")};
}

Result<void> syncFile(const QString &path)
{
    UNSNAG_CHECK(syncPath(path));
    return syncPath(QFileInfo(path).absolutePath());
}

} // namespace unsnag
