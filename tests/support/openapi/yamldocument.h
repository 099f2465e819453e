// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! One YAML document as JSON: quoted scalars are texts, plain ones what they look like (null, true, 12).
//! Error: Input naming the line.
[[nodiscard]] Result<Json> readYaml(const QByteArray &text, const QString &source);

} // namespace unsnag
