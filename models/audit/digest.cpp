// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"

#include <openssl/evp.h>

namespace unsnag {

QByteArray sha256(const QByteArray &bytes)
{
    // Fetching the algorithm by name on every call costs more than hashing a short entry.
    static EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    QByteArray digest(32, '\0');
    unsigned size = 0;
    const int done =
        EVP_Digest(bytes.constData(), static_cast<std::size_t>(bytes.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), &size, algorithm, nullptr);
    // A program whose hash function fails must not go on writing a log.
    if (done != 1 || size != 32)
        qFatal("SHA-256 is not available from OpenSSL");
    return digest;
}

QString toHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace unsnag
