// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/tiles.h"

#include "models/audit/hashtree.h"
#include "models/audit/tilepath.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace unsnag {
namespace {

constexpr qsizetype hashSize = 32;
constexpr std::size_t keptTiles = 64;

QByteArray joined(const std::vector<QByteArray> &hashes)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(hashes.size()) * hashSize);
    for (const QByteArray &hash : hashes)
        bytes += hash;
    return bytes;
}

QString pathOf(std::size_t level, qint64 index, std::size_t width)
{
    return TilePath{TilePath::Kind::Hashes, static_cast<int>(level), index, static_cast<int>(width)}
        .text();
}

} // namespace

Result<void> TileBuilder::add(const QByteArray &leafHash)
{
    Q_ASSERT(leafHash.size() == hashSize);
    return add(0, leafHash);
}

Result<void> TileBuilder::add(std::size_t level, const QByteArray &hash)
{
    if (m_edges.size() == level)
        m_edges.emplace_back();
    m_edges[level].hashes.push_back(hash);
    if (m_edges[level].hashes.size() < TilePath::fullWidth)
        return {};
    const std::vector<QByteArray> full = std::exchange(m_edges[level].hashes, {});
    UNSNAG_CHECK(m_taker(pathOf(level, m_edges[level].index++, full.size()), joined(full)));
    return add(level + 1, subtreeRoot(full));
}

Result<void> TileBuilder::finish()
{
    for (std::size_t level = 0; level < m_edges.size(); ++level) {
        const Edge &edge = m_edges[level];
        if (!edge.hashes.empty())
            UNSNAG_CHECK(
                m_taker(pathOf(level, edge.index, edge.hashes.size()), joined(edge.hashes)));
    }
    m_edges.clear();
    return {};
}

Result<std::vector<QByteArray>> readTile(const QByteArray &bytes, int width)
{
    if (bytes.size() != width * hashSize)
        return Error{Code::Damaged,
                     QStringLiteral("a tile of %1 hashes has %2 bytes, expected %3")
                         .arg(width)
                         .arg(bytes.size())
                         .arg(width * hashSize),
                     {},
                     {}};
    std::vector<QByteArray> hashes;
    hashes.reserve(static_cast<std::size_t>(width));
    for (qsizetype at = 0; at < bytes.size(); at += hashSize)
        hashes.push_back(bytes.mid(at, hashSize));
    return hashes;
}

QByteArray subtreeRoot(std::vector<QByteArray> hashes)
{
    Q_ASSERT(std::has_single_bit(hashes.size()));
    for (std::size_t count = hashes.size(); count > 1; count /= 2) {
        for (std::size_t i = 0; i < count / 2; ++i)
            hashes[i] = nodeHash(hashes[2 * i], hashes[2 * i + 1]);
    }
    return hashes.front();
}

NodeSource TiledTree::nodes()
{
    return [this](int level, qint64 index) { return node(level, index); };
}

std::optional<QByteArray> TiledTree::node(int level, qint64 index)
{
    if (level < 0 || level > 62 || index < 0 || index >= m_size >> level)
        return std::nullopt;
    const int tileLevel = level / 8;
    const int height = level % 8; // above the hashes of the tile
    const qint64 begin = index << height;
    const auto *hashes = tile(tileLevel, begin / TilePath::fullWidth);
    if (!hashes)
        return std::nullopt;
    const auto from = hashes->begin() + begin % TilePath::fullWidth;
    return subtreeRoot({from, from + (qint64{1} << height)});
}

const std::vector<QByteArray> *TiledTree::tile(int level, qint64 index)
{
    if (const auto known = m_tiles.find({level, index}); known != m_tiles.end())
        return &known->second;
    const qint64 hashes = m_size >> (8 * level);
    const auto width = static_cast<int>(
        std::min<qint64>(TilePath::fullWidth, hashes - index * TilePath::fullWidth));
    const auto bytes = m_reader(TilePath{TilePath::Kind::Hashes, level, index, width}.text());
    if (!bytes)
        return nullptr;
    auto read = readTile(*bytes, width);
    if (!read)
        return nullptr;
    if (m_tiles.size() >= keptTiles)
        m_tiles.clear();
    return &m_tiles.insert_or_assign({level, index}, std::move(*read)).first->second;
}

} // namespace unsnag
