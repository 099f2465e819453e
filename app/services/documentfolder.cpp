// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/documentfolder.h"

#include <QDir>
#include <QSaveFile>

namespace unsnag {

Result<QByteArray> readDocument(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.exists())
        return Error{Code::NotFound, QStringLiteral("there is no such file"), path, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::Forbidden,
                     QStringLiteral("the file can't be read: %1").arg(file.errorString()),
                     path,
                     {}};
    const QByteArray text = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Code::Forbidden,
                     QStringLiteral("the file can't be read: %1").arg(file.errorString()),
                     path,
                     {}};
    if (text.size() > mostBytes)
        return Error{Code::Input,
                     QStringLiteral("the file is larger than %1 MiB").arg(mostBytes / 1024 / 1024),
                     path,
                     {}};
    return text;
}

Result<std::vector<DocumentText>> readDocuments(const QString &folder, const QString &suffix)
{
    std::vector<DocumentText> documents;
    if (folder.isEmpty()) // QDir would take the current folder
        return documents;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        UNSNAG_TRY(QByteArray text, readDocument(dir.filePath(name)));
        documents.push_back({dir.filePath(name), std::move(text)});
    }
    return documents;
}

Result<void> writeDocument(const QString &path, const QByteArray &text)
{
    const QString remedy =
        QStringLiteral("check the permissions of the folder and the free space of its disk");
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{Code::Forbidden, QStringLiteral("the folder can't be made"), folder, remedy};
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Error{Code::Forbidden,
                 QStringLiteral("the file can't be written: %1").arg(file.errorString()), path,
                 remedy};
}

} // namespace unsnag
