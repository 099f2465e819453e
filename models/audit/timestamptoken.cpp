// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/timestamptoken.h"

#include "models/audit/checkpoint.h"
#include "models/audit/digest.h"
#include "models/audit/signednote.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>

#include <ctime>
#include <memory>
#include <optional>

namespace unsnag {
namespace {

constexpr qsizetype maxTokenBytes = qsizetype{256} * 1024;

template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

void freeCertificates(STACK_OF(X509) * certificates)
{
    sk_X509_pop_free(certificates, X509_free);
}

void freeList(STACK_OF(X509) * certificates)
{
    sk_X509_free(certificates);
}

using Request = std::unique_ptr<TS_REQ, Freeing<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, Freeing<TS_RESP_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Freeing<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freeing<X509_ALGOR_free>>;
using Check = std::unique_ptr<TS_VERIFY_CTX, Freeing<TS_VERIFY_CTX_free>>;
using Memory = std::unique_ptr<BIO, Freeing<BIO_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Freeing<freeCertificates>>;
using CertificateList = std::unique_ptr<STACK_OF(X509), Freeing<freeList>>;
using Store = std::unique_ptr<X509_STORE, Freeing<X509_STORE_free>>;

Error tokenError(Code code, const QString &what)
{
    return {code, what, QStringLiteral("time stamp"), {}};
}

Error brokenError()
{
    return tokenError(Code::Bug, QStringLiteral("OpenSSL can't make a time stamp request"));
}

//! What OpenSSL says about its last failure, with the certificate's trouble where that was it.
QString opensslReason()
{
    const char *data = nullptr;
    int flags = 0;
    const unsigned long code = ERR_peek_last_error_all(nullptr, nullptr, nullptr, &data, &flags);
    const char *reason = ERR_reason_error_string(code);
    QString text = QString::fromUtf8(reason ? reason : "no reason given");
    if (data && (flags & ERR_TXT_STRING) != 0 && *data != '\0')
        text += QStringLiteral(" (%1)").arg(QString::fromUtf8(data).simplified());
    ERR_clear_error();
    return text;
}

Imprint imprintOf(const QByteArray &bytes)
{
    Imprint imprint(TS_MSG_IMPRINT_new());
    const Algorithm algorithm(X509_ALGOR_new());
    QByteArray digest = sha256(bytes);
    if (!imprint || !algorithm ||
        X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr) != 1 ||
        TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) != 1 ||
        TS_MSG_IMPRINT_set_msg(imprint.get(), reinterpret_cast<unsigned char *>(digest.data()),
                               static_cast<int>(digest.size())) != 1)
        return nullptr;
    return imprint;
}

Request requestFor(const QByteArray &bytes)
{
    Request request(TS_REQ_new());
    const Imprint imprint = imprintOf(bytes);
    if (!request || !imprint || TS_REQ_set_version(request.get(), 1) != 1 ||
        TS_REQ_set_msg_imprint(request.get(), imprint.get()) != 1 ||
        TS_REQ_set_cert_req(request.get(), 1) != 1)
        return nullptr;
    return request;
}

Result<Response> readResponse(const QByteArray &token)
{
    if (token.size() > maxTokenBytes)
        return tokenError(
            Code::Input,
            QStringLiteral("%1 bytes; at most %2 are read").arg(token.size()).arg(maxTokenBytes));
    auto place = reinterpret_cast<const unsigned char *>(token.constData());
    const auto *const end = place + token.size();
    Response response(d2i_TS_RESP(nullptr, &place, static_cast<long>(token.size())));
    if (!response || place != end)
        return tokenError(Code::Input,
                          QStringLiteral("not the answer of a time stamping authority"));
    if (!TS_RESP_get_token(response.get()) || !TS_RESP_get_tst_info(response.get()))
        return tokenError(Code::Input,
                          QStringLiteral("the authority refused to give a time stamp"));
    return response;
}

//! Otherwise OpenSSL would ask on the terminal for the passphrase of a block that is encrypted.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

Result<Certificates> readCertificates(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    Certificates certificates(sk_X509_new_null());
    while (memory && certificates) {
        Certificate one(PEM_read_bio_X509(memory.get(), nullptr, noPassphrase, nullptr));
        if (!one)
            break;
        if (sk_X509_push(certificates.get(), one.get()) > 0)
            static_cast<void>(one.release());
    }
    const bool isAtEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (!certificates || sk_X509_num(certificates.get()) == 0 || !isAtEnd)
        return tokenError(Code::Input, QStringLiteral("no certificates in PEM to trust"));
    return certificates;
}

//! The second in which the token was made; nothing for a time that can't be.
std::optional<qint64> timeOf(TS_RESP *response)
{
    std::tm parts{};
    const ASN1_GENERALIZEDTIME *time = TS_TST_INFO_get_time(TS_RESP_get_tst_info(response));
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return qint64{timegm(&parts)};
}

//! A store that trusts these certificates as of that second.
Store storeOf(STACK_OF(X509) * certificates, qint64 unixSeconds)
{
    Store store(X509_STORE_new());
    for (int i = 0; store && i < sk_X509_num(certificates); ++i) {
        if (X509_STORE_add_cert(store.get(), sk_X509_value(certificates, i)) != 1)
            return nullptr;
    }
    if (store)
        X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store.get()), unixSeconds);
    return store;
}

//! Precondition: the token was verified, so it has exactly one signer.
QString signerOf(TS_RESP *response, STACK_OF(X509) * others)
{
    const CertificateList signers(PKCS7_get0_signers(TS_RESP_get_token(response), others, 0));
    const Memory memory(BIO_new(BIO_s_mem()));
    if (!signers || sk_X509_num(signers.get()) == 0 || !memory)
        return {};
    X509_NAME_print_ex(memory.get(), X509_get_subject_name(sk_X509_value(signers.get(), 0)), 0,
                       XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

//! Digest, version, signature, chain and purpose of the certificate, and that the name it was made out
//! to is the signer's. Takes the certificates for those that the token does not bring.
Result<void> checkToken(TS_RESP *response, TS_REQ *request, Store store, STACK_OF(X509) * others)
{
    const Check check(TS_REQ_to_TS_VERIFY_CTX(request, nullptr));
    if (!check || !store)
        return brokenError();
    TS_VERIFY_CTX_add_flags(check.get(), TS_VFY_SIGNATURE | TS_VFY_SIGNER);
    TS_VERIFY_CTX_set_store(check.get(), store.release());
    TS_VERIFY_CTX_set_certs(check.get(), X509_chain_up_ref(others));
    if (TS_RESP_verify_response(check.get(), response) != 1)
        return tokenError(Code::Damaged,
                          QStringLiteral("the time stamp does not hold: %1").arg(opensslReason()));
    return {};
}

} // namespace

Result<QByteArray> timestampRequest(const QByteArray &bytes)
{
    const Request request = requestFor(bytes);
    const int size = request ? i2d_TS_REQ(request.get(), nullptr) : 0;
    if (size <= 0)
        return brokenError();
    QByteArray der(size, '\0');
    auto place = reinterpret_cast<unsigned char *>(der.data());
    if (i2d_TS_REQ(request.get(), &place) != size)
        return brokenError();
    return der;
}

Result<QByteArray> bytesToStamp(const QByteArray &checkpoint)
{
    UNSNAG_TRY(SignedNote note, readSignedNote(checkpoint));
    UNSNAG_TRY(const Checkpoint head, readCheckpointText(note.text));
    std::erase_if(note.signatures,
                  [&](const NoteSignature &line) { return line.name != head.origin; });
    return note.toBytes();
}

Result<QByteArray> stampedDigest(const QByteArray &token)
{
    ERR_clear_error();
    UNSNAG_TRY(const Response response, readResponse(token));
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(TS_RESP_get_tst_info(response.get()));
    const ASN1_OCTET_STRING *digest = TS_MSG_IMPRINT_get_msg(imprint);
    const ASN1_OBJECT *algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, TS_MSG_IMPRINT_get_algo(imprint));
    if (OBJ_obj2nid(algorithm) != NID_sha256)
        return tokenError(Code::Input, QStringLiteral("the digest in it is not SHA-256"));
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(digest)),
                      ASN1_STRING_length(digest));
}

Result<QByteArray> onlyCertificates(const QByteArray &pem)
{
    ERR_clear_error();
    UNSNAG_TRY(const Certificates certificates, readCertificates(pem));
    const Memory memory(BIO_new(BIO_s_mem()));
    for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
        if (!memory || PEM_write_bio_X509(memory.get(), sk_X509_value(certificates.get(), i)) != 1)
            return brokenError();
    }
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return QByteArray(text, static_cast<qsizetype>(size));
}

Result<StampedTime> verifyTimestamp(const QByteArray &token, const QByteArray &bytes,
                                    const QByteArray &caPem)
{
    ERR_clear_error();
    UNSNAG_TRY(const Response response, readResponse(token));
    UNSNAG_TRY(const Certificates certificates, readCertificates(caPem));
    const auto time = timeOf(response.get());
    if (!time)
        return tokenError(Code::Input, QStringLiteral("the time stamp has no time"));
    const Request request = requestFor(bytes);
    if (!request)
        return brokenError();
    UNSNAG_CHECK(checkToken(response.get(), request.get(), storeOf(certificates.get(), *time),
                            certificates.get()));
    return StampedTime{*time, signerOf(response.get(), certificates.get())};
}

} // namespace unsnag
