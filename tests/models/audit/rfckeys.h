// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/notekey.h"

#include <utility>

namespace unsnag {

//! A key that is the same in every run and no secret: the pair of a test of RFC 8032, 7.1.
inline SecretNoteKey publishedKey(const QByteArray &seed, const QByteArray &publicKey,
                                  const QString &name, quint8 type)
{
    const NoteKey key = makeNoteKey(name, publicKey, type);
    const QString typed =
        QString::fromLatin1((QByteArray(1, static_cast<char>(type)) + seed).toBase64());
    auto secret = SecretNoteKey::read(
        QStringLiteral("PRIVATE+KEY+%1+%2+%3").arg(name, key.text().section(u'+', 1, 1), typed));
    return std::move(*secret);
}

//! The pair of test 1.
inline SecretNoteKey firstKey(const QString &name, quint8 type = noteKeyPlain)
{
    return publishedKey(
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
        QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
        name, type);
}

//! The pair of test 3.
inline SecretNoteKey thirdKey(const QString &name, quint8 type = noteKeyPlain)
{
    return publishedKey(
        QByteArray::fromHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"),
        QByteArray::fromHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"),
        name, type);
}

//! The pair of test 2.
inline SecretNoteKey secondKey(const QString &name, quint8 type = noteKeyPlain)
{
    return publishedKey(
        QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
        QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
        name, type);
}

} // namespace unsnag
