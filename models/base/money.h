// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/decimal.h"

namespace unsnag {

//! An amount in a currency (ISO 4217 code).
struct Money {
    Decimal amount;
    QString currency;

    bool operator==(const Money &) const = default;
};

} // namespace unsnag
