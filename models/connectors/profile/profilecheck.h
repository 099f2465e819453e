// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Checks a profile document: against connector-profile.schema.json, and what a schema cannot say:
//! named operations and entities exist, filters and roots are known, inputs are declared, nothing
//! unescaped gets into a path, secrets stay in `auth`, patterns compile, the operations of the roles
//! are there, every write says how it is kept from happening twice.
//! Error: Input; context `source#/json/pointer`, detail what was expected there.
[[nodiscard]] Result<void> checkProfile(const Json &document, const QString &source);

//! The schema, as embedded.
[[nodiscard]] const Json &profileSchema();

} // namespace unsnag
