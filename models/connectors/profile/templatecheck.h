// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Checks every template of a profile: known filters with sensible arguments, roots that exist at
//! that place, declared inputs and connection fields, secrets in `auth` only, hosts out of the form,
//! and escaped inputs in paths and query languages. Error as checkProfileForm.
[[nodiscard]] Result<void> checkTemplates(const Json &document, const QString &source);

} // namespace unsnag
