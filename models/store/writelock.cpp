// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/writelock.h"

#include <QFileInfo>

namespace unsnag {
namespace {

QString lockPath(const QString &folder)
{
    return folder + QStringLiteral("/unsnag.db.lock");
}

Error heldError(const QLockFile &file, const QString &folder)
{
    qint64 process = 0;
    QString host;
    QString program;
    const bool known = file.getLockInfo(&process, &host, &program);
    const QString user = QFileInfo(file.fileName()).owner();
    const QString who = known ? QStringLiteral("%1 of user %2 (process %3 on %4)")
                                    .arg(program, user.isEmpty() ? QStringLiteral("unknown") : user)
                                    .arg(process)
                                    .arg(host)
                              : QStringLiteral("another program");
    return Error{Code::Busy, QStringLiteral("the workspace is being written by %1").arg(who),
                 folder,
                 QStringLiteral("close that program, or do it there; reading works meanwhile")};
}

} // namespace

WriteLock::WriteLock(const QString &folder) : m_file(lockPath(folder))
{
    // With the default of 30 s a second program would get in while the first one still runs.
    m_file.setStaleLockTime(0);
}

Result<std::unique_ptr<WriteLock>> WriteLock::take(const QString &folder)
{
    std::unique_ptr<WriteLock> lock(new WriteLock(folder));
    if (lock->m_file.tryLock(0))
        return lock;
    switch (lock->m_file.error()) {
    case QLockFile::LockFailedError:
        return heldError(lock->m_file, folder);
    case QLockFile::PermissionError:
        return Error{
            Code::Forbidden, QStringLiteral("the workspace folder can't be written"), folder,
            QStringLiteral("check its permissions and whether its disk is mounted read-only")};
    case QLockFile::NoError:
    case QLockFile::UnknownError:
        break;
    }
    return Error{Code::Forbidden, QStringLiteral("the lock file of the workspace can't be written"),
                 lockPath(folder),
                 QStringLiteral("check that the disk is not full and the folder may be written")};
}

std::optional<Error> WriteLock::holder(const QString &folder)
{
    auto taken = take(folder);
    if (taken.ok() || taken.error().code != Code::Busy)
        return std::nullopt;
    return taken.error();
}

} // namespace unsnag
