// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/vaultkeyring.h"

#include <QUrl>

namespace unsnag {
namespace {

//! The secrets of the log stand in the vault beside those of connections, under this name.
const QString place = QStringLiteral("audit log");

QString fieldOf(const NoteKey &key)
{
    return QStringLiteral("key-%1").arg(key.id, 8, 16, QLatin1Char('0'));
}

//! A name of a key has no spaces and no plus signs, names of people may.
QString plain(const QString &actor)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(actor));
}

QString witnessField(const QString &actor)
{
    return QStringLiteral("witness-") + plain(actor);
}

QString seenField(const QString &actor)
{
    return QStringLiteral("seen-") + plain(actor);
}

Error notHere(const NoteKey &key)
{
    return {
        Code::NotFound,
        QStringLiteral("the secret part of the audit key is not in your keychain, so nothing is "
                       "signed"),
        key.text(),
        QStringLiteral("whoever made the key signs, or: unsnag-cli audit key --rotate")};
}

} // namespace

Result<AuditKeyring::Signer> VaultKeyring::read(const QString &field)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_known.find(field); known != m_known.end())
        return known->second;
    const auto look = [&]() -> Result<Signer> {
        UNSNAG_TRY(QString secret, m_vault.read(place, field));
        auto key = SecretNoteKey::read(secret);
        wipe(secret);
        if (!key.ok())
            return key.error();
        return Signer(std::make_shared<const SecretNoteKey>(std::move(*key)));
    };
    return m_known.emplace(field, look()).first->second;
}

Result<AuditKeyring::Signer> VaultKeyring::keep(const QString &field, SecretNoteKey key)
{
    QString secret = key.secretText();
    const auto kept = m_vault.write(place, field, secret);
    wipe(secret);
    if (!kept.ok())
        return kept.error();
    const std::scoped_lock lock(m_mutex);
    const Signer signer = std::make_shared<const SecretNoteKey>(std::move(key));
    m_known.insert_or_assign(field, Result<Signer>(signer));
    return signer;
}

Result<AuditKeyring::Signer> VaultKeyring::signer(const NoteKey &key)
{
    auto found = read(fieldOf(key));
    if (!found.ok())
        return found.error().code == Code::NotFound ? Result<Signer>(notHere(key)) : found;
    if ((*found)->key() != key)
        return notHere(key);
    return found;
}

Result<AuditKeyring::Signer> VaultKeyring::make(const QString &name)
{
    SecretNoteKey key = SecretNoteKey::generate(name);
    const QString field = fieldOf(key.key());
    return keep(field, std::move(key));
}

Result<AuditKeyring::Signer> VaultKeyring::witness(const QString &actor)
{
    auto found = read(witnessField(actor));
    if (found.ok() || found.error().code != Code::NotFound)
        return found;
    return keep(witnessField(actor),
                SecretNoteKey::generate(QStringLiteral("witness.unsnag.local/") + plain(actor),
                                        noteKeyCosignature));
}

Result<QByteArray> VaultKeyring::lastSeen(const QString &actor)
{
    const auto note = m_vault.read(place, seenField(actor));
    if (note.ok())
        return note->toUtf8();
    return note.error().code == Code::NotFound ? Result<QByteArray>(QByteArray()) : note.error();
}

Result<void> VaultKeyring::keepSeen(const QString &actor, const QByteArray &note)
{
    return m_vault.write(place, seenField(actor), QString::fromUtf8(note));
}

} // namespace unsnag
