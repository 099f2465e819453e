// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/eventrun.h"

namespace unsnag {

//! What the document in the target must show.
struct ReadBack {
    QString reference;
    QString account;
    QString currency;
    QString total; //!< on the flow's basis, net or gross
    std::size_t lines = 0;
};

//! Compares what was read back with what was wanted. The proof lists every check. Failures:
//! OutcomeUnknown where nothing was found, OrphanedRecord where several were, RuleMismatch where a
//! check fails.
[[nodiscard]] Stepped<Proven> checkReadBack(const Flow &flow, const ReadBack &wanted,
                                            const Reply &reply, Timestamp now);

//! Before anything is written: whether the lines add up to the amount of the deal, to the cent.
[[nodiscard]] std::optional<StepFailure> totalMismatch(const Flow &flow, const Json &payload);

} // namespace unsnag
