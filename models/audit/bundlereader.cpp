// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/bundlereader.h"

#include "models/audit/bundlepath.h"
#include "models/audit/descriptor.h"
#include "models/audit/folderbundle.h"
#include "models/audit/tarbundle.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace unsnag {
namespace {

Error refused(const QString &what, const QString &place)
{
    return Error{Code::Input, what, place, {}};
}

} // namespace

Result<std::unique_ptr<BundleFiles>> BundleFiles::open(const QString &path, BundleLimits limits)
{
    limits.isStrict = true;
    return openAt(path, limits);
}

Result<std::unique_ptr<BundleFiles>> BundleFiles::salvage(const QString &path, BundleLimits limits)
{
    limits.isStrict = false;
    return openAt(path, limits);
}

Result<std::unique_ptr<BundleFiles>> BundleFiles::openAt(const QString &path,
                                                         const BundleLimits &limits)
{
    // Without O_NONBLOCK a FIFO would hold the reader until somebody writes.
    Descriptor file(::open(QFile::encodeName(path).constData(),
                           O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (!file.isOpen() && errno == ELOOP)
        return refused(QStringLiteral("links are not followed"), path);
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0)
        return systemError(errno, QStringLiteral("the bundle can't be opened"), path);
    if (S_ISDIR(status.st_mode))
        return FolderBundle::open(std::move(file), path, limits);
    if (!S_ISREG(status.st_mode))
        return refused(QStringLiteral("a bundle is a folder or an archive"), path);
    auto device = std::make_unique<QFile>();
    if (!device->open(file.release(), QIODevice::ReadOnly | QIODevice::Unbuffered,
                      QFileDevice::AutoCloseHandle))
        return Error{Code::Damaged, device->errorString(), path, {}};
    return TarBundle::open(std::move(device), path, limits);
}

Result<std::unique_ptr<BundleFiles>> BundleFiles::ofTar(const QByteArray &image,
                                                        BundleLimits limits)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(image);
    device->open(QIODevice::ReadOnly);
    return TarBundle::open(std::move(device), QStringLiteral("archive"), limits);
}

Result<QByteArray> BundleFiles::read(const QString &path, qint64 limit)
{
    const auto file = std::ranges::lower_bound(m_list, path, {}, &BundleFile::path);
    if (file == m_list.end() || file->path != path)
        return Error{
            Code::NotFound, QStringLiteral("the bundle has no such file"), shown(path), {}};
    if (file->size > limit)
        return refused(
            QStringLiteral("the file has %1 bytes, at most %2 are read").arg(file->size).arg(limit),
            path);
    return content(static_cast<std::size_t>(file - m_list.begin()));
}

Result<void> BundleFiles::take(const BundleFile &file, const BundleLimits &limits)
{
    if (!isBundlePath(file.path))
        return refused(QStringLiteral("a bundle has no file of this name"), shown(file.path));
    if (static_cast<qint64>(m_list.size()) >= limits.files)
        return refused(QStringLiteral("the bundle has more than %1 files").arg(limits.files),
                       file.path);
    if (file.size > limits.bytes - m_bytes)
        return refused(QStringLiteral("the bundle has more than %1 bytes").arg(limits.bytes),
                       file.path);
    m_bytes += file.size;
    m_list.push_back(file);
    return {};
}

QString BundleFiles::shown(const QString &name)
{
    QString plain = name.left(120);
    for (QChar &letter : plain) {
        if (letter <= u' ' || letter >= u'\x7f')
            letter = u'?';
    }
    return plain;
}

void BundleFiles::sortList()
{
    std::ranges::sort(m_list, {}, &BundleFile::path); // ASCII: by letter is by byte
}

} // namespace unsnag
