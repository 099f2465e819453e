// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QDir>
#include <QDirIterator>

#include <map>

namespace unsnag {

//! What lies in and below a folder, by path: kind, size, rights and when it was changed. Two of them
//! differ where anything was written, made, renamed or removed in between.
inline std::map<QString, QString> snapshotOf(const QString &folder)
{
    std::map<QString, QString> found;
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (QDirIterator it(folder, all, QDirIterator::Subdirectories); it.hasNext();) {
        const QFileInfo info(it.next());
        found[info.filePath()] = QStringLiteral("%1 %2 %3 %4 %5")
                                     .arg(info.isDir())
                                     .arg(info.isSymLink())
                                     .arg(info.size())
                                     .arg(static_cast<int>(info.permissions()))
                                     .arg(info.lastModified().toMSecsSinceEpoch());
    }
    return found;
}

} // namespace unsnag
