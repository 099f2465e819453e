// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/doubles/netsuitekeys.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrl>

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace unsnag {
namespace {

using KeyPointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

QString pemOf(EVP_PKEY *key)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long length = BIO_get_mem_data(out.get(), &text);
    return QString::fromLatin1(text, static_cast<qsizetype>(length));
}

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

//! r and s, 32 bytes each, in the DER form that OpenSSL checks.
QByteArray derOf(const QByteArray &raw)
{
    if (raw.size() != 64)
        return {};
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(ECDSA_SIG_new(),
                                                                     ECDSA_SIG_free);
    ECDSA_SIG_set0(pair.get(), BN_bin2bn(bytesOf(raw), 32, nullptr),
                   BN_bin2bn(bytesOf(raw) + 32, 32, nullptr));
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray out(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return out;
}

enum class Padding { None, Pss };

bool isVerified(EVP_PKEY *key, const QByteArray &text, const QByteArray &signature, Padding padding)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> check(EVP_MD_CTX_new(),
                                                                        EVP_MD_CTX_free);
    EVP_PKEY_CTX *settings = nullptr;
    if (EVP_DigestVerifyInit(check.get(), &settings, EVP_sha256(), nullptr, key) != 1)
        return false;
    if (padding == Padding::Pss &&
        (EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING) != 1 ||
         EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(check.get(), bytesOf(signature),
                            static_cast<std::size_t>(signature.size()), bytesOf(text),
                            static_cast<std::size_t>(text.size())) == 1;
}

QByteArray unreserved(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

class NetSuiteKeys::Private
{
public:
    KeyPointer rsa{EVP_RSA_gen(3072), EVP_PKEY_free};
    KeyPointer curve{EVP_EC_gen("P-256"), EVP_PKEY_free};
};

NetSuiteKeys::NetSuiteKeys() : d(std::make_unique<Private>()) {}

NetSuiteKeys::~NetSuiteKeys() = default;

QString NetSuiteKeys::rsaPem() const
{
    return pemOf(d->rsa.get());
}

QString NetSuiteKeys::curvePem() const
{
    return pemOf(d->curve.get());
}

std::optional<Json> NetSuiteKeys::claimsOf(const QString &jwt) const
{
    const QList<QByteArray> parts = jwt.toLatin1().split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto decoded = [&parts](int i) {
        return QByteArray::fromBase64(parts[i], QByteArray::Base64UrlEncoding |
                                                    QByteArray::OmitTrailingEquals);
    };
    const auto header = readJson(decoded(0));
    const auto claims = readJson(decoded(1));
    if (!header || !claims || (*header)["typ"].toString() != QLatin1String("JWT"))
        return std::nullopt;
    const QByteArray text = parts[0] + '.' + parts[1];
    const QString kid = (*header)["kid"].toString();
    const QString algorithm = (*header)["alg"].toString();
    const bool isGood = (algorithm == QLatin1String("PS256") && kid == QLatin1String("cert-rsa") &&
                         isVerified(d->rsa.get(), text, decoded(2), Padding::Pss)) ||
                        (algorithm == QLatin1String("ES256") && kid == QLatin1String("cert-p256") &&
                         isVerified(d->curve.get(), text, derOf(decoded(2)), Padding::None));
    return isGood ? std::optional(*claims) : std::nullopt;
}

const NetSuiteKeys &NetSuiteKeys::ofThisRun()
{
    static const NetSuiteKeys keys;
    return keys;
}

bool isSignedByOAuth1(const DoubleRequest &request, const std::map<QString, QString> &expected,
                      const QString &consumerSecret, const QString &tokenSecret)
{
    static const QRegularExpression pair(QStringLiteral(R"re((\w+)="([^"]*)")re"));
    std::map<QString, QString> given;
    for (auto match = pair.globalMatch(request.token("OAuth")); match.hasNext();) {
        const auto each = match.next();
        given[each.captured(1)] = QUrl::fromPercentEncoding(each.captured(2).toUtf8());
    }
    for (const auto &[name, value] : expected) {
        if (given[name] != value)
            return false;
    }
    if (given[QStringLiteral("oauth_nonce")].isEmpty() ||
        given[QStringLiteral("oauth_timestamp")].isEmpty())
        return false;
    std::vector<QByteArray> parts;
    for (const auto &[name, value] : given) {
        if (name != QLatin1String("realm") && name != QLatin1String("oauth_signature"))
            parts.push_back(unreserved(name) + '=' + unreserved(value));
    }
    for (const auto &[name, value] : request.query)
        parts.push_back(unreserved(name) + '=' + unreserved(value));
    std::sort(parts.begin(), parts.end());
    QByteArray joined;
    for (const QByteArray &part : parts)
        joined += (joined.isEmpty() ? "" : "&") + part;
    const QString address =
        QStringLiteral("http://") + QString::fromLatin1(request.header("host")) + request.path;
    const QByteArray text = request.method.toLatin1() + '&' + unreserved(address) + '&' +
                            unreserved(QString::fromLatin1(joined));
    const QByteArray key = unreserved(consumerSecret) + '&' + unreserved(tokenSecret);
    const QByteArray right =
        QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toBase64();
    return given[QStringLiteral("oauth_signature")].toLatin1() == right;
}

} // namespace unsnag
