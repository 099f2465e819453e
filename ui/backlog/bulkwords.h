// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/bulkrun.h"

namespace unsnag {

//! What bulk runs and their items are called on the screen.
[[nodiscard]] QString bulkActionText(BulkAction action); //!< "Replay"
[[nodiscard]] QString bulkStateText(BulkState state);    //!< "Running"
[[nodiscard]] QString bulkItemText(BulkItemState state); //!< "Skipped"

} // namespace unsnag
