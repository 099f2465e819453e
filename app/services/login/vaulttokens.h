// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/secretvault.h"
#include "models/connectors/profile/auth/tokenstore.h"

namespace unsnag {

//! The tokens of a connection in the vault, beside its other secrets.
class VaultTokens final : public TokenStore
{
public:
    VaultTokens(SecretVault &vault, QString connection)
        : m_vault(vault), m_connection(std::move(connection))
    {}

    [[nodiscard]] Result<QString> load(const QString &name) override;
    [[nodiscard]] Result<void> save(const QString &name, const QString &token) override;

private:
    SecretVault &m_vault;
    QString m_connection;
};

} // namespace unsnag
