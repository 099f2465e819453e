// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/feeds/standardwebhook.h"

#include <QMessageAuthenticationCode>
#include <QStringList>

namespace unsnag {
namespace {

Error missing(const char *header, const QString &expected)
{
    return {Code::Input,
            QStringLiteral("header %1: expected %2").arg(QString::fromLatin1(header), expected),
            QStringLiteral("headers"),
            {}};
}

Error refused(const QString &detail)
{
    return {Code::Forbidden, detail, QStringLiteral("headers"), {}};
}

Result<QByteArray> keyOf(const QString &secret)
{
    const QString prefix = QStringLiteral("whsec_");
    const auto key = QByteArray::fromBase64Encoding(secret.mid(prefix.size()).toLatin1(),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!secret.startsWith(prefix) || !key || (*key).size() < 24 || (*key).size() > 64)
        return Error{Code::Damaged, QStringLiteral("the secret of the webhook is no whsec_ secret"),
                     QStringLiteral("secret"),
                     QStringLiteral("store it again as the sender shows it: whsec_ and 24 to 64 "
                                    "bytes in Base64")};
    return *key;
}

//! Takes as long for the first byte as for the last.
bool isSame(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

//! Looks at every pair, so that the time tells nothing of which one fits.
Result<bool> fitsAny(const QList<QByteArray> &given, const HttpMessage &message,
                     const QString &secrets)
{
    bool fits = false;
    for (const QString &secret : secrets.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        UNSNAG_TRY(const QByteArray wanted,
                   webhookSignature(message.header("webhook-id"),
                                    message.header("webhook-timestamp"), message.body, secret));
        for (const QByteArray &signature : given)
            fits = isSame(signature, wanted) || fits;
    }
    return fits;
}

} // namespace

Result<QByteArray> webhookSignature(const QByteArray &id, const QByteArray &timestamp,
                                    const QByteArray &body, const QString &secret)
{
    UNSNAG_TRY(const QByteArray key, keyOf(secret));
    const QByteArray digest = QMessageAuthenticationCode::hash(id + '.' + timestamp + '.' + body,
                                                               key, QCryptographicHash::Sha256);
    return "v1," + digest.toBase64();
}

Result<Webhook> readWebhook(const HttpMessage &message, const QString &secrets, Timestamp now)
{
    const QByteArray id = message.header("webhook-id");
    if (id.isEmpty() || id.size() > 256)
        return missing("webhook-id", QStringLiteral("the id of the message"));
    bool isNumber = false;
    const qint64 seconds = message.header("webhook-timestamp").toLongLong(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 100'000'000'000)
        return missing("webhook-timestamp", QStringLiteral("seconds since 1970"));
    const QList<QByteArray> given = message.header("webhook-signature").split(' ');
    if (given.front().isEmpty())
        return missing("webhook-signature", QStringLiteral("v1, and a signature in Base64"));
    UNSNAG_TRY(const bool fits, fitsAny(given, message, secrets));
    if (!fits)
        return refused(QStringLiteral("no signature fits"));
    const Timestamp sentAt{std::chrono::seconds(seconds)};
    if (sentAt < now - webhookTolerance || sentAt > now + webhookTolerance)
        return refused(QStringLiteral("the time of the message is more than %1 minutes from ours")
                           .arg(webhookTolerance.count()));
    UNSNAG_TRY(Json body, readJson(message.body, QStringLiteral("body")));
    const QString type = body["type"].toString();
    return Webhook{QString::fromLatin1(id), sentAt, type, std::move(body)};
}

} // namespace unsnag
