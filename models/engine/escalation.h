// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/assignment.h"

namespace unsnag {

//! Moves an exception to its backup, or who stands in for it, and asks for a billing hold; in the
//! caller's transaction. `why` is what the log says: "first response missed".
[[nodiscard]] Result<SyncException> escalate(Session &session, const Workbench &bench,
                                             SyncException exception, const QString &why);

//! Which target of an exception is past due: "first response missed", "resolution missed"; empty
//! where none is, while it is held, and once it was escalated.
[[nodiscard]] QString whyEscalated(const SyncException &exception, Timestamp now);

} // namespace unsnag
