// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace unsnag {

//! Machine names of an enumeration, in the order of its values.
template <typename E, std::size_t N>
using NameTable = std::array<std::pair<E, const char *>, N>;

template <typename E, std::size_t N>
[[nodiscard]] QString nameIn(const NameTable<E, N> &table, E value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template <typename E, std::size_t N>
[[nodiscard]] std::optional<E> valueIn(const NameTable<E, N> &table, const QString &wanted)
{
    for (const auto &[candidate, name] : table) {
        if (wanted == QLatin1String(name))
            return candidate;
    }
    return std::nullopt;
}

} // namespace unsnag
