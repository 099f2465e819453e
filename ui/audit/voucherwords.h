// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/inspectionsession.h"

namespace unsnag {

//! Who vouches for a log beside its key, a line for each witness and authority with the largest state
//! they saw: those that the reader knows from elsewhere first, and of a great many the first few. It says
//! of each whether the reader knows them, and of lines of unknown witnesses how many there are.
[[nodiscard]] QString vouchersText(const InspectedVerdict &checked);

} // namespace unsnag
