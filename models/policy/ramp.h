// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QString>

#include <vector>

namespace unsnag {

//! How a set is let loose: in growing shares, each only when the one before is settled.
struct Ramp {
    std::vector<int> shares{100}; //!< percent of the set, growing, the last is 100
    int stopAt = 100; //!< percent of a stage that fail at which the run stops; at least one must

    bool operator==(const Ramp &) const = default;

    //! How many of `total` items may have started up to this stage; at least one per stage.
    [[nodiscard]] qint64 limit(qint64 total, int stage) const;
    [[nodiscard]] bool isLast(int stage) const;
    //! Whether a stage with so many settled items, of which so many failed, ends the run.
    [[nodiscard]] bool stops(qint64 failed, qint64 settled) const;
    [[nodiscard]] QString text() const; //!< "1,5,25,100"
};

//! Reads "1,5,25,100"; 100 is added where it is missing. Error: Input naming the part.
[[nodiscard]] Result<Ramp> readRamp(const QString &shares, const QString &stopAt);
//! 1, 5, 25, 100 percent; stops where 20 % fail: how held items are let go.
[[nodiscard]] Ramp carefulRamp();

} // namespace unsnag
