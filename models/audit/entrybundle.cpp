// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/entrybundle.h"

#include "models/audit/hashtree.h"
#include "models/audit/tilepath.h"

#include <QtEndian>

#include <utility>

namespace unsnag {
namespace {

constexpr qsizetype lengthSize = 2;

Error damaged(const QString &what)
{
    return Error{Code::Damaged, what, {}, {}};
}

} // namespace

Result<void> EntryBundleBuilder::add(const QByteArray &entry)
{
    if (entry.size() > longestEntry)
        return Error{Code::Input,
                     QStringLiteral("an entry has %1 bytes, at most %2 are allowed")
                         .arg(entry.size())
                         .arg(longestEntry),
                     QStringLiteral("entry %1").arg(m_index * TilePath::fullWidth + m_width),
                     {}};
    char length[lengthSize];
    qToBigEndian(static_cast<quint16>(entry.size()), length);
    m_bytes.append(length, lengthSize).append(entry);
    return ++m_width == TilePath::fullWidth ? handOver() : Result<void>();
}

Result<void> EntryBundleBuilder::finish()
{
    return m_width > 0 ? handOver() : Result<void>();
}

Result<void> EntryBundleBuilder::handOver()
{
    const TilePath path{TilePath::Kind::Entries, 0, m_index++, std::exchange(m_width, 0)};
    return m_taker(path.text(), std::exchange(m_bytes, {}));
}

Result<std::vector<QByteArray>> readEntryBundle(const QByteArray &bytes, int count)
{
    std::vector<QByteArray> entries;
    qsizetype at = 0;
    while (at < bytes.size()) {
        if (bytes.size() - at < lengthSize)
            return damaged(QStringLiteral("the file ends within a length, at byte %1").arg(at));
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at);
        at += lengthSize;
        if (bytes.size() - at < length)
            return damaged(QStringLiteral("the file ends within entry %1").arg(entries.size()));
        if (entries.size() == static_cast<std::size_t>(count))
            return damaged(QStringLiteral("the file holds more than %1 entries").arg(count));
        entries.push_back(bytes.mid(at, length));
        at += length;
    }
    if (entries.size() != static_cast<std::size_t>(count))
        return damaged(QStringLiteral("the file holds %1 entries, expected %2")
                           .arg(entries.size())
                           .arg(count));
    return entries;
}

std::optional<qint64> firstWrongEntry(const QByteArray &bytes,
                                      const std::vector<QByteArray> &leafHashes)
{
    qsizetype at = 0;
    for (std::size_t i = 0; i < leafHashes.size(); ++i) {
        if (bytes.size() - at < lengthSize)
            return static_cast<qint64>(i);
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at);
        at += lengthSize;
        if (bytes.size() - at < length || leafHash(bytes.mid(at, length)) != leafHashes[i])
            return static_cast<qint64>(i);
        at += length;
    }
    return std::nullopt;
}

std::vector<QByteArray> readableEntries(const QByteArray &bytes, int count)
{
    std::vector<QByteArray> entries;
    qsizetype at = 0;
    while (entries.size() < static_cast<std::size_t>(count) && bytes.size() - at >= lengthSize) {
        const qsizetype length = qFromBigEndian<quint16>(bytes.constData() + at);
        at += lengthSize;
        if (bytes.size() - at < length)
            break;
        entries.push_back(bytes.mid(at, length));
        at += length;
    }
    return entries;
}

} // namespace unsnag
