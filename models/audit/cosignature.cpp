// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/cosignature.h"

#include "models/audit/checkpoint.h"

#include <QtEndian>

#include <limits>

namespace unsnag {
namespace {

constexpr qsizetype timeSize = sizeof(quint64);

QByteArray cosignedMessage(const QByteArray &text, qint64 unixSeconds)
{
    return "cosignature/v1\ntime " + QByteArray::number(unixSeconds) + '\n' + text;
}

} // namespace

Result<NoteSignature> cosign(const SignedNote &checkpoint, const NoteSigner &witness,
                             qint64 unixSeconds)
{
    if (auto read = readCheckpointText(checkpoint.text); !read.ok())
        return read.error();
    const NoteKey key = witness.key();
    if (key.type != noteKeyCosignature)
        return Error{Code::Bug, QStringLiteral("only the key of a witness cosigns"), key.name, {}};
    if (unixSeconds < 0)
        return Error{Code::Input, QStringLiteral("a time before 1970"), key.name, {}};
    if (signatureOf(checkpoint, key))
        return Error{
            Code::Input, QStringLiteral("the witness has cosigned this already"), key.name, {}};
    const QByteArray message = cosignedMessage(checkpoint.text, unixSeconds);
    UNSNAG_TRY(const QByteArray signature, witness.sign(message));
    if (!verifyEd25519(key.publicKey, message, signature))
        return Error{Code::Bug,
                     QStringLiteral("the signer's key does not verify its signature"),
                     key.name,
                     {}};
    QByteArray bytes(timeSize, '\0');
    qToBigEndian(static_cast<quint64>(unixSeconds), bytes.data());
    return NoteSignature{key.name, key.id, bytes + signature};
}

std::optional<qint64> cosignedAt(const SignedNote &note, const NoteKey &witness)
{
    const NoteSignature *signature = signatureOf(note, witness);
    if (!signature || witness.type != noteKeyCosignature || signature->bytes.size() < timeSize ||
        !readCheckpointText(note.text).ok())
        return std::nullopt;
    const auto time = qFromBigEndian<quint64>(signature->bytes.constData());
    if (time > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    const auto seconds = static_cast<qint64>(time);
    if (!verifyEd25519(witness.publicKey, cosignedMessage(note.text, seconds),
                       signature->bytes.mid(timeSize)))
        return std::nullopt;
    return seconds;
}

} // namespace unsnag
