// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/shorthash.h"

#include <QtEndian>

#include <span>

#include <openssl/rand.h>
#include <sodium.h>

namespace unsnag {

static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == sizeof(quint64));

ShortHash::ShortHash()
{
    // Not by libsodium, which would have to be started first.
    if (RAND_bytes(m_key.data(), static_cast<int>(m_key.size())) != 1)
        qFatal("the system gives no random bytes");
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
