// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! A host that a login answered with (an address among its values) and to which requests must not go:
//! neither the form names it nor `hosts` of the profile. Empty where all are known.
[[nodiscard]] QString strangeHost(const Json &document, const Json &formValues,
                                  const Json &loginValues);

} // namespace unsnag
