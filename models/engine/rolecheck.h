// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/workbench.h"

#include <vector>

namespace unsnag {

//! Whether the actor has one of the roles or is a member of one, where the workspace says who is. Where it
//! names nobody for any of them, everybody may. Error: Forbidden at `place`, with the remedy.
[[nodiscard]] Result<void> ensureRole(const Workbench &bench, const std::vector<Role> &allowed,
                                      const QString &place, const QString &remedy);

//! The same for what is done to the audit log itself: a lead or an administrator.
[[nodiscard]] Result<void> ensureKeeper(const Workbench &bench);

} // namespace unsnag
