// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/proof.h"

#include "models/audit/digest.h"
#include "models/audit/hashtree.h"

#include <bit>

namespace unsnag {
namespace {

//! The largest power of two below `count`, which is at least 2: where RFC 9162 splits a tree.
qint64 splitOf(qint64 count)
{
    return static_cast<qint64>(std::bit_floor(static_cast<quint64>(count - 1)));
}

//! The hash of the leaves `from` up to `to` - 1. `from` is a multiple of a power of two that is not
//! below their number, as all parts of a split tree are.
Result<QByteArray> rangeHash(qint64 from, qint64 to, const NodeSource &node)
{
    const auto count = static_cast<quint64>(to - from);
    if (std::has_single_bit(count)) {
        const int level = std::countr_zero(count);
        const auto hash = node(level, from >> level);
        if (hash && hash->size() == 32)
            return *hash;
        return Error{Code::Damaged,
                     QStringLiteral("the hash of a subtree is missing"),
                     QStringLiteral("level %1, index %2").arg(level).arg(from >> level),
                     {}};
    }
    const qint64 middle = from + splitOf(to - from);
    UNSNAG_TRY(const QByteArray left, rangeHash(from, middle, node));
    UNSNAG_TRY(const QByteArray right, rangeHash(middle, to, node));
    return nodeHash(left, right);
}

Error impossible(const QString &what)
{
    return Error{Code::Input, what, {}, {}};
}

} // namespace

Result<std::vector<QByteArray>> inclusionProof(qint64 index, qint64 size, const NodeSource &node)
{
    if (index < 0 || index >= size)
        return impossible(
            QStringLiteral("a log of %1 entries has no entry %2").arg(size).arg(index));
    std::vector<std::pair<qint64, qint64>>
        beside; // the other half at every split, from the root down
    qint64 from = 0;
    qint64 to = size;
    while (to - from > 1) {
        const qint64 middle = from + splitOf(to - from);
        const bool isLeft = index < middle;
        beside.push_back(isLeft ? std::pair(middle, to) : std::pair(from, middle));
        (isLeft ? to : from) = middle;
    }
    std::vector<QByteArray> proof;
    for (auto part = beside.rbegin(); part != beside.rend(); ++part) {
        UNSNAG_TRY(QByteArray hash, rangeHash(part->first, part->second, node));
        proof.push_back(std::move(hash));
    }
    return proof;
}

Result<std::vector<QByteArray>> consistencyProof(qint64 size1, qint64 size2, const NodeSource &node)
{
    if (size1 < 0 || size1 > size2)
        return impossible(
            QStringLiteral("a log of %1 entries can't begin with one of %2").arg(size2).arg(size1));
    if (size1 == 0 || size1 == size2)
        return std::vector<QByteArray>();
    std::vector<std::pair<qint64, qint64>> parts;
    qint64 from = 0;
    qint64 to = size2;
    while (to != size1) {
        const qint64 middle = from + splitOf(to - from);
        const bool isLeft = size1 <= middle;
        parts.push_back(isLeft ? std::pair(middle, to) : std::pair(from, middle));
        (isLeft ? to : from) = middle;
    }
    if (from > 0) // else the first tree is a complete subtree, which the reader knows by its root
        parts.emplace_back(from, to);
    std::vector<QByteArray> proof;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        UNSNAG_TRY(QByteArray hash, rangeHash(part->first, part->second, node));
        proof.push_back(std::move(hash));
    }
    return proof;
}

Result<QByteArray> rootOf(qint64 size, const NodeSource &node)
{
    if (size < 0)
        return impossible(QStringLiteral("a log can't have %1 entries").arg(size));
    return size == 0 ? Result<QByteArray>(sha256({})) : rangeHash(0, size, node);
}

} // namespace unsnag
