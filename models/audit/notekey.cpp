// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit/notekey.h"

#include "models/audit/digest.h"
#include "models/audit/strictbase64.h"

#include <QStringList>
#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace unsnag {
namespace {

constexpr qsizetype publicKeySize = crypto_sign_PUBLICKEYBYTES;
constexpr qsizetype seedSize = crypto_sign_SEEDBYTES;
constexpr qsizetype signatureSize = crypto_sign_BYTES;

const QString secretMark = QStringLiteral("PRIVATE+KEY+");

//! A program without its signatures must not go on writing a log.
void startSodium()
{
    static const bool works = sodium_init() >= 0;
    if (!works)
        qFatal("libsodium does not start");
}

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

unsigned long long sizeOf(const QByteArray &array)
{
    return static_cast<unsigned long long>(array.size());
}

//! Bytes that are wiped when they go out of scope.
class WipedBytes
{
public:
    explicit WipedBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    WipedBytes(const WipedBytes &) = delete;
    WipedBytes &operator=(const WipedBytes &) = delete;
    ~WipedBytes() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

bool isKnownType(quint8 type)
{
    return type == noteKeyPlain || type == noteKeyCosignature;
}

quint32 keyId(const QString &name, quint8 type, const QByteArray &publicKey)
{
    const QByteArray digest = sha256(name.toUtf8() + '\n' + static_cast<char>(type) + publicKey);
    return qFromBigEndian<quint32>(digest.constData());
}

QString idText(quint32 id)
{
    return QString::number(id, 16).rightJustified(8, u'0');
}

bool isUnfitForName(QChar character)
{
    return character.isSpace() || character == u'+' || character < u' ';
}

Error keyError(const QString &what)
{
    return {Code::Input, what, QStringLiteral("key of a signed note"),
            QStringLiteral("copy the whole line, with nothing before or after it")};
}

//! What stands between plus signs in a public or secret line.
struct KeyParts {
    QString name;
    QString id;
    quint8 type = 0;
};

//! Name, id and the type in front of the key's bytes; the id is only looked at, not computed.
Result<KeyParts> checkedParts(const QString &name, const QString &id, const QByteArray &typed)
{
    if (!isKeyName(name))
        return keyError(
            QStringLiteral("a key name must not be empty or hold spaces or plus signs"));
    if (typed.size() != 1 + publicKeySize)
        return keyError(QStringLiteral("the key must be base64 of 33 bytes"));
    const auto type = static_cast<quint8>(typed.front());
    if (!isKnownType(type))
        return keyError(QStringLiteral("a key of type %1; 1 and 4 are known").arg(type));
    return KeyParts{name, id, type};
}

} // namespace

QString NoteKey::text() const
{
    const QByteArray typed = QByteArray(1, static_cast<char>(type)) + publicKey;
    return name + u'+' + idText(id) + u'+' + QString::fromLatin1(typed.toBase64());
}

bool isKeyName(const QString &name)
{
    return !name.isEmpty() && std::ranges::none_of(name, isUnfitForName) &&
           QString::fromUtf8(name.toUtf8()) == name;
}

NoteKey makeNoteKey(const QString &name, const QByteArray &publicKey, quint8 type)
{
    Q_ASSERT(isKeyName(name) && publicKey.size() == publicKeySize && isKnownType(type));
    return {name, keyId(name, type, publicKey), publicKey, type};
}

Result<NoteKey> readNoteKey(const QString &vkey)
{
    // Base64 may hold plus signs, names and ids can't.
    const QString name = vkey.section(u'+', 0, 0);
    const QString id = vkey.section(u'+', 1, 1);
    const auto typed = readBase64(vkey.section(u'+', 2).toUtf8());
    UNSNAG_TRY(const KeyParts parts, checkedParts(name, id, typed.value_or(QByteArray())));
    const NoteKey key = makeNoteKey(parts.name, typed->mid(1), parts.type);
    if (key.text() != vkey)
        return keyError(QStringLiteral("the id of key %1 is \"%2\", but its bytes give %3")
                            .arg(name, id, idText(key.id)));
    return key;
}

bool verifyEd25519(const QByteArray &publicKey, const QByteArray &message,
                   const QByteArray &signature)
{
    startSodium();
    return publicKey.size() == publicKeySize && signature.size() == signatureSize &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), sizeOf(message),
                                       bytesOf(publicKey)) == 0;
}

//! Seed and public key as libsodium keeps them, in one place of memory.
class SecretNoteKey::Secret
{
public:
    //! Precondition: 32 bytes at `seed`.
    explicit Secret(const unsigned char *seed)
    {
        startSodium();
        crypto_sign_seed_keypair(bytesOf(m_publicKey), m_bytes.data(), seed);
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

    [[nodiscard]] const QByteArray &publicKey() const { return m_publicKey; }

    [[nodiscard]] QByteArray sign(const QByteArray &bytes) const
    {
        QByteArray signature(signatureSize, '\0');
        crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(bytes), sizeOf(bytes),
                             m_bytes.data());
        return signature;
    }

    //! Type and seed, 33 bytes.
    [[nodiscard]] QByteArray typedSeed(quint8 type) const
    {
        QByteArray typed(1 + seedSize, '\0');
        typed[0] = static_cast<char>(type);
        std::copy_n(m_bytes.begin(), seedSize, typed.begin() + 1);
        return typed;
    }

private:
    QByteArray m_publicKey = QByteArray(publicKeySize, '\0');
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> m_bytes{};
};

SecretNoteKey::SecretNoteKey(const QString &name, quint8 type, std::unique_ptr<Secret> secret)
    : m_key(makeNoteKey(name, secret->publicKey(), type)), m_secret(std::move(secret))
{}

SecretNoteKey::SecretNoteKey(SecretNoteKey &&) noexcept = default;
SecretNoteKey &SecretNoteKey::operator=(SecretNoteKey &&) noexcept = default;
SecretNoteKey::~SecretNoteKey() = default;

SecretNoteKey SecretNoteKey::generate(const QString &name, quint8 type)
{
    startSodium();
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    randombytes_buf(seed.data(), seed.size());
    auto secret = std::make_unique<Secret>(seed.data());
    sodium_memzero(seed.data(), seed.size());
    return {name, type, std::move(secret)};
}

Result<SecretNoteKey> SecretNoteKey::read(const QString &secretText)
{
    if (!secretText.startsWith(secretMark))
        return keyError(QStringLiteral("this is no secret key of a signed note"));
    const auto parts = QStringView(secretText).mid(secretMark.size());
    const qsizetype first = parts.indexOf(u'+');
    const qsizetype second = first < 0 ? -1 : parts.indexOf(u'+', first + 1);
    if (second < 0)
        return keyError(QStringLiteral("a secret key has a name, an id and base64"));
    const WipedBytes base64(parts.mid(second + 1).toUtf8());
    const WipedBytes typed(readBase64(base64.bytes()).value_or(QByteArray()));
    const QString id = parts.mid(first + 1, second - first - 1).toString();
    UNSNAG_TRY(const KeyParts read, checkedParts(parts.left(first).toString(), id, typed.bytes()));
    SecretNoteKey key(read.name, read.type, std::make_unique<Secret>(bytesOf(typed.bytes()) + 1));
    if (idText(key.m_key.id) != id)
        return keyError(
            QStringLiteral("the id of secret key %1 does not belong to it").arg(read.name));
    return key;
}

QString SecretNoteKey::secretText() const
{
    const WipedBytes typed(m_secret->typedSeed(m_key.type));
    const WipedBytes base64(typed.bytes().toBase64());
    const QString open = secretMark + m_key.name + u'+' + idText(m_key.id) + u'+';
    // One buffer of the whole length: growing would leave pieces of the secret in freed memory.
    QString text;
    text.reserve(open.size() + base64.bytes().size());
    text += open;
    text += QLatin1String(base64.bytes());
    return text;
}

Result<QByteArray> SecretNoteKey::sign(const QByteArray &bytes) const
{
    return m_secret->sign(bytes);
}

} // namespace unsnag
