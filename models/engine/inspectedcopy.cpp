// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/inspectedcopy.h"

#include "models/audit/hashtree.h"
#include "models/audit/proof.h"
#include "models/store/audittable.h"

#include <QDir>
#include <QFileInfo>

namespace unsnag {
namespace {

constexpr qint64 blockSize = qint64{1} << 20;                   // bytes
const auto checkpointsName = QStringLiteral("checkpoints.log"); // as Workspace names it
const auto databaseName = QStringLiteral("unsnag.db");
const auto journalSuffix = QStringLiteral("-wal"); // what was committed last may be here only

QString folderOf(const QString &path)
{
    const QFileInfo place(path);
    return place.isDir() ? place.absoluteFilePath() : place.absolutePath();
}

Error failed(const QFile &file)
{
    return {Code::Forbidden, file.errorString(), file.fileName(), {}};
}

// SQLite then reads it in place, told that nobody changes it.
bool isOnReadOnlyMedium(const QString &database)
{
    const QFileInfo file(database);
    return !file.isWritable() && !QFileInfo(file.absolutePath()).isWritable() &&
           !QFileInfo::exists(database + journalSuffix);
}

Result<void> copyFile(const QString &from, const QString &to, const std::stop_token &stop,
                      const Progress &progress)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failed(source);
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failed(target);
    while (!source.atEnd()) {
        if (stop.stop_requested())
            return Error{Code::Cancelled, QStringLiteral("stopped"), from, {}};
        const QByteArray block = source.read(blockSize);
        if (block.isEmpty())
            return failed(source);
        if (target.write(block) != block.size())
            return failed(target);
        progress(source.pos(), source.size(), QStringLiteral("copying"));
    }
    return target.flush() ? Result<void>() : Result<void>(failed(target));
}

Result<std::unique_ptr<QTemporaryDir>> copyOf(const QString &database, const std::stop_token &stop,
                                              const Progress &progress)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return Error{Code::Forbidden, folder->errorString(), QDir::tempPath(),
                     QStringLiteral("make room in the temporary folder")};
    const QString copy = folder->filePath(databaseName);
    UNSNAG_CHECK(copyFile(database, copy, stop, progress));
    if (QFileInfo::exists(database + journalSuffix))
        UNSNAG_CHECK(copyFile(database + journalSuffix, copy + journalSuffix, stop, progress));
    return folder;
}

} // namespace

bool isWorkspaceAt(const QString &path)
{
    const QFileInfo place(path);
    return place.isDir() ? QFileInfo(QDir(path).filePath(databaseName)).isFile()
                         : place.fileName() == databaseName;
}

InspectedCopy::InspectedCopy(std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<Store> store,
                             const QString &checkpoints)
    : m_folder(std::move(folder)),
      m_store(std::move(store)), m_bench{*m_store,    m_connectors, m_flows,
                                         m_accounts,  m_clock,      m_rng,
                                         m_scheduler, m_locks,      {QString(), Role::Auditor}}
{
    const QFileInfo file(checkpoints);
    if (file.isFile() && !file.isSymLink())
        m_bench.checkpointFile = checkpoints;
}

Result<std::unique_ptr<InspectedCopy>> InspectedCopy::open(const QString &path,
                                                           const std::stop_token &stop,
                                                           const Progress &progress)
{
    QString location = folderOf(path);
    const QString checkpoints = QDir(location).filePath(checkpointsName);
    const QString database = QDir(location).filePath(databaseName);
    if (!QFileInfo(database).isFile())
        return Error{Code::NotFound, QStringLiteral("there is no workspace"), path,
                     QStringLiteral("choose a bundle, or the folder of a workspace")};
    std::unique_ptr<QTemporaryDir> folder;
    if (!isOnReadOnlyMedium(database)) {
        UNSNAG_TRY(folder, copyOf(database, stop, progress));
        location = folder->path();
    }
    UNSNAG_TRY(auto store, Store::open({location, Access::ReadOnly, {}}, SystemClock()));
    return std::unique_ptr<InspectedCopy>(
        new InspectedCopy(std::move(folder), std::move(store), checkpoints));
}

Result<InclusionShown> showInclusion(Workbench &bench, qint64 index)
{
    return bench.store.read([index](Session &session) -> Result<InclusionShown> {
        AuditTable table(session);
        UNSNAG_TRY(const AuditHead head, table.head());
        InclusionShown shown{index, head.size, {}, head.root, {}, false};
        UNSNAG_TRY(shown.proof, inclusionProof(index, head.size, [&table](int level, qint64 at) {
                       const auto node = table.node(level, at);
                       return node.ok() ? *node : std::nullopt;
                   }));
        UNSNAG_TRY(const auto page, table.entries(index, 1));
        if (!page.empty())
            shown.leafHash = page.front().leafHash;
        shown.holds = verifyInclusion(index, head.size, shown.leafHash, shown.proof, head.root);
        return shown;
    });
}

} // namespace unsnag
