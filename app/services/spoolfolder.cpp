// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/spoolfolder.h"

#include "app/services/documentfolder.h"

#include <QDir>
#include <QFile>

namespace unsnag {
namespace {

const QStringList suffixes = {QStringLiteral("*.jsonl"), QStringLiteral("*.ndjson"),
                              QStringLiteral("*.json")};

//! A name that is free in a folder, so that nothing is replaced.
QString freeName(const QDir &folder, const QString &name)
{
    QString free = name;
    for (int number = 2; folder.exists(free); ++number)
        free = QStringLiteral("%1.%2").arg(name).arg(number);
    return free;
}

Result<QString> moveTo(const QDir &folder, const QString &name, const QString &below)
{
    const QDir target(folder.filePath(below));
    const QString path = target.filePath(freeName(target, name));
    if (QDir().mkpath(target.path()) && QFile::rename(folder.filePath(name), path))
        return path;
    return Error{Code::Forbidden,
                 QStringLiteral("the file can't be moved to %1").arg(target.path()),
                 folder.filePath(name), QStringLiteral("check the permissions of the folder")};
}

void add(const PullReport &one, PullReport &all)
{
    all.records += one.records;
    all.events += one.events;
    all.others += one.others;
    all.repeats += one.repeats;
    all.duplicates += one.duplicates;
    all.late += one.late;
}

} // namespace

Result<PullReport> SpoolFolder::takeFile(const QString &path, const std::stop_token &stop,
                                         const Progress &progress) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Code::Input,
                     QStringLiteral("the file can't be read: %1").arg(file.errorString()),
                     path,
                     {}};
    return TakeEvents(m_workspace.bench(), m_workspace.feeds())
        .run(FeedFile{&file, path, m_rule}, stop, progress);
}

Result<SpoolReport> SpoolFolder::take(const std::stop_token &stop, const Progress &progress) const
{
    const QDir folder(m_rule.path);
    if (!folder.exists())
        return Error{Code::NotFound, QStringLiteral("there is no such folder"), m_rule.path, {}};
    SpoolReport report;
    for (const QString &name : folder.entryList(suffixes, QDir::Files, QDir::Name)) {
        const auto taken = takeFile(folder.filePath(name), stop, progress);
        if (taken.ok()) {
            UNSNAG_TRY([[maybe_unused]] const QString moved,
                       moveTo(folder, name, QStringLiteral("done")));
            add(*taken, report.taken);
            ++report.files;
            continue;
        }
        // A file that can't be used will not get better; everything else is our own trouble.
        if (taken.error().code != Code::Input && taken.error().code != Code::NotFound)
            return taken.error();
        UNSNAG_TRY(const QString moved, moveTo(folder, name, QStringLiteral("failed")));
        report.problems.append(taken.error().line());
        UNSNAG_CHECK(writeDocument(moved + QStringLiteral(".reason.txt"),
                                   taken.error().line().toUtf8() + '\n'));
    }
    return report;
}

} // namespace unsnag
