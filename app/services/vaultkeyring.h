// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/secretvault.h"
#include "models/engine/auditkeyring.h"

#include <map>
#include <mutex>

namespace unsnag {

//! The audit keys of a workspace in the vault of secrets. What was read is kept for the process, and
//! so is that it could not be read: a keychain is not asked again at every pass.
class VaultKeyring final : public AuditKeyring
{
public:
    //! `checkpointFile`: where the checkpoints of this workspace go outside its database.
    VaultKeyring(SecretVault &vault, QString checkpointFile)
        : m_vault(vault), m_checkpointFile(std::move(checkpointFile))
    {}

    [[nodiscard]] Result<Signer> signer(const NoteKey &key) override;
    [[nodiscard]] Result<Signer> make(const QString &name) override;
    [[nodiscard]] Result<Signer> witness(const QString &actor) override;
    [[nodiscard]] Result<QByteArray> lastSeen(const QString &actor) override;
    [[nodiscard]] Result<void> keepSeen(const QString &actor, const QByteArray &note) override;
    [[nodiscard]] QString checkpointFile() const override { return m_checkpointFile; }

private:
    [[nodiscard]] Result<Signer> read(const QString &field);
    [[nodiscard]] Result<Signer> keep(const QString &field, SecretNoteKey key);

    SecretVault &m_vault;
    QString m_checkpointFile;
    std::mutex m_mutex;
    std::map<QString, Result<Signer>> m_known; //!< by field of the vault
};

} // namespace unsnag
