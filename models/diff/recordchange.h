// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

#include <vector>

namespace unsnag {

//! A member of a record that is not what was recorded.
struct RecordChange {
    QString field;
    Json recorded;
    Json found; //!< null where it is gone

    bool operator==(const RecordChange &) const = default;
};

//! The members of `recorded` that `now` shows otherwise, compared by meaning (isSameValue); members
//! that are null in `recorded` and those of `except` are not compared.
[[nodiscard]] std::vector<RecordChange> changesOf(const Json &recorded, const Json &now,
                                                  const QStringList &except);

} // namespace unsnag
