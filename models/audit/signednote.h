// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/audit/notekey.h"

#include <vector>

namespace unsnag {

//! One signature line of a note.
struct NoteSignature {
    QString name;     //!< of the key
    quint32 id = 0;   //!< of the key
    QByteArray bytes; //!< what follows the id: 64 bytes of a plain signature, 72 of a cosignature

    //! Em dash, name, base64 of id and bytes, and the newline.
    [[nodiscard]] QByteArray toLine() const;

    bool operator==(const NoteSignature &) const = default;
};

//! Text with signatures below it (https://c2sp.org/signed-note).
struct SignedNote {
    QByteArray text; //!< ends with a newline
    std::vector<NoteSignature> signatures;

    //! Text, empty line, signature lines.
    [[nodiscard]] QByteArray toBytes() const;
};

//! Whether a note can have this text: UTF-8 that ends with a newline, without another control
//! character below U+0020.
[[nodiscard]] bool isNoteText(const QByteArray &text);

//! Bytes of a note that are read unless more are asked for, as for a manifest.
constexpr qsizetype mostNoteBytes = qsizetype{1} << 20;

//! Reads a note without verifying anything. Stricter than the format asks: at most `limit` bytes, 1 to 100
//! signatures, canonical base64, no key twice; what was read gives the same bytes again.
//! Error: Input.
[[nodiscard]] Result<SignedNote> readSignedNote(const QByteArray &bytes,
                                                qsizetype limit = mostNoteBytes);

//! Reads a single signature line, with its newline. Error: Input.
[[nodiscard]] Result<NoteSignature> readNoteSignature(const QByteArray &line);

//! Error: Input for a text that is none, without signers, for more than 100 of them and for one key
//! twice; Bug for a signer whose key is a witness's or does not verify its signature; the signer's own.
[[nodiscard]] Result<SignedNote> signNote(const QByteArray &text,
                                          const std::vector<const NoteSigner *> &signers);

//! The signature line of this key, by name and id; null where there is none. Not verified.
[[nodiscard]] const NoteSignature *signatureOf(const SignedNote &note, const NoteKey &key);

//! Whether the key, plain or a witness's, has a signature line here that verifies.
[[nodiscard]] bool isSignedBy(const SignedNote &note, const NoteKey &key);

//! The known keys whose signatures verify, in their own order; lines of other keys are passed over,
//! as the format says. One signature of a known key that is wrong spoils the note.
//! Error: Input where a key is known twice, Damaged for the wrong signature of a known key, NotFound
//! where no known key has signed.
[[nodiscard]] Result<std::vector<NoteKey>> signersOf(const SignedNote &note,
                                                     const std::vector<NoteKey> &known);

} // namespace unsnag
