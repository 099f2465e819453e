// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/folderbundle.h"

#include <QFile>

#include <cerrno>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace unsnag {
namespace {

constexpr qsizetype longestPath = 100; // letters; isBundlePath accepts no more

Error refused(const QString &what, const QString &place)
{
    return Error{Code::Input, what, place, {}};
}

//! Closes a folder that is being listed, with its descriptor.
struct FolderEnd {
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using Listing = std::unique_ptr<DIR, FolderEnd>;

Descriptor openFolder(int around, const QByteArray &name)
{
    return Descriptor(
        ::openat(around, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

QString kindOf(mode_t mode)
{
    if (S_ISLNK(mode))
        return QStringLiteral("this is a link");
    if (S_ISFIFO(mode))
        return QStringLiteral("this is a FIFO");
    if (S_ISSOCK(mode))
        return QStringLiteral("this is a socket");
    return QStringLiteral("this is a device");
}

//! The next name in the folder; null at its end.
const dirent *next(const Listing &listing)
{
    const dirent *entry = ::readdir(listing.get());
    while (entry && (qstrcmp(entry->d_name, ".") == 0 || qstrcmp(entry->d_name, "..") == 0))
        entry = ::readdir(listing.get());
    return entry;
}

} // namespace

Result<std::unique_ptr<BundleFiles>> FolderBundle::open(Descriptor folder, const QString &place,
                                                        const BundleLimits &limits)
{
    Descriptor listed = openFolder(folder.number(), QByteArrayLiteral("."));
    if (!listed.isOpen())
        return systemError(errno, QStringLiteral("the bundle can't be opened"), place);
    std::unique_ptr<FolderBundle> bundle(new FolderBundle(std::move(folder), place));
    if (auto walked = bundle->walk(std::move(listed), {}, limits); !walked) {
        Error error = walked.error();
        error.context = place + u'/' + error.context;
        return error;
    }
    bundle->sortList();
    return std::unique_ptr<BundleFiles>(std::move(bundle));
}

FolderBundle::FolderBundle(Descriptor folder, const QString &place)
    : m_folder(std::move(folder)), m_place(place)
{}

Result<void> FolderBundle::walk(Descriptor folder, const QString &prefix,
                                const BundleLimits &limits)
{
    const int number = folder.number();
    const Listing listing(::fdopendir(number));
    if (!listing)
        return systemError(errno, QStringLiteral("the folder can't be read"), prefix);
    (void)folder.release(); // the listing closes it
    qint64 count = 0;
    for (const dirent *entry = next(listing); entry; entry = next(listing), ++count) {
        if (auto visited = visit(number, entry->d_name, prefix, limits);
            !visited && limits.isStrict)
            return visited;
    }
    if (count == 0 && !prefix.isEmpty())
        return refused(QStringLiteral("a bundle has no empty folders"), prefix);
    return {};
}

Result<void> FolderBundle::visit(int folder, const QByteArray &name, const QString &prefix,
                                 const BundleLimits &limits)
{
    // Bytes that are not ASCII become letters that no path of a bundle has.
    const QString path = prefix + QString::fromLatin1(name);
    struct stat status = {};
    if (::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return systemError(errno, QStringLiteral("the file can't be looked at"), shown(path));
    if (S_ISREG(status.st_mode))
        return take({path, status.st_size}, limits);
    if (!S_ISDIR(status.st_mode))
        return refused(kindOf(status.st_mode), shown(path));
    if (path.size() > longestPath)
        return refused(QStringLiteral("a bundle has no such folder"), shown(path));
    Descriptor inner = openFolder(folder, name);
    if (!inner.isOpen())
        return systemError(errno, QStringLiteral("the folder can't be opened"), shown(path));
    return walk(std::move(inner), path + u'/', limits);
}

Result<Descriptor> FolderBundle::openFile(const QString &path) const
{
    const QStringList names = path.split(u'/');
    Descriptor folder = openFolder(m_folder.number(), QByteArrayLiteral("."));
    for (qsizetype i = 0; folder.isOpen() && i + 1 < names.size(); ++i)
        folder = openFolder(folder.number(), names[i].toLatin1());
    if (!folder.isOpen())
        return systemError(errno, QStringLiteral("the folder can't be opened"), path);
    Descriptor file(::openat(folder.number(), names.last().toLatin1().constData(),
                             O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.isOpen())
        return systemError(errno, QStringLiteral("the file can't be opened"), path);
    return file;
}

Result<QByteArray> FolderBundle::content(std::size_t at)
{
    const BundleFile &listed = list()[at];
    const QString place = m_place + u'/' + listed.path;
    UNSNAG_TRY(Descriptor handle, openFile(listed.path));
    struct stat status = {};
    const bool isSame = ::fstat(handle.number(), &status) == 0 && S_ISREG(status.st_mode) &&
                        status.st_size == listed.size;
    QFile file;
    if (!isSame || !file.open(handle.release(), QIODevice::ReadOnly | QIODevice::Unbuffered,
                              QFileDevice::AutoCloseHandle))
        return refused(QStringLiteral("the file changed while the bundle was read"), place);
    QByteArray bytes = file.read(listed.size);
    if (file.error() != QFileDevice::NoError)
        return Error{Code::Damaged, file.errorString(), place, QStringLiteral("check the disk")};
    if (bytes.size() != listed.size)
        return refused(QStringLiteral("the file changed while the bundle was read"), place);
    return bytes;
}

} // namespace unsnag
