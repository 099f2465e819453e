// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/strictbase64.h"

#include <sodium.h>

namespace unsnag {

std::optional<QByteArray> readBase64(const QByteArray &text)
{
    // libsodium asks for padding and refuses spare bits, which Qt passes over, and leaves no copy of
    // a secret behind.
    QByteArray bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()),
                                         static_cast<std::size_t>(bytes.size()), text.constData(),
                                         static_cast<std::size_t>(text.size()), nullptr, &size,
                                         nullptr, sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0)
        return std::nullopt;
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

} // namespace unsnag
