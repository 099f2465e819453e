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

//! A product code of the source and the item it means in the target, for every event from now on.
struct ItemMapping {
    QString sourceSystem;
    QString sourceCode;
    QString targetSystem;
    QString targetCode;
    QString unit; //!< of the target's item; empty: its own
    QString decidedBy;
    Timestamp at;

    bool operator==(const ItemMapping &) const = default;
};

//! A value at one place of a flow's payload and what the target wants instead.
struct ValueMapping {
    QString flow;
    QString place; //!< pointer with '*' for any index: "/lines/*/tax_code"
    QString value;
    QString mapped;
    QString decidedBy;
    Timestamp at;

    bool operator==(const ValueMapping &) const = default;
};

//! Two accounts of which a person said that they are not the same.
struct ApartPair {
    QString sourceSystem;
    QString sourceId;
    QString targetSystem;
    QString targetId;
    QString why;
    QString decidedBy;
    Timestamp at;

    bool operator==(const ApartPair &) const = default;
};

} // namespace unsnag
