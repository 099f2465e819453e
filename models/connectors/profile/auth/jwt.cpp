// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/jwt.h"

#include <QRegularExpression>

#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace unsnag {
namespace {

using PrivateKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

struct JwtAlgorithm {
    const char *name;
    int keyType;
    const EVP_MD *(*digest)();
    int curveBits; //!< of ES…; 0 for RSA
    bool isPss;
};

constexpr JwtAlgorithm algorithms[] = {
    {"RS256", EVP_PKEY_RSA, EVP_sha256, 0, false},  {"PS256", EVP_PKEY_RSA, EVP_sha256, 0, true},
    {"PS384", EVP_PKEY_RSA, EVP_sha384, 0, true},   {"PS512", EVP_PKEY_RSA, EVP_sha512, 0, true},
    {"ES256", EVP_PKEY_EC, EVP_sha256, 256, false}, {"ES384", EVP_PKEY_EC, EVP_sha384, 384, false},
    {"ES512", EVP_PKEY_EC, EVP_sha512, 521, false},
};

Error keyError(const QString &detail)
{
    return Error{
        Code::Input, detail, QStringLiteral("private key"),
        QStringLiteral("give the private key in PEM (BEGIN PRIVATE KEY) without a passphrase")};
}

//! PEM with the line breaks it needs, whatever the form it was typed into made of them.
QByteArray mendedPem(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return text.toUtf8();
    QString body = match.captured(2);
    body.replace(QLatin1String("\\n"), QLatin1String("\n"));
    body.remove(QRegularExpression(QStringLiteral("\\s+")));
    QByteArray out = "-----BEGIN " + match.captured(1).toLatin1() + "-----\n";
    for (qsizetype at = 0; at < body.size(); at += 64)
        out += body.mid(at, 64).toLatin1() + '\n';
    return out + "-----END " + match.captured(1).toLatin1() + "-----\n";
}

PrivateKey readKey(const QString &pem)
{
    QByteArray text = mendedPem(pem);
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(
        BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())), BIO_free);
    const auto noPassphrase = [](char *, int, int, void *) { return -1; };
    PrivateKey key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr),
                   EVP_PKEY_free);
    OPENSSL_cleanse(text.data(), static_cast<std::size_t>(text.size()));
    return key;
}

const JwtAlgorithm *fitting(const QStringList &names, const EVP_PKEY *key)
{
    for (const QString &name : names) {
        for (const JwtAlgorithm &each : algorithms) {
            const bool isCurve = each.curveBits == 0 || EVP_PKEY_get_bits(key) == each.curveBits;
            if (name == QLatin1String(each.name) && EVP_PKEY_get_base_id(key) == each.keyType &&
                isCurve)
                return &each;
        }
    }
    return nullptr;
}

//! The two numbers of an ECDSA signature side by side, as RFC 7518 wants them, out of their DER form.
QByteArray joinedNumbers(const QByteArray &der, int curveBits)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> parts(
        d2i_ECDSA_SIG(nullptr, &bytes, static_cast<long>(der.size())), ECDSA_SIG_free);
    if (!parts)
        return {};
    const int width = (curveBits + 7) / 8;
    QByteArray out(2 * width, '\0');
    auto *into = reinterpret_cast<unsigned char *>(out.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(parts.get()), into, width);
    BN_bn2binpad(ECDSA_SIG_get0_s(parts.get()), into + width, width);
    return out;
}

QByteArray signatureOf(const QByteArray &text, const JwtAlgorithm &algorithm, EVP_PKEY *key)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX *keyContext = nullptr;
    if (EVP_DigestSignInit(context.get(), &keyContext, algorithm.digest(), nullptr, key) != 1)
        return {};
    if (algorithm.isPss &&
        (EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) != 1 ||
         EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST) != 1))
        return {};
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    const auto size = static_cast<std::size_t>(text.size());
    std::size_t length = 0;
    if (EVP_DigestSign(context.get(), nullptr, &length, bytes, size) != 1)
        return {};
    QByteArray out(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(out.data()), &length, bytes,
                       size) != 1)
        return {};
    out.truncate(static_cast<qsizetype>(length));
    return algorithm.curveBits == 0 ? out : joinedNumbers(out, algorithm.curveBits);
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

const QStringList &jwtAlgorithms()
{
    static const QStringList all = [] {
        QStringList names;
        for (const JwtAlgorithm &each : algorithms)
            names += QString::fromLatin1(each.name);
        return names;
    }();
    return all;
}

Result<QByteArray> signedJwt(const QStringList &algorithmNames, Json header, const Json &claims,
                             const QString &pem)
{
    const PrivateKey key = readKey(pem);
    if (!key)
        return keyError(QStringLiteral("this is no private key"));
    const JwtAlgorithm *algorithm = fitting(algorithmNames, key.get());
    if (algorithm == nullptr)
        return keyError(QStringLiteral("the key fits none of the algorithms %1")
                            .arg(algorithmNames.join(QLatin1String(", "))));
    header.set(QStringLiteral("alg"), QString::fromLatin1(algorithm->name));
    if (!header.contains(QStringLiteral("typ")))
        header.set(QStringLiteral("typ"), QStringLiteral("JWT"));
    const QByteArray text = base64Url(header.toText()) + '.' + base64Url(claims.toText());
    const QByteArray signature = signatureOf(text, *algorithm, key.get());
    if (signature.isEmpty())
        return keyError(QStringLiteral("nothing can be signed with this key"));
    return text + '.' + base64Url(signature);
}

} // namespace unsnag
