// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace unsnag::mutation {

//! Whether the known mistake of this name is made now. Only the mutated copies of engine sources that
//! tests/simulation builds for itself ask; the product knows nothing of it.
[[nodiscard]] bool isActive(const char *name);

//! Makes one mistake from now on; none with an empty name.
void activate(const char *name);

} // namespace unsnag::mutation
