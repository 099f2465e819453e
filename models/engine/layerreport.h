// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/decisions.h"
#include "models/engine/stepfailure.h"

namespace unsnag {

//! An exception of an outside operating layer, read as a failure of ours: reason, words, places at
//! fault, request and answer; `more` holds "layer" {connection, id, url, owner, due_at} and the
//! candidates that the layer names. A reason that is none of ours becomes value_rejected, and its
//! name stays in the words.
[[nodiscard]] StepFailure failureOfLayer(const QString &connection, const Record &record);

//! The record with this id among those of a reply, for layers that can only list; the only one where
//! there is one. Null where there is none.
[[nodiscard]] const Record *recordNamed(const Reply &reply, const QString &id);

//! What makes a layer's exception another one than before: all but its owner and its state.
[[nodiscard]] QString layerDigest(const Record &record);

//! What the layer is told of the decisions: {"action", "account", "changes", "items", "inputs", "why",
//! "payload", "document"}. `scope` is that of the run, with payload and inputs.
[[nodiscard]] Json layerResolution(const Decisions &decisions, const std::vector<Resolution> &valid,
                                   const Json &scope);

} // namespace unsnag
