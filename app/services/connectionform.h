// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/connectors/profile/profile.h"
#include "models/store/referencetables.h"

namespace unsnag {

//! Lower-case letters, digits, '.', '_' and '-', at most 64: fit for a file name.
[[nodiscard]] bool isConnectionName(const QString &name);

//! Checks the name of a connection, and its values against the form of its profile: known fields only, no
//! secrets, required ones present, type and pattern kept. `source` begins the context of the error:
//! "source#/values/base_url".
[[nodiscard]] Result<void> checkConnectionForm(const ConnectionRow &row, const Profile &profile,
                                               const QString &source);

} // namespace unsnag
