// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QString>

#include <memory>

namespace unsnag {

//! Where the secrets of connections are kept: never in the workspace. Blocks; safe from any thread.
class SecretVault
{
public:
    virtual ~SecretVault();

    //! Error: NotFound with the remedy where no such secret was stored; Forbidden or Offline where
    //! the vault can't be opened, with the alternative as remedy.
    [[nodiscard]] virtual Result<QString> read(const QString &connection, const QString &field) = 0;
    [[nodiscard]] virtual Result<void> write(const QString &connection, const QString &field,
                                             const QString &secret) = 0;
    //! Removing what is not there is fine.
    [[nodiscard]] virtual Result<void> remove(const QString &connection, const QString &field) = 0;
};

//! The vault of a workspace: the file below configurationFolder() where UNSNAG_PASSPHRASE_FILE is
//! set, else the keychain of the system. Opens nothing yet.
[[nodiscard]] std::unique_ptr<SecretVault> makeSecretVault(const QString &workspaceId);

//! Overwrites the characters of a secret that is no longer needed, where nothing else shares them,
//! and empties it.
void wipe(QString &secret);
void wipe(QByteArray &secret);

//! The error of a secret that nobody stored yet.
[[nodiscard]] Error missingSecret(const QString &connection, const QString &field);

} // namespace unsnag
