// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/syncexception.h"

namespace unsnag {

//! The exact change for the reasons whose failure carries facts of the target: dates, limits, orders,
//! rules. Says less where a fact is missing, never something wrong.
[[nodiscard]] QString factSentence(const SyncException &exception);

} // namespace unsnag
