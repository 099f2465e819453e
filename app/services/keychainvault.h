// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/secretvault.h"

namespace unsnag {

//! Secrets in the keychain of the system (QtKeychain), service "unsnag", key
//! "<workspace id>/<connection>/<field>".
class KeychainVault final : public SecretVault
{
public:
    explicit KeychainVault(QString workspaceId) : m_workspaceId(std::move(workspaceId)) {}

    [[nodiscard]] Result<QString> read(const QString &connection, const QString &field) override;
    [[nodiscard]] Result<void> write(const QString &connection, const QString &field,
                                     const QString &secret) override;
    [[nodiscard]] Result<void> remove(const QString &connection, const QString &field) override;

private:
    [[nodiscard]] QString key(const QString &connection, const QString &field) const;

    QString m_workspaceId;
};

} // namespace unsnag
