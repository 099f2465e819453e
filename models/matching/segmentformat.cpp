// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/matching/segmentformat.h"

#include <xxhash.h>

namespace unsnag {

std::uint32_t keyHash(KeyKind kind, std::string_view text)
{
    return static_cast<std::uint32_t>(
        XXH3_64bits_withSeed(text.data(), text.size(), static_cast<std::uint64_t>(kind)) >> 32U);
}

std::uint64_t wordHash(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size());
}

std::uint64_t digestOf(const void *bytes, std::size_t size)
{
    return XXH3_64bits(bytes, size);
}

} // namespace unsnag
