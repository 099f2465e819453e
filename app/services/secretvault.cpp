// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/secretvault.h"

#include "app/services/filevault.h"
#include "app/services/keychainvault.h"
#include "app/services/workspacelocation.h"

#include <QDir>

#include <sodium.h>

namespace unsnag {

SecretVault::~SecretVault() = default;

std::unique_ptr<SecretVault> makeSecretVault(const QString &workspaceId)
{
    const QString passphraseFile = qEnvironmentVariable("UNSNAG_PASSPHRASE_FILE");
    if (passphraseFile.isEmpty())
        return std::make_unique<KeychainVault>(workspaceId);
    const QString path = QDir(configurationFolder()).filePath(QStringLiteral("secrets"));
    return std::make_unique<FileVault>(FileVaultOptions{path, passphraseFile, workspaceId});
}

void wipe(QString &secret)
{
    if (secret.isDetached())
        sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()) * sizeof(QChar));
    secret.clear();
}

void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        sodium_memzero(secret.data(), static_cast<std::size_t>(secret.size()));
    secret.clear();
}

Error missingSecret(const QString &connection, const QString &field)
{
    return {
        Code::NotFound,
        QStringLiteral("the secret \"%1\" of connection %2 is not stored").arg(field, connection),
        connection, QStringLiteral("store it with: unsnag-cli connector login %1").arg(connection)};
}

} // namespace unsnag
