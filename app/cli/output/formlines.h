// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/filledform.h"

namespace unsnag {

//! A resolution form for the terminal: what is known, every action with its fields, candidates with
//! their source, and the command that takes it.
[[nodiscard]] QString formLines(const FilledForm &form, const SyncException &exception);

} // namespace unsnag
