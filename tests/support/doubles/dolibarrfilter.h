// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

namespace unsnag {

//! Whether a row ("t.ref" …) fits a filter of Dolibarr's: "(t.ref:=:'A-1') and (t.tms:>=:'20261120')".
//! As in Dolibarr a criterion ends at a parenthesis and a value at a colon, quotes or not. Nothing where
//! Dolibarr would not take the filter.
[[nodiscard]] std::optional<bool> fitsDolibarrFilter(const QString &filter, const Json &row);

} // namespace unsnag
