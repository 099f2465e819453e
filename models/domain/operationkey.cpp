// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/operationkey.h"

#include <QCryptographicHash>

namespace unsnag {
namespace {

//! SHA-256 over purpose and fields. Every field is preceded by its length in bytes (decimal) and a
//! colon, so that no two lists of fields give the same bytes.
QByteArray digestOf(const char *purpose, std::initializer_list<QString> fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &field) {
        hash.addData(QByteArray::number(field.size()) + ':');
        hash.addData(field);
    };
    add(purpose);
    for (const QString &field : fields)
        add(field.toUtf8());
    return hash.result();
}

//! RFC 4648 base32 of bytes whose number is a multiple of five.
QString base32(const QByteArray &bytes)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text;
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8U) | static_cast<unsigned char>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += QLatin1Char(alphabet[(buffer >> (bits - 5)) & 31U]);
        buffer &= 31U;
    }
    return text;
}

} // namespace

QString externalReference(const QString &workspaceId, const QString &flow, const RecordRef &source,
                          const QString &documentKind)
{
    const QByteArray digest =
        digestOf("unsnag external reference 1",
                 {workspaceId, flow, source.system, source.object, source.id, documentKind});
    return QStringLiteral("UNS-") + base32(digest.left(10));
}

QString idempotencyKey(const QString &externalReference, const QString &step, int resolutionNumber,
                       const Id<Event> &event)
{
    const QByteArray digest =
        digestOf("unsnag idempotency key 2",
                 {externalReference, step, QString::number(resolutionNumber), event.text()});
    return QString::fromLatin1(digest.left(16).toHex());
}

} // namespace unsnag
