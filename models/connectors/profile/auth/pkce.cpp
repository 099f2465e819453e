// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connectors/profile/auth/pkce.h"

#include <QCryptographicHash>

namespace unsnag {

QString pkceVerifier(Rng &rng)
{
    return QString::fromLatin1(rng.hex(32));
}

QString pkceChallenge(const QString &verifier)
{
    const QByteArray digest =
        QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace unsnag
