// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/digest.h"

#include <openssl/evp.h>

#include <memory>
#include <vector>

namespace unsnag {

namespace {

constexpr unsigned digestSize = 32;

EVP_MD *algorithm()
{
    // Fetching the algorithm by name on every call costs more than hashing a short entry.
    static EVP_MD *const fetched = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    return fetched;
}

//! A program whose hash function fails must not go on writing a log.
void ensure(bool works)
{
    if (!works)
        qFatal("SHA-256 is not available from OpenSSL");
}

unsigned char *bytesOf(QByteArray &digest)
{
    return reinterpret_cast<unsigned char *>(digest.data());
}

} // namespace

QByteArray sha256(std::initializer_list<QByteArrayView> parts)
{
    // Making a context costs as much as hashing a short entry.
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
        EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    ensure(context && EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) == 1);
    for (const QByteArrayView part : parts)
        ensure(EVP_DigestUpdate(context.get(), part.data(),
                                static_cast<std::size_t>(part.size())) == 1);
    QByteArray digest(digestSize, Qt::Uninitialized);
    unsigned size = 0;
    ensure(EVP_DigestFinal_ex(context.get(), bytesOf(digest), &size) == 1 && size == digestSize);
    return digest;
}

QByteArray sha256(const QByteArray &bytes)
{
    return sha256({QByteArrayView(bytes)});
}

QByteArray sha256(QIODevice &device)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          &EVP_MD_CTX_free);
    ensure(context && EVP_DigestInit_ex(context.get(), algorithm(), nullptr) == 1);
    std::vector<char> part(std::size_t{1} << 20);
    for (;;) {
        const qint64 count = device.read(part.data(), static_cast<qint64>(part.size()));
        if (count <= 0)
            break;
        ensure(EVP_DigestUpdate(context.get(), part.data(), static_cast<std::size_t>(count)) == 1);
    }
    QByteArray digest(digestSize, '\0');
    unsigned size = 0;
    ensure(EVP_DigestFinal_ex(context.get(), bytesOf(digest), &size) == 1 && size == digestSize);
    return digest;
}

QString toHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace unsnag
