// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! An RFC 6902 patch (an array of add, remove and replace) that makes `to` out of `from`. Numbers
//! are equal by value, so 1 and 1.0 need no operation. Arrays are aligned by their longest common
//! subsequence up to 1,000,000 pairs of elements, above that by position.
[[nodiscard]] Json makePatch(const Json &from, const Json &to);

//! Applies an RFC 6902 patch, all of it or nothing. The error's detail names the number of the
//! operation (from 0), its context is the pointer. Error: Input for a malformed patch, Conflict
//! where the document does not fit it (nothing at a path, a test that fails).
[[nodiscard]] Result<Json> applyPatch(const Json &document, const Json &patch);

//! Applies an RFC 7396 merge patch.
[[nodiscard]] Json mergePatch(const Json &target, const Json &patch);

//! The merge patch that makes `to` out of `from`. A merge patch cannot write null into a member: a
//! null member in `to` is removed by it, or left out.
[[nodiscard]] Json makeMergePatch(const Json &from, const Json &to);

} // namespace unsnag
