// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/proof.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace unsnag {

//! Takes a file of a log or a bundle: its path and its bytes.
using FileTaker = std::function<Result<void>(const QString &path, const QByteArray &bytes)>;

//! The tiles of a log (C2SP tlog-tiles): files of 256 hashes, made in one pass in flat memory.
//! Order of calls: add() per leaf by rising index, finish() once.
class TileBuilder
{
public:
    explicit TileBuilder(FileTaker taker) : m_taker(std::move(taker)) {}

    //! Appends a leaf (32 bytes) and hands over every tile that it fills. Error: what the taker says.
    Result<void> add(const QByteArray &leafHash);
    //! Hands over the partial tiles at the right edge.
    Result<void> finish();

private:
    Result<void> add(std::size_t level, const QByteArray &hash);

    //! The tile at the right edge of one level.
    struct Edge {
        qint64 index = 0;
        std::vector<QByteArray> hashes; // fewer than 256
    };

    FileTaker m_taker;
    std::vector<Edge> m_edges; // by level
};

//! The hashes in a tile. Error: Damaged unless it is exactly `width` hashes of 32 bytes.
[[nodiscard]] Result<std::vector<QByteArray>> readTile(const QByteArray &bytes, int width);

//! The hash of the complete subtree over these hashes. Precondition: their number is a power of two.
[[nodiscard]] QByteArray subtreeRoot(std::vector<QByteArray> hashes);

//! The hashes of any complete subtree of a log of known size, out of its tiles; the tiles used last
//! stay in memory.
class TiledTree
{
public:
    //! Reads a file of the log by its path.
    using Reader = std::function<Result<QByteArray>(const QString &path)>;

    TiledTree(qint64 size, Reader reader) : m_size(size), m_reader(std::move(reader)) {}

    //! For inclusionProof and consistencyProof; nothing beyond the size or where the tile can't be
    //! read. The tree must outlive what this returns.
    [[nodiscard]] NodeSource nodes();
    [[nodiscard]] std::optional<QByteArray> node(int level, qint64 index);

private:
    [[nodiscard]] const std::vector<QByteArray> *tile(int level, qint64 index);

    qint64 m_size;
    Reader m_reader;
    std::map<std::pair<int, qint64>, std::vector<QByteArray>> m_tiles;
};

} // namespace unsnag
