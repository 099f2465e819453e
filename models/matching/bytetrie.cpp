// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/bytetrie.h"

#include <algorithm>

namespace unsnag {

ByteTrie::ByteTrie(Entries entries)
{
    const auto isLess = [](const auto &a, const auto &b) { return a.first < b.first; };
    const auto isSame = [](const auto &a, const auto &b) { return a.first == b.first; };
    std::ranges::stable_sort(entries, isLess);
    entries.erase(std::unique(entries.begin(), entries.end(), isSame), entries.end());

    m_nodes.emplace_back();
    std::vector<Span> open{{root, 0, entries.size(), 0}};
    for (std::size_t i = 0; i < open.size(); ++i) {
        const Span span = open[i];
        addChildren(entries, span, open);
    }
    m_first.fill(nowhere);
    for (Node child = 1; child <= m_nodes[root].childCount; ++child)
        m_first[static_cast<unsigned char>(m_nodes[child].byte)] = child;
}

void ByteTrie::addChildren(const Entries &entries, const Span &span, std::vector<Span> &open)
{
    std::size_t at = span.begin;
    if (at < span.end && entries[at].first.size() == span.depth)
        m_nodes[span.node].value = entries[at++].second;
    m_nodes[span.node].firstChild = static_cast<Node>(m_nodes.size());
    while (at < span.end) {
        const char byte = entries[at].first[span.depth];
        const std::size_t begin = at;
        while (at < span.end && entries[at].first[span.depth] == byte)
            ++at;
        open.push_back({static_cast<Node>(m_nodes.size()), begin, at, span.depth + 1});
        m_nodes.emplace_back().byte = byte;
        ++m_nodes[span.node].childCount;
    }
}

std::uint8_t ByteTrie::find(std::string_view key) const
{
    Node node = root;
    for (const char byte : key) {
        node = next(node, byte);
        if (node == nowhere)
            return 0;
    }
    return value(node);
}

} // namespace unsnag
