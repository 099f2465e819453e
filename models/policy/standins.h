// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"
#include "models/domain/ownership.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! Who acts for somebody at a moment.
struct StandIn {
    QString name;         //!< who acts; the one asked for where nobody is away
    QStringList chain;    //!< from the one asked for to the one who acts: A, B, C
    bool isCycle = false; //!< everybody in the chain is away; then the one asked for keeps it

    bool operator==(const StandIn &) const = default;
};

//! Follows the absences that hold at `moment` from stand-in to stand-in. Ends whatever they say: a
//! chain that comes back on itself leaves the matter where it was.
[[nodiscard]] StandIn standInFor(const QString &who, const std::vector<Absence> &absences,
                                 Timestamp moment);

//! Whether an absence may be added to those there are. Errors: Input for one that ends before it
//! begins or names itself; Conflict for a second one of the same time, and for a circle at any moment
//! of it, which is named: "A → B → A".
[[nodiscard]] Result<void> checkAbsence(const Absence &added, const std::vector<Absence> &known);

} // namespace unsnag
