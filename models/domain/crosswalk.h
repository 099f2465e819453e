// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <QString>

namespace unsnag {

//! CRM id ↔ ERP id of one account: the system of record for account identity.
struct CrosswalkRow {
    QString sourceSystem;
    QString sourceId;
    QString targetSystem;
    QString targetId;
    QString decidedBy; //!< actor, or "engine"
    Timestamp at;

    bool operator==(const CrosswalkRow &) const = default;
};

} // namespace unsnag
