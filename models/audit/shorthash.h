// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>

namespace unsnag {

//! 64 bits that tell names apart: SipHash-2-4 under a key made anew for each object. Whoever chose the
//! names could not know the key, so two of a million share a value by chance only, once in 30 million
//! times. Values mean nothing to another object.
class ShortHash
{
public:
    ShortHash();

    [[nodiscard]] quint64 of(const QString &name) const;

private:
    std::array<unsigned char, 16> m_key{};
};

} // namespace unsnag
