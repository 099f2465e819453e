// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/login/vaulttokens.h"

namespace unsnag {

Result<QString> VaultTokens::load(const QString &name)
{
    auto read = m_vault.read(m_connection, name);
    return read || read.error().code != Code::NotFound ? read : Result<QString>(QString());
}

Result<void> VaultTokens::save(const QString &name, const QString &token)
{
    return m_vault.write(m_connection, name, token);
}

} // namespace unsnag
