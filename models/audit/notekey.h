// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace unsnag {

//! Signature types of C2SP signed notes that Unsnag speaks; both are Ed25519 keys.
inline constexpr quint8 noteKeyPlain = 0x01;       //!< signs the text of a note
inline constexpr quint8 noteKeyCosignature = 0x04; //!< a witness: signs time and text, see cosign()

//! A public key for signed notes (https://c2sp.org/signed-note, "Verifier keys").
struct NoteKey {
    QString name;
    quint32 id = 0;       //!< the first four bytes of SHA-256(name, newline, type, key), big endian
    QByteArray publicKey; //!< 32 bytes
    quint8 type = noteKeyPlain;

    //! The vkey line: name+id as eight hex digits+base64 of type and key.
    [[nodiscard]] QString text() const;

    bool operator==(const NoteKey &) const = default;
};

//! Whether a key can bear this name: not empty, no space of any script, no plus sign, no control
//! character, no half of a surrogate pair.
[[nodiscard]] bool isKeyName(const QString &name);

//! The key with these members and the id that follows from them.
//! Preconditions: isKeyName(name), 32 bytes.
[[nodiscard]] NoteKey makeNoteKey(const QString &name, const QByteArray &publicKey, quint8 type);

//! Reads a vkey line, without a newline. Strict: lower-case hex, canonical base64, the id computed
//! again, types 0x01 and 0x04 only.
//! Error: Input.
[[nodiscard]] Result<NoteKey> readNoteKey(const QString &vkey);

//! Whether this is the Ed25519 signature (RFC 8032, pure) of the message by the key. False as well for
//! any other length than 32 and 64 bytes, encodings that are not canonical and points of small order.
[[nodiscard]] bool verifyEd25519(const QByteArray &publicKey, const QByteArray &message,
                                 const QByteArray &signature);

//! Somebody who signs without showing the secret key.
class NoteSigner
{
public:
    NoteSigner() = default;
    NoteSigner(const NoteSigner &) = delete;
    NoteSigner &operator=(const NoteSigner &) = delete;
    virtual ~NoteSigner() = default;

    [[nodiscard]] virtual NoteKey key() const = 0;
    //! The Ed25519 signature of the bytes, 64 bytes.
    [[nodiscard]] virtual Result<QByteArray> sign(const QByteArray &bytes) const = 0;

protected:
    NoteSigner(NoteSigner &&) = default;
    NoteSigner &operator=(NoteSigner &&) = default;
};

//! A key pair in memory, wiped when it goes. It can be moved, never copied.
class SecretNoteKey final : public NoteSigner
{
public:
    //! A new key from the random numbers of the system. Precondition: isKeyName(name).
    [[nodiscard]] static SecretNoteKey generate(const QString &name, quint8 type = noteKeyPlain);
    //! What secretText() wrote. Error: Input, without a word of the text.
    [[nodiscard]] static Result<SecretNoteKey> read(const QString &secretText);

    SecretNoteKey(SecretNoteKey &&) noexcept;
    SecretNoteKey &operator=(SecretNoteKey &&) noexcept;
    ~SecretNoteKey() override;

    //! "PRIVATE+KEY+", name, id and base64 of type and seed, joined by plus signs: the form of
    //! golang.org/x/mod/sumdb/note. For the vault only; the caller wipes it.
    [[nodiscard]] QString secretText() const;

    [[nodiscard]] NoteKey key() const override { return m_key; }
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &bytes) const override;

private:
    class Secret;

    SecretNoteKey(const QString &name, quint8 type, std::unique_ptr<Secret> secret);

    NoteKey m_key;
    std::unique_ptr<Secret> m_secret; // never null but in a key that was moved from
};

} // namespace unsnag
