// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/oauth1.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

#include <algorithm>
#include <utility>
#include <vector>

namespace unsnag {
namespace {

using Parameters = std::vector<std::pair<QByteArray, QByteArray>>;

//! RFC 5849, 3.6: all but unreserved characters, as UTF-8.
QByteArray escaped(const QByteArray &utf8)
{
    return utf8.toPercentEncoding();
}

QByteArray escaped(const QString &text)
{
    return escaped(text.toUtf8());
}

//! The decoded pairs of "a=1&b=2", where a blank may be written as +.
Parameters decodedPairs(const QByteArray &encoded)
{
    Parameters out;
    for (QByteArray pair : encoded.split('&')) {
        if (pair.isEmpty())
            continue;
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        out.emplace_back(QByteArray::fromPercentEncoding(name),
                         QByteArray::fromPercentEncoding(value));
    }
    return out;
}

bool isForm(const HttpRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [](const HttpHeader &each) {
        return each.name.compare("Content-Type", Qt::CaseInsensitive) == 0 &&
               each.value.toLower().startsWith("application/x-www-form-urlencoded");
    });
}

//! The parameters of the protocol but the signature, in the order of the RFC's examples.
Parameters protocolParameters(const OAuth1Keys &keys, const OAuth1Stamp &stamp,
                              OAuth1Version version)
{
    Parameters out{{"oauth_consumer_key", keys.consumerKey.toUtf8()}};
    if (!keys.token.isEmpty())
        out.emplace_back("oauth_token", keys.token.toUtf8());
    out.emplace_back("oauth_signature_method", keys.method.toUtf8());
    out.emplace_back("oauth_timestamp", stamp.timestamp.toUtf8());
    out.emplace_back("oauth_nonce", stamp.nonce.toUtf8());
    if (version == OAuth1Version::Said)
        out.emplace_back("oauth_version", "1.0");
    return out;
}

//! RFC 5849, 3.4.1.2: scheme and host in small letters, no port that is the usual one, no query.
QByteArray baseAddress(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    QByteArray out =
        (scheme + QLatin1String("://") + url.host(QUrl::FullyEncoded).toLower()).toUtf8();
    const int usual = scheme == QLatin1String("https") ? 443 : 80;
    if (url.port() > 0 && url.port() != usual)
        out += ':' + QByteArray::number(url.port());
    const QByteArray path = url.path(QUrl::FullyEncoded).toUtf8();
    return out + (path.isEmpty() ? QByteArray("/") : path);
}

//! The query as it will be sent, not as QUrl would write it.
QByteArray rawQuery(const QString &url)
{
    const QString whole = url.section(QLatin1Char('#'), 0, 0);
    const qsizetype mark = whole.indexOf(QLatin1Char('?'));
    return mark < 0 ? QByteArray() : whole.mid(mark + 1).toUtf8();
}

QByteArray normalised(const Parameters &all)
{
    Parameters pairs;
    for (const auto &[name, value] : all)
        pairs.emplace_back(escaped(name), escaped(value));
    std::sort(pairs.begin(), pairs.end());
    QByteArray out;
    for (const auto &[name, value] : pairs)
        out += (out.isEmpty() ? "" : "&") + name + '=' + value;
    return out;
}

} // namespace

QByteArray OAuth1Signer::baseText(const OAuth1Keys &keys, const HttpRequest &request,
                                  const OAuth1Stamp &stamp, OAuth1Version version)
{
    Parameters all = protocolParameters(keys, stamp, version);
    for (const auto &each : decodedPairs(rawQuery(request.url)))
        all.push_back(each);
    if (isForm(request)) {
        for (const auto &each : decodedPairs(request.body))
            all.push_back(each);
    }
    return request.method.toUpper() + '&' + escaped(baseAddress(QUrl(request.url))) + '&' +
           escaped(normalised(all));
}

HttpHeader OAuth1Signer::header(const OAuth1Keys &keys, const HttpRequest &request,
                                const OAuth1Stamp &stamp, OAuth1Version version)
{
    const auto hash = keys.method == QLatin1String("HMAC-SHA1") ? QCryptographicHash::Sha1
                                                                : QCryptographicHash::Sha256;
    const QByteArray signature =
        QMessageAuthenticationCode::hash(
            baseText(keys, request, stamp, version),
            escaped(keys.consumerSecret) + '&' + escaped(keys.tokenSecret), hash)
            .toBase64();
    QByteArray value = "OAuth ";
    if (!keys.realm.isEmpty())
        value += "realm=\"" + escaped(keys.realm) + "\", ";
    for (const auto &[name, text] : protocolParameters(keys, stamp, version))
        value += name + "=\"" + escaped(text) + "\", ";
    return {"Authorization", value + "oauth_signature=\"" + escaped(signature) + '"'};
}

HttpHeader OAuth1Signer::header(const HttpRequest &request) const
{
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(m_clock.now().time_since_epoch());
    return header(m_keys, request,
                  {QString::fromLatin1(m_rng.hex(16)), QString::number(seconds.count())},
                  OAuth1Version::Said);
}

} // namespace unsnag
