// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/jsonpointer.h"

namespace unsnag {

//! The RFC 6902 patch that writes one field and keeps what it was written over:
//! - the field has a value: a `test` of that value, then `replace`;
//! - it is absent or null: `add` with the further member `"absent": "value"`, after one `add` of `{}`
//!   with `"absent": "parent"` for every object missing on the way. RFC 6902 has no test for absence
//!   and ignores further members (appendix A.11), so every reader can apply the patch to the snapshot,
//!   and applyWithBase also checks that the field is still absent.
[[nodiscard]] Json patchFor(const Json &snapshot, const JsonPointer &pointer, const Json &value);

//! Applies patches made by patchFor (also several in one array) to a document that may have moved
//! since. A base that reads the same (isSameValue), or that has become the wanted value, has not
//! moved. Error: Conflict where it has; the detail names base, fresh and wanted value, the context is
//! the pointer. Input or Conflict as applyPatch for anything else. All or nothing.
[[nodiscard]] Result<Json> applyWithBase(const Json &fresh, const Json &patch);

} // namespace unsnag
