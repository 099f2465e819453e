// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/runcontext.h"

namespace unsnag {

//! Compares what was read back with what was wanted, as the flow's document says. `scope` holds
//! "inputs", "account", "reference" and the rest of the run's scope. The proof lists every check.
//! Failures: OutcomeUnknown where nothing was found, OrphanedRecord where several were, RuleMismatch
//! where a check fails.
[[nodiscard]] Stepped<Proven> checkReadBack(const Flow &flow, const Json &scope, const Reply &reply,
                                            Timestamp now);

//! Before anything is written: whether the lines add up to the amount of the record, within the
//! flow's tolerance. Nothing where the flow has no total.
[[nodiscard]] std::optional<StepFailure> totalMismatch(const Flow &flow, const Json &payload);

} // namespace unsnag
