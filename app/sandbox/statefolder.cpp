// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sandbox/statefolder.h"

#include <QDir>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace unsnag {
namespace {

bool syncToDisk(QFile &file)
{
    return file.flush() && ::fsync(file.handle()) == 0;
}

//! A new file survives a power cut only when its folder was synced too.
void syncFolder(const QString &path)
{
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

StateFolder::StateFolder(QString path) : m_path(std::move(path)) {}

Result<SeedParameters> StateFolder::open(const SeedParameters &wanted)
{
    const QDir folder(m_path);
    if (!folder.mkpath(QStringLiteral(".")))
        return Error{Code::Input, QStringLiteral("the folder cannot be made"), m_path,
                     QStringLiteral("choose a folder that can be written")};
    m_lock = std::make_unique<QLockFile>(folder.filePath(QStringLiteral("sandbox.lock")));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return Error{Code::Busy, QStringLiteral("another sandbox works on this folder"), m_path,
                     QStringLiteral("stop the other one or choose another folder")};
    UNSNAG_TRY(const SeedParameters seed, readOrWriteSeed(wanted));
    m_file.setFileName(folder.filePath(QStringLiteral("state.jsonl")));
    if (!m_file.open(QIODevice::ReadWrite))
        return failure(QStringLiteral("cannot be opened"));
    UNSNAG_CHECK(readChanges());
    syncFolder(m_path);
    return seed;
}

Result<SeedParameters> StateFolder::readOrWriteSeed(const SeedParameters &wanted) const
{
    const QString path = QDir(m_path).filePath(QStringLiteral("seed.json"));
    QFile old(path);
    if (old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return Error{Code::Input, old.errorString(), path, {}};
        UNSNAG_TRY(const Json json, readJson(old.readAll(), path));
        return SeedParameters::fromJson(json, path);
    }
    QSaveFile file(path);
    const QByteArray text = wanted.toJson().toIndentedText() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{Code::Input, file.errorString(), path,
                     QStringLiteral("choose a folder that can be written")};
    return wanted;
}

Result<void> StateFolder::readChanges()
{
    qint64 whole = 0;
    int number = 0;
    while (!m_file.atEnd()) {
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n'))
            break;
        const QString place = QStringLiteral("%1:%2").arg(m_file.fileName()).arg(++number);
        UNSNAG_TRY(const Json json, readJson(line, place));
        auto change = SandboxChange::fromJson(json);
        if (!change)
            return Error{change.error().code, change.error().detail, place, {}};
        m_changes.push_back(std::move(change).value());
        whole = m_file.pos();
    }
    if (!m_file.resize(whole) || !m_file.seek(whole))
        return failure(QStringLiteral("cannot be written"));
    return {};
}

Result<void> StateFolder::append(const SandboxChange &change)
{
    const qint64 before = m_file.size();
    const QByteArray line = change.toJson().toText() + '\n';
    if (m_file.seek(before) && m_file.write(line) == line.size() && syncToDisk(m_file))
        return {};
    const Error error = failure(QStringLiteral("cannot be written"));
    m_file.resize(before);
    return error;
}

Result<void> StateFolder::clear()
{
    if (!m_file.resize(0) || !m_file.seek(0) || !syncToDisk(m_file))
        return failure(QStringLiteral("cannot be written"));
    return {};
}

Error StateFolder::failure(const QString &what) const
{
    return {Code::Input,
            QStringLiteral("%1: %2").arg(what, m_file.errorString()),
            m_file.fileName(),
            {}};
}

} // namespace unsnag
