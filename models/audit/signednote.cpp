// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/signednote.h"

#include "models/audit/cosignature.h"
#include "models/audit/strictbase64.h"

#include <QtEndian>

#include <algorithm>
#include <set>

namespace unsnag {
namespace {

constexpr std::size_t maxSignatures = 100;
constexpr qsizetype idSize = sizeof(quint32);

const QByteArray lineStart = QByteArrayLiteral("\u2014 ");

Error noteError(const QString &what, const QString &place = QStringLiteral("signed note"))
{
    return {Code::Input, what, place, {}};
}

QString placeOfLine(std::size_t number)
{
    return QStringLiteral("signed note, signature line %1").arg(number);
}

bool isControl(char character)
{
    return static_cast<unsigned char>(character) < 0x20 && character != '\n';
}

//! The lines below the empty one. Precondition: `block` ends with a newline.
Result<std::vector<NoteSignature>> readSignatures(const QByteArray &block)
{
    std::vector<NoteSignature> signatures;
    for (qsizetype from = 0; from < block.size();) {
        const qsizetype end = block.indexOf('\n', from) + 1;
        auto signature = readNoteSignature(block.mid(from, end - from));
        const QString place = placeOfLine(signatures.size() + 1);
        if (!signature.ok())
            return noteError(signature.error().detail, place);
        signatures.push_back(std::move(*signature));
        if (signatures.size() > maxSignatures)
            return noteError(QStringLiteral("more than %1 signatures").arg(maxSignatures), place);
        from = end;
    }
    return signatures;
}

template <typename Keyed>
bool hasKeyTwice(const std::vector<Keyed> &keyed)
{
    std::set<std::pair<QString, quint32>> seen;
    return !std::ranges::all_of(keyed, [&](const Keyed &one) {
        return seen.insert({one.name, one.id}).second;
    });
}

Result<NoteSignature> signatureBy(const NoteSigner &signer, const QByteArray &text)
{
    const NoteKey key = signer.key();
    if (key.type != noteKeyPlain)
        return Error{
            Code::Bug, QStringLiteral("a witness cosigns; it does not sign notes"), key.name, {}};
    UNSNAG_TRY(QByteArray bytes, signer.sign(text));
    if (!verifyEd25519(key.publicKey, text, bytes))
        return Error{Code::Bug,
                     QStringLiteral("the signer's key does not verify its signature"),
                     key.name,
                     {}};
    return NoteSignature{key.name, key.id, std::move(bytes)};
}

} // namespace

QByteArray NoteSignature::toLine() const
{
    QByteArray all(idSize, '\0');
    qToBigEndian(id, all.data());
    all += bytes;
    return lineStart + name.toUtf8() + ' ' + all.toBase64() + '\n';
}

QByteArray SignedNote::toBytes() const
{
    QByteArray bytes = text + '\n';
    for (const NoteSignature &signature : signatures)
        bytes += signature.toLine();
    return bytes;
}

bool isNoteText(const QByteArray &text)
{
    return text.endsWith('\n') && text.isValidUtf8() && std::ranges::none_of(text, isControl);
}

Result<SignedNote> readSignedNote(const QByteArray &bytes, qsizetype limit)
{
    if (bytes.size() > limit)
        return noteError(
            QStringLiteral("%1 bytes; at most %2 are read").arg(bytes.size()).arg(limit));
    if (!isNoteText(bytes))
        return noteError(
            QStringLiteral("not UTF-8 without control characters that ends with a newline"));
    const qsizetype gap = bytes.lastIndexOf("\n\n");
    if (gap < 0 || gap + 2 == bytes.size())
        return noteError(QStringLiteral("no signatures below an empty line"));
    SignedNote note;
    note.text = bytes.left(gap + 1);
    UNSNAG_TRY(note.signatures, readSignatures(bytes.mid(gap + 2)));
    if (hasKeyTwice(note.signatures))
        return noteError(QStringLiteral("one key has two signature lines"));
    return note;
}

Result<NoteSignature> readNoteSignature(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ', lineStart.size());
    if (!isNoteText(line) || !line.startsWith(lineStart) || space < 0)
        return noteError(QStringLiteral("a signature line is an em dash, a name and base64"));
    const auto all = readBase64(line.mid(space + 1).chopped(1));
    if (!all || all->size() <= idSize)
        return noteError(
            QStringLiteral("the signature is not canonical base64 of an id and bytes"));
    NoteSignature signature;
    signature.name = QString::fromUtf8(line.mid(lineStart.size(), space - lineStart.size()));
    signature.id = qFromBigEndian<quint32>(all->constData());
    signature.bytes = all->mid(idSize);
    // Qt drops a byte order mark; a name that begins with one would not be written again.
    if (!isKeyName(signature.name) || signature.toLine() != line)
        return noteError(
            QStringLiteral("a key name must not be empty or hold spaces or plus signs"));
    return signature;
}

Result<SignedNote> signNote(const QByteArray &text, const std::vector<const NoteSigner *> &signers)
{
    if (!isNoteText(text))
        return noteError(QStringLiteral(
            "the text is not UTF-8 without control characters that ends with a newline"));
    if (signers.empty() || signers.size() > maxSignatures)
        return noteError(QStringLiteral("%1 signers; a note has 1 to %2")
                             .arg(signers.size())
                             .arg(maxSignatures));
    SignedNote note{text, {}};
    for (const NoteSigner *signer : signers) {
        UNSNAG_TRY(NoteSignature signature, signatureBy(*signer, text));
        note.signatures.push_back(std::move(signature));
    }
    if (hasKeyTwice(note.signatures))
        return noteError(QStringLiteral("one key can't sign a note twice"));
    return note;
}

const NoteSignature *signatureOf(const SignedNote &note, const NoteKey &key)
{
    const auto found = std::ranges::find_if(note.signatures, [&](const NoteSignature &signature) {
        return signature.name == key.name && signature.id == key.id;
    });
    return found == note.signatures.end() ? nullptr : &*found;
}

bool isSignedBy(const SignedNote &note, const NoteKey &key)
{
    if (key.type == noteKeyCosignature)
        return cosignedAt(note, key).has_value();
    const NoteSignature *signature = signatureOf(note, key);
    return signature && key.type == noteKeyPlain &&
           verifyEd25519(key.publicKey, note.text, signature->bytes);
}

Result<std::vector<NoteKey>> signersOf(const SignedNote &note, const std::vector<NoteKey> &known)
{
    if (hasKeyTwice(known))
        return noteError(QStringLiteral("one key is known twice"), QStringLiteral("known keys"));
    std::vector<NoteKey> signers;
    for (const NoteKey &key : known) {
        if (!signatureOf(note, key))
            continue;
        if (!isSignedBy(note, key))
            return Error{Code::Damaged,
                         QStringLiteral("the signature of %1 is wrong").arg(key.name),
                         QStringLiteral("signed note"),
                         {}};
        signers.push_back(key);
    }
    if (signers.empty())
        return Error{Code::NotFound,
                     QStringLiteral("no known key has signed"),
                     QStringLiteral("signed note"),
                     {}};
    return signers;
}

} // namespace unsnag
