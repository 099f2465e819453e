// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/engine/reconcileworkspace.h"

namespace unsnag {

[[nodiscard]] QString reconcileText(const ReconcileReport &report);

} // namespace unsnag
