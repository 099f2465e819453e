// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"
#include "models/engine/flowset.h"

namespace unsnag {

//! The inputs by which a flow's document is looked up outside of a run: by reference, or as the flow's
//! `find_with` says. `customer` is the account in the target, empty where none is known. Nothing where
//! what `find_with` names is not known yet: then there is no document of this flow.
[[nodiscard]] std::optional<Json> documentQuestion(const Flow &flow, const SyncException &exception,
                                                   const Json &payload, const QString &customer);

} // namespace unsnag
