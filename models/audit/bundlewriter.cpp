// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlewriter.h"

#include "models/audit/bundlepath.h"
#include "models/audit/descriptor.h"
#include "models/audit/ustar.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace unsnag {
namespace {

Error refused(const QString &what, const QString &path)
{
    return Error{Code::Input, what, path, {}};
}

QString absolute(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

//! A name beside the bundle's, to be completed by a random part.
QString temporaryBeside(const QString &path)
{
    const QFileInfo place(path);
    return QStringLiteral("%1/.%2-XXXXXX").arg(place.absolutePath(), place.fileName());
}

bool isTaken(const QString &path)
{
    const QFileInfo place(path);
    return place.exists() || place.isSymLink();
}

Error taken(const QString &path)
{
    return Error{Code::Conflict, QStringLiteral("something of this name is there already"), path,
                 QStringLiteral("choose another name")};
}

Result<void> sync(const QString &path, int (*call)(int))
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.isOpen() && call(file.number()) == 0)
        return {};
    return systemError(errno, QStringLiteral("the bundle could not be written durably"), path);
}

//! Gives the finished bundle its name, so that it is there after a loss of power too.
Result<void> publish(const QString &temporary, const QString &path)
{
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) !=
        0)
        return systemError(errno, QStringLiteral("the bundle could not be given its name"), path);
    return sync(QFileInfo(path).absolutePath(), ::fsync);
}

//! Before anything is written: the folder around the bundle must be there and writable.
Result<void> checkParent(const QString &path)
{
    const QFileInfo parent(QFileInfo(path).absolutePath());
    if (!parent.isDir())
        return Error{Code::NotFound, QStringLiteral("no such folder"), parent.filePath(), {}};
    if (!parent.isWritable())
        return Error{Code::Forbidden,
                     QStringLiteral("the folder can't be written to"),
                     parent.filePath(),
                     {}};
    return {};
}

} // namespace

Result<void> BundleSink::put(const QString &path, const QByteArray &bytes)
{
    if (!isBundlePath(path))
        return refused(QStringLiteral("a bundle has no file of this name"), path);
    if (m_paths.contains(path))
        return refused(QStringLiteral("the bundle has this file already"), path);
    if (m_paths.size() >= m_limits.files || bytes.size() > m_limits.bytes - m_bytes ||
        bytes.size() > m_limits.fileBytes)
        return Error{Code::Input,
                     QStringLiteral("a bundle holds at most %1 files and %2 bytes, %3 in one file")
                         .arg(m_limits.files)
                         .arg(m_limits.bytes)
                         .arg(m_limits.fileBytes),
                     path, QStringLiteral("export a shorter period or fewer exceptions")};
    UNSNAG_CHECK(store(path, bytes));
    m_paths.insert(path);
    m_bytes += bytes.size();
    if (path != QLatin1String("MANIFEST"))
        m_lines.push_back(manifestLine(path, bytes));
    return {};
}

Result<void> BundleSink::finish()
{
    return complete();
}

FileTaker BundleSink::taker()
{
    return [this](const QString &path, const QByteArray &bytes) { return put(path, bytes); };
}

Result<std::unique_ptr<FolderSink>> FolderSink::create(const QString &path, BundleLimits limits)
{
    const QString place = absolute(path);
    const QFileInfo existing(place);
    const bool isEmptyFolder =
        existing.isDir() && !existing.isSymLink() &&
        QDir(place).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (isTaken(place) && !isEmptyFolder)
        return taken(place);
    UNSNAG_CHECK(checkParent(place));
    std::unique_ptr<FolderSink> sink(new FolderSink(place, temporaryBeside(place), limits));
    if (!sink->m_folder.isValid())
        return Error{Code::Damaged, sink->m_folder.errorString(), place, {}};
    return sink;
}

FolderSink::FolderSink(const QString &path, const QString &temporary, BundleLimits limits)
    : BundleSink(limits), m_path(path), m_folder(temporary)
{}

Result<void> FolderSink::store(const QString &path, const QByteArray &bytes)
{
    const QString place = m_folder.filePath(path);
    if (!QDir().mkpath(QFileInfo(place).absolutePath()))
        return Error{Code::Damaged, QStringLiteral("a folder could not be made"), place,
                     QStringLiteral("check the disk")};
    Descriptor handle(::open(QFile::encodeName(place).constData(),
                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!handle.isOpen())
        return systemError(errno, QStringLiteral("a file could not be made"), place);
    QFile file;
    const bool isWritten = file.open(handle.release(), QIODevice::WriteOnly | QIODevice::Unbuffered,
                                     QFileDevice::AutoCloseHandle) &&
                           file.write(bytes) == bytes.size();
    if (!isWritten)
        return Error{Code::Damaged, file.errorString(), place, QStringLiteral("check the disk")};
    return {};
}

Result<void> FolderSink::complete()
{
    // One call for all files: a sync of each costs more than all the rest of an export.
    UNSNAG_CHECK(sync(m_folder.path(), ::syncfs));
    UNSNAG_CHECK(publish(m_folder.path(), m_path));
    m_folder.setAutoRemove(false);
    return {};
}

Result<std::unique_ptr<TarSink>> TarSink::create(const QString &path, BundleLimits limits)
{
    const QString place = absolute(path);
    if (isTaken(place))
        return taken(place);
    UNSNAG_CHECK(checkParent(place));
    std::unique_ptr<TarSink> sink(new TarSink(place, temporaryBeside(place), limits));
    if (!sink->m_content.open() || !sink->m_archive.open())
        return Error{Code::Damaged, QStringLiteral("no file can be made beside this one"), place,
                     QStringLiteral("check the disk")};
    return sink;
}

TarSink::TarSink(const QString &path, const QString &temporary, BundleLimits limits)
    : BundleSink(limits), m_path(path), m_content(temporary), m_archive(temporary)
{}

Result<void> TarSink::store(const QString &path, const QByteArray &bytes)
{
    const Part part{m_content.pos(), bytes.size()};
    if (m_content.write(bytes) != bytes.size())
        return Error{Code::Damaged, m_content.errorString(), m_path,
                     QStringLiteral("check the disk")};
    m_parts.emplace(path, part);
    return {};
}

bool TarSink::append(const QString &path, Part part)
{
    constexpr qint64 pieceSize = qint64{1} << 20;
    if (m_archive.write(ustarHeader({path, part.size})) != ustarBlock ||
        !m_content.seek(part.offset))
        return false;
    for (qint64 rest = part.size; rest > 0;) {
        const QByteArray piece = m_content.read(std::min(rest, pieceSize));
        if (piece.isEmpty() || m_archive.write(piece) != piece.size())
            return false;
        rest -= piece.size();
    }
    const QByteArray padding(ustarPadding(part.size), '\0');
    return m_archive.write(padding) == padding.size();
}

Result<void> TarSink::complete()
{
    const bool isWritten =
        m_content.flush() &&
        std::ranges::all_of(m_parts,
                            [this](const auto &part) { return append(part.first, part.second); }) &&
        m_archive.write(ustarEnd()) == ustarEnd().size() && m_archive.flush();
    if (!isWritten)
        return Error{Code::Damaged, QStringLiteral("the archive could not be written"), m_path,
                     QStringLiteral("check the disk")};
    const QString temporary = m_archive.fileName();
    UNSNAG_CHECK(sync(temporary, ::fsync));
    if (isTaken(m_path))
        return taken(m_path);
    UNSNAG_CHECK(publish(temporary, m_path));
    m_archive.setAutoRemove(false);
    return {};
}

} // namespace unsnag
