// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/cachefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace unsnag {
namespace {

Error unusable(const QString &path, const QString &why)
{
    return Error{Code::Damaged, why, path,
                 QStringLiteral("it is only a copy: work goes on without it")};
}

} // namespace

class CacheFile::Private
{
public:
    explicit Private(const QString &path) : file(path) {}

    QFile file;
    const std::byte *begin = nullptr;
    std::size_t size = 0;
};

CacheFile::CacheFile(std::unique_ptr<Private> parts) : d(std::move(parts)) {}
CacheFile::~CacheFile() = default;

Result<std::shared_ptr<const CacheFile>> CacheFile::open(const QString &path)
{
    auto parts = std::make_unique<Private>(path);
    if (!parts->file.exists())
        return Error{Code::NotFound, QStringLiteral("no such file"), path, {}};
    if (!parts->file.open(QIODevice::ReadOnly))
        return unusable(path, parts->file.errorString());
    const qint64 size = parts->file.size();
    const uchar *begin = size > 0 ? parts->file.map(0, size) : nullptr;
    if (begin == nullptr)
        return unusable(path, QStringLiteral("it can't be mapped into memory"));
    parts->begin = reinterpret_cast<const std::byte *>(begin);
    parts->size = static_cast<std::size_t>(size);
    return std::shared_ptr<const CacheFile>(new CacheFile(std::move(parts)));
}

Result<void> CacheFile::replace(const QString &path, std::span<const std::byte> bytes)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return unusable(path, QStringLiteral("its folder can't be made"));
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(reinterpret_cast<const char *>(bytes.data()),
                   static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) &&
        file.commit();
    if (!isWritten)
        return unusable(path, file.errorString());
    return {};
}

std::span<const std::byte> CacheFile::bytes() const
{
    return {d->begin, d->size};
}

} // namespace unsnag
