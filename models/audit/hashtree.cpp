// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/hashtree.h"

#include "models/audit/digest.h"

#include <algorithm>
#include <bit>

namespace unsnag {
namespace {

constexpr char prefixes[] = {0, 1};
constexpr QByteArrayView leafPrefix(prefixes, 1);
constexpr QByteArrayView nodePrefix(prefixes + 1, 1);

bool isOdd(qint64 number)
{
    return (number & 1) != 0;
}

bool isHash(const QByteArray &bytes)
{
    return bytes.size() == 32;
}

} // namespace

QByteArray leafHash(const QByteArray &entry)
{
    return sha256({leafPrefix, entry});
}

QByteArray nodeHash(const QByteArray &left, const QByteArray &right)
{
    return sha256({nodePrefix, left, right});
}

Frontier::Frontier(qint64 size, std::vector<QByteArray> roots)
    : m_size(size), m_roots(std::move(roots))
{
    Q_ASSERT(size >= 0);
    Q_ASSERT(m_roots.size() == places(size).size());
}

std::vector<std::pair<int, qint64>> Frontier::places(qint64 size)
{
    std::vector<std::pair<int, qint64>> found;
    for (int level = 62; level >= 0; --level) {
        if (isOdd(size >> level))
            found.emplace_back(level, (size >> level) - 1);
    }
    return found;
}

std::vector<TreeNode> Frontier::append(const QByteArray &leafHash)
{
    TreeNode node{0, m_size, leafHash};
    std::vector<TreeNode> completed{node};
    // Every trailing one bit of the size is a subtree as large as the one just completed.
    for (qint64 rest = m_size; isOdd(rest); rest >>= 1) {
        node = {node.level + 1, node.index >> 1, nodeHash(m_roots.back(), node.hash)};
        m_roots.pop_back();
        completed.push_back(node);
    }
    m_roots.push_back(node.hash);
    ++m_size;
    return completed;
}

QString Frontier::text() const
{
    QByteArray hashes;
    for (const QByteArray &hash : m_roots)
        hashes += hash;
    return toHex(hashes);
}

std::optional<Frontier> Frontier::read(qint64 size, const QString &text)
{
    constexpr qsizetype digits = 64;
    if (size < 0 || text.size() != digits * qsizetype(std::popcount(static_cast<quint64>(size))))
        return std::nullopt;
    std::vector<QByteArray> roots;
    for (qsizetype i = 0; i < text.size(); i += digits) {
        QByteArray hash = QByteArray::fromHex(text.mid(i, digits).toLatin1());
        if (!isHash(hash))
            return std::nullopt;
        roots.push_back(std::move(hash));
    }
    return Frontier(size, std::move(roots));
}

QByteArray Frontier::root() const
{
    if (m_roots.empty())
        return sha256({});
    QByteArray hash = m_roots.back();
    for (std::size_t i = m_roots.size() - 1; i > 0; --i)
        hash = nodeHash(m_roots[i - 1], hash);
    return hash;
}

bool verifyInclusion(qint64 index, qint64 size, const QByteArray &leafHash,
                     const std::vector<QByteArray> &proof, const QByteArray &root)
{
    if (index < 0 || index >= size || !isHash(leafHash) || !std::ranges::all_of(proof, isHash))
        return false;
    qint64 fn = index;
    qint64 sn = size - 1;
    QByteArray hash = leafHash;
    for (const QByteArray &step : proof) {
        if (sn == 0)
            return false;
        if (isOdd(fn) || fn == sn) {
            hash = nodeHash(step, hash);
            while (!isOdd(fn) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = nodeHash(hash, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

bool verifyConsistency(qint64 size1, qint64 size2, const QByteArray &root1, const QByteArray &root2,
                       const std::vector<QByteArray> &proof)
{
    if (size1 < 0 || size1 > size2 || !isHash(root1) || !isHash(root2) ||
        !std::ranges::all_of(proof, isHash))
        return false;
    if (size1 == size2)
        return proof.empty() && root1 == root2;
    if (size1 == 0)
        return proof.empty() && root1 == sha256({});
    std::vector<QByteArray> path = proof;
    // A complete tree is itself the first node of the path; provers leave it out.
    if (std::has_single_bit(static_cast<quint64>(size1)))
        path.insert(path.begin(), root1);
    if (proof.empty())
        return false;
    qint64 fn = size1 - 1;
    qint64 sn = size2 - 1;
    for (; isOdd(fn); fn >>= 1)
        sn >>= 1;
    QByteArray first = path.front();
    QByteArray second = path.front();
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (sn == 0)
            return false;
        if (isOdd(fn) || fn == sn) {
            first = nodeHash(path[i], first);
            second = nodeHash(path[i], second);
            while (!isOdd(fn) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            second = nodeHash(second, path[i]);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && first == root1 && second == root2;
}

} // namespace unsnag
