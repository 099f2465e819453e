// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/loopback/certificateauthority.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace unsnag {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

constexpr long day = 24 * 60 * 60;

Key makeKey()
{
    return Key(EVP_EC_gen("P-256"), EVP_PKEY_free);
}

Memory makeMemory()
{
    return Memory(BIO_new(BIO_s_mem()), BIO_free);
}

QByteArray textOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, size};
}

void extend(X509 *certificate, X509 *issuer, int name, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, name, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

//! A certificate that still wants its extensions and its signature.
Certificate makeCertificate(EVP_PKEY *key, const char *name, long serial, long from, long until)
{
    Certificate out(X509_new(), X509_free);
    X509_set_version(out.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(out.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(out.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(out.get()), until);
    X509_set_pubkey(out.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(out.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    return out;
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory = makeMemory();
    PEM_write_bio_X509(memory.get(), certificate);
    return textOf(memory.get());
}

} // namespace

class CertificateAuthority::Parts
{
public:
    Key key = makeKey();
    Certificate certificate = makeCertificate(
        key.get(),
        QByteArray("Unsnag test authority " + QByteArray::number(quintptr(this))).constData(), 1,
        -365 * day, 365 * day);
};

CertificateAuthority::CertificateAuthority() : m_parts(std::make_unique<Parts>())
{
    X509 *own = m_parts->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE");
    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(own, m_parts->key.get(), EVP_sha256());
    m_certificate = pemOf(own);
}

CertificateAuthority::~CertificateAuthority() = default;

CertificateAuthority::KeyPair CertificateAuthority::issue(const QByteArray &names, Life life) const
{
    const Key key = makeKey();
    const long until = life == Life::Over ? -day : 30 * day;
    const Certificate certificate =
        makeCertificate(key.get(), "Unsnag test server", 2, -30 * day, until);
    X509 *authority = m_parts->certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(authority));
    extend(certificate.get(), authority, NID_subject_alt_name, names);
    X509_sign(certificate.get(), m_parts->key.get(), EVP_sha256());
    const Memory memory = makeMemory();
    PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {textOf(memory.get()), pemOf(certificate.get())};
}

} // namespace unsnag
