// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/audit/folders.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace unsnag {

bool writeText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QStringList stateOf(const QString &folder)
{
    QStringList state;
    QDirIterator files(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QFileInfo about(file);
        const bool isRead = about.isFile() && file.open(QIODevice::ReadOnly);
        const QByteArray bytes = isRead ? file.readAll() : QByteArray();
        state.append(
            QStringLiteral("%1 %2 %3")
                .arg(about.filePath(), about.lastModified().toString(Qt::ISODateWithMs),
                     QString::fromLatin1(
                         QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex())));
    }
    state.sort();
    return state;
}

void setWritable(const QString &folder, bool isWritable)
{
    QStringList all{folder};
    QDirIterator files(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        all.append(files.next());
    auto rights = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
    if (isWritable)
        rights |= QFileDevice::WriteOwner;
    for (const QString &path : all)
        QFile::setPermissions(path,
                              QFileInfo(path).isDir() ? rights : rights & ~QFileDevice::ExeOwner);
}

bool copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = to + u'/' + QDir(from).relativeFilePath(file);
        QDir().mkpath(QFileInfo(copy).path());
        if (!QFile::copy(file, copy))
            return false;
    }
    return true;
}

} // namespace unsnag
