// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/accountactivity.h"

#include <QStringList>

namespace unsnag {

//! Short leaves out when it was last active.
enum class ActivityLength { Short, Full };

//! What goes on at an account, a part for each thing worth a word. "Not offered", nought and "could not
//! be read" are different words.
[[nodiscard]] QStringList activityParts(const AccountActivity &activity, ActivityLength length);

} // namespace unsnag
