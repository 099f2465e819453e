// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"

namespace unsnag {

//! Carries out one RFC 6902 operation on `document`; see applyPatch for the errors. `number` is the
//! operation's place in its patch. On error the document may be changed in part.
[[nodiscard]] Result<void> applyOperation(Json &document, const Json &operation,
                                          std::size_t number);

//! An operation with a value.
[[nodiscard]] Json patchOperation(const char *op, const JsonPointer &path, Json value);

} // namespace unsnag
