// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/shorthash.h"

#include <QtEndian>

#include <span>

#include <sodium.h>

namespace unsnag {

static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == sizeof(quint64));

ShortHash::ShortHash()
{
    crypto_shorthash_keygen(m_key.data());
}

quint64 ShortHash::of(const QString &name) const
{
    const auto bytes = as_bytes(std::span(name.utf16(), static_cast<std::size_t>(name.size())));
    std::array<unsigned char, crypto_shorthash_BYTES> out{};
    crypto_shorthash(out.data(), reinterpret_cast<const unsigned char *>(bytes.data()),
                     bytes.size(), m_key.data());
    return qFromLittleEndian<quint64>(out.data());
}

} // namespace unsnag
