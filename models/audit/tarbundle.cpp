// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/tarbundle.h"

#include "models/audit/ustar.h"

#include <algorithm>

namespace unsnag {
namespace {

constexpr qint64 mostPassedOver = qint64{64} << 20; //!< bytes in a row without anything right

} // namespace

Result<std::unique_ptr<BundleFiles>> TarBundle::open(std::unique_ptr<QIODevice> archive,
                                                     const QString &place,
                                                     const BundleLimits &limits)
{
    std::unique_ptr<TarBundle> bundle(new TarBundle(std::move(archive), place));
    if (limits.isStrict)
        UNSNAG_CHECK(bundle->readHeaders(limits));
    else
        bundle->findHeaders(limits);
    return std::unique_ptr<BundleFiles>(std::move(bundle));
}

TarBundle::TarBundle(std::unique_ptr<QIODevice> archive, const QString &place)
    : m_archive(std::move(archive)), m_place(place)
{}

Result<void> TarBundle::readHeaders(const BundleLimits &limits)
{
    qint64 offset = 0;
    for (;;) {
        const QByteArray block = readAt(offset, ustarBlock);
        if (block.size() < ustarBlock)
            return refused(offset, QStringLiteral("the archive ends early"));
        if (block == QByteArray(ustarBlock, '\0'))
            break;
        UNSNAG_TRY(offset, takeFile(offset, block, limits));
    }
    if (readAt(offset, ustarEnd().size()) != ustarEnd())
        return refused(offset, QStringLiteral("the end of the archive is not two zero blocks"));
    if (m_archive->size() != offset + ustarEnd().size())
        return refused(offset, QStringLiteral("something follows the end of the archive"));
    return {};
}

void TarBundle::findHeaders(const BundleLimits &limits)
{
    qint64 lastRight = 0;
    for (qint64 offset = 0; offset + ustarBlock <= m_archive->size();) {
        const auto next = takeFile(offset, readAt(offset, ustarBlock), limits);
        offset = next.ok() ? *next : offset + ustarBlock;
        lastRight = next.ok() ? offset : lastRight;
        if (offset - lastRight > mostPassedOver)
            return;
    }
}

Result<qint64> TarBundle::takeFile(qint64 offset, const QByteArray &header,
                                   const BundleLimits &limits)
{
    auto file = readUstarHeader(header);
    if (!file)
        return refused(offset, file.error().detail);
    if (!list().empty() && file->path <= list().back().path)
        return refused(offset, file->path == list().back().path
                                   ? QStringLiteral("a file is there twice")
                                   : QStringLiteral("the files are not in order"));
    const qint64 content = offset + ustarBlock;
    const qint64 padding = ustarPadding(file->size);
    if (!limits.isStrict)
        file->size = std::min(file->size, m_archive->size() - content);
    if (const auto taken = take({file->path, file->size}, limits); !taken)
        return refused(offset, taken.error().detail + QStringLiteral(": ") + taken.error().context);
    if (limits.isStrict && file->size > m_archive->size() - content - padding)
        return refused(offset, QStringLiteral("the archive ends within a file"));
    if (limits.isStrict && readAt(content + file->size, padding) != QByteArray(padding, '\0'))
        return refused(content + file->size,
                       QStringLiteral("what fills up a block is not all zero"));
    m_offsets.push_back(content);
    return content + file->size + padding;
}

Result<QByteArray> TarBundle::content(std::size_t at)
{
    QByteArray bytes = readAt(m_offsets[at], list()[at].size);
    if (bytes.size() != list()[at].size)
        return refused(m_offsets[at],
                       QStringLiteral("the archive changed while the bundle was read"));
    return bytes;
}

QByteArray TarBundle::readAt(qint64 offset, qint64 count)
{
    return m_archive->seek(offset) ? m_archive->read(count) : QByteArray();
}

Error TarBundle::refused(qint64 offset, const QString &what) const
{
    return Error{Code::Input, what, QStringLiteral("%1, byte %2").arg(m_place).arg(offset), {}};
}

} // namespace unsnag
