// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace unsnag {

//! SHA-256(0x00 || entry), the leaf hash of RFC 9162 2.1.1.
[[nodiscard]] QByteArray leafHash(const QByteArray &entry);
//! SHA-256(0x01 || left || right), the hash of an interior node.
[[nodiscard]] QByteArray nodeHash(const QByteArray &left, const QByteArray &right);

//! A complete subtree: it covers the leaves index * 2^level up to (index + 1) * 2^level - 1.
struct TreeNode {
    int level = 0; //!< 0 for a leaf
    qint64 index = 0;
    QByteArray hash; //!< 32 bytes

    bool operator==(const TreeNode &) const = default;
};

//! Levels of a tile (C2SP tlog-tiles): 256 hashes.
inline constexpr int tileHeight = 8;

//! Whether the hash of a subtree of this level is stored: roots of full tiles. Leaves stand with their
//! entries; the rest is made of a tile where it is asked for.
[[nodiscard]] constexpr bool isStoredLevel(int level)
{
    return level > 0 && level % tileHeight == 0;
}

//! The right edge of an append-only hash tree: all that is needed to append and to tell the root.
//! It holds one hash per bit that is set in the size, so at most 63.
class Frontier
{
public:
    //! An empty log.
    Frontier() = default;
    //! A log of `size` entries; `roots` are the hashes at places(size), in that order.
    Frontier(qint64 size, std::vector<QByteArray> roots);

    //! Level and index of the complete subtrees a log of this size consists of, largest first.
    [[nodiscard]] static std::vector<std::pair<int, qint64>> places(qint64 size);

    //! Appends a leaf. Returns the leaf (level 0) and every parent completed by it, going up.
    std::vector<TreeNode> append(const QByteArray &leafHash);

    [[nodiscard]] qint64 size() const { return m_size; }
    //! Lower-case hex of the hashes at places(size()), in that order, one after the other.
    [[nodiscard]] QString text() const;
    //! The edge of a log of `size` entries from text(). Nothing where it is not that long.
    [[nodiscard]] static std::optional<Frontier> read(qint64 size, const QString &text);
    //! The tree head of RFC 9162 2.1.1; SHA-256 of no bytes for an empty log.
    [[nodiscard]] QByteArray root() const;

private:
    qint64 m_size = 0;
    std::vector<QByteArray> m_roots; // at places(m_size)
};

//! Whether `proof` shows that the leaf with this hash has this index in the tree of `size` leaves
//! with this root (RFC 9162 2.1.3.2). False as well for negative or impossible numbers.
[[nodiscard]] bool verifyInclusion(qint64 index, qint64 size, const QByteArray &leafHash,
                                   const std::vector<QByteArray> &proof, const QByteArray &root);

//! Whether `proof` shows that the tree of size1 leaves is the beginning of the tree of size2 leaves
//! (RFC 9162 2.1.4.2). Every tree begins with the empty tree; that and equal sizes need no proof.
[[nodiscard]] bool verifyConsistency(qint64 size1, qint64 size2, const QByteArray &root1,
                                     const QByteArray &root2, const std::vector<QByteArray> &proof);

} // namespace unsnag
