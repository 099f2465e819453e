// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/process/reasonrun.h"

#include <functional>
#include <vector>

namespace unsnag::test {

//! A walk of one reason code from a record to the proof, in a world of its own.
struct ReasonWalk {
    const char *reason;
    const char *name; //!< what is decided
    //! Returns the first thing that is not as it should be; empty: nothing.
    std::function<QByteArray(ReasonWorld &)> walk;
};

//! Codes that one record brings about and one decision on it cures.
[[nodiscard]] std::vector<ReasonWalk> recordWalks();
//! Codes that concern customers: which is meant, what it owes, what it waits for.
[[nodiscard]] std::vector<ReasonWalk> accountWalks();
//! Codes that come from the far systems: answers that are lost, documents without an event, changes by
//! hand, an outage.
[[nodiscard]] std::vector<ReasonWalk> systemWalks();

} // namespace unsnag::test
