// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"
#include "models/base/result.h"

namespace unsnag {

//! Whether a document is built as a JSON Schema of draft 7 is: every known keyword holds a value of
//! its kind, every pattern is a regular expression. Error: Input at the keyword's pointer in `source`.
[[nodiscard]] Result<void> checkSchemaShape(const Json &schema, const QString &source);

} // namespace unsnag
