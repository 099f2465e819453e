// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/formground.h"

namespace unsnag {

//! One thing that a form shows beside its fields, by the name the form document gives it: "alike",
//! "ruler", "totals", "matrix", "credit", "tree", "drift" … Null where nothing is known of it.
[[nodiscard]] Json factFor(const QString &name, FormGround &ground);

//! Open exceptions of the same reason and flow that lack the same at the same place, without this
//! one; at most 200 are looked at.
[[nodiscard]] std::vector<Id<SyncException>> alikeExceptions(const FormGround &ground);

} // namespace unsnag
