// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/secretvault.h"
#include "models/base/json.h"

#include <QByteArray>

#include <mutex>

namespace unsnag {

struct FileVaultOptions {
    QString path;           //!< the vault, made with its folder when first written
    QString passphraseFile; //!< its first line is the passphrase
    QString workspaceId;
};

//! Secrets in one file for all workspaces of a person, for machines without a keychain. The key is
//! Argon2id (libsodium crypto_pwhash) of the passphrase, the content a secretbox: readable and
//! changeable only with the passphrase. The file has mode 0600 and is replaced as a whole.
class FileVault final : public SecretVault
{
public:
    explicit FileVault(FileVaultOptions options);
    ~FileVault() override;

    [[nodiscard]] Result<QString> read(const QString &connection, const QString &field) override;
    [[nodiscard]] Result<void> write(const QString &connection, const QString &field,
                                     const QString &secret) override;
    [[nodiscard]] Result<void> remove(const QString &connection, const QString &field) override;

private:
    [[nodiscard]] QString key(const QString &connection, const QString &field) const;
    [[nodiscard]] Result<Json> load();
    [[nodiscard]] Result<void> store(const Json &secrets);
    [[nodiscard]] Result<void> change(const QString &name, const Json &value);
    [[nodiscard]] Result<QByteArray> passphrase() const;
    [[nodiscard]] Result<void> derive(const QByteArray &salt);
    [[nodiscard]] Error damaged(const QString &what) const;

    FileVaultOptions m_options;
    std::mutex m_mutex;
    QByteArray m_salt; // of m_key; empty before the first derivation
    QByteArray m_key;
};

} // namespace unsnag
