// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/secretvault.h"
#include "models/base/json.h"

namespace unsnag {

//! Name of the value by which a connection says that a secret stands in an environment variable:
//! "token_env" for the field "token".
[[nodiscard]] QString environmentField(const QString &secretField);

//! Whether a text can be the name of an environment variable here: capitals, figures and '_'.
[[nodiscard]] bool isVariableName(const QString &text);

//! A secret of a connection: from the environment variable that its values name for it, else from the
//! vault. Only what a person wrote into the connection counts; a profile cannot ask for a variable.
//! Error: NotFound with the remedy where the variable is not set; as SecretVault::read.
[[nodiscard]] Result<QString> readSecret(SecretVault &vault, const QString &connection,
                                         const Json &values, const QString &field);

} // namespace unsnag
