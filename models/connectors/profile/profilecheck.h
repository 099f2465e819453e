// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Checks a profile document against connector-profile.schema.json.
//! Error: Input; context `source#/json/pointer`, detail what was expected there.
[[nodiscard]] Result<void> checkProfileForm(const Json &document, const QString &source);

//! Checks what a schema cannot say, of a document that has the form and its flavour's defaults:
//! named operations and entities exist and get the inputs they need, filters and roots are known,
//! nothing unescaped gets into a path or a query language, secrets stay in `auth`, hosts come from
//! the form, patterns compile, the operations of the roles are there, every write says how it is
//! kept from happening twice. Error as checkProfileForm.
[[nodiscard]] Result<void> checkProfileRules(const Json &document, const QString &source);

//! The schema, as embedded.
[[nodiscard]] const Json &profileSchema();

} // namespace unsnag
