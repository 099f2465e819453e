// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/rsakeypair.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace unsnag {

class RsaKeyPair::Private
{
public:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key{EVP_RSA_gen(2048), EVP_PKEY_free};
};

RsaKeyPair::RsaKeyPair() : d(std::make_unique<Private>()) {}

RsaKeyPair::~RsaKeyPair() = default;

QByteArray RsaKeyPair::privatePem() const
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(out.get(), d->key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<qsizetype>(length)};
}

bool RsaKeyPair::isSignedHere(const QByteArray &text, const QByteArray &signature) const
{
    const auto bytes = [](const QByteArray &of) {
        return reinterpret_cast<const unsigned char *>(of.constData());
    };
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> check(EVP_MD_CTX_new(),
                                                                        EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(check.get(), nullptr, EVP_sha256(), nullptr, d->key.get()) == 1 &&
           EVP_DigestVerify(check.get(), bytes(signature),
                            static_cast<std::size_t>(signature.size()), bytes(text),
                            static_cast<std::size_t>(text.size())) == 1;
}

const RsaKeyPair &RsaKeyPair::ofThisRun()
{
    static const RsaKeyPair pair;
    return pair;
}

} // namespace unsnag
