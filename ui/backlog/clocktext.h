// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/session/sladesk.h"

namespace unsnag {

//! How a clock stands, in a word or two: "Due soon".
[[nodiscard]] QString slaStateText(SlaState state);

//! A moment in the local zone and the locale's short form.
[[nodiscard]] QString momentText(Timestamp moment);

//! Why an exception is due when it is: terms, counted working time, pauses, billing holds.
[[nodiscard]] QString clockExplanation(const SlaExplanation &explanation);

} // namespace unsnag
