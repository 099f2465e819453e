// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsnag {

//! Keys of bytes with a value each, walked byte by byte. Made once, then only read.
class ByteTrie
{
public:
    using Node = std::uint32_t;
    static constexpr Node root = 0;
    static constexpr Node nowhere = ~Node{0};

    //! Keys with values other than 0; of equal keys the first counts.
    explicit ByteTrie(std::vector<std::pair<std::string, std::uint8_t>> entries);

    [[nodiscard]] Node next(Node node, char byte) const
    {
        if (node == root)
            return m_first[static_cast<unsigned char>(byte)];
        const Branch &branch = m_nodes[node];
        for (Node child = branch.firstChild; child < branch.firstChild + branch.childCount;
             ++child) {
            if (m_nodes[child].byte == byte)
                return child;
        }
        return nowhere;
    }
    //! 0 where no key ends.
    [[nodiscard]] std::uint8_t value(Node node) const { return m_nodes[node].value; }
    //! The value of a whole key, 0 where there is none.
    [[nodiscard]] std::uint8_t find(std::string_view key) const;

private:
    struct Branch {
        Node firstChild = 0;
        std::uint16_t childCount = 0;
        std::uint8_t value = 0;
        char byte = 0; //!< that leads here
    };
    using Entries = std::vector<std::pair<std::string, std::uint8_t>>;
    struct Span {
        Node node;
        std::size_t begin;
        std::size_t end;
        std::size_t depth;
    };
    void addChildren(const Entries &entries, const Span &span, std::vector<Span> &open);

    std::vector<Branch> m_nodes;
    std::array<Node, 256> m_first{};
};

} // namespace unsnag
