// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"

namespace unsnag {

//! What a reason code is called: "Missing account".
[[nodiscard]] QString reasonTitle(Reason reason);

//! The exact change an exception needs, in one sentence.
[[nodiscard]] QString requiredChange(const SyncException &exception);

//! Where an exception stands, in one sentence: the change it needs while it is open, then what became of it.
[[nodiscard]] QString standingText(const SyncException &exception);

//! What the button that decides says: it names its effect.
[[nodiscard]] QString primaryActionText(Reason reason);

//! The runbook of a reason, Markdown.
[[nodiscard]] QString runbookText(Reason reason);

} // namespace unsnag
