// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/json.h"

#include <QStringList>

namespace unsnag {

//! Evaluates Xero's `where` over a record: FIELD==VALUE and !=, FIELD.Contains/StartsWith/EndsWith
//! ("…"), .ToLower() before either, null, true, false, Guid("…"), AND, OR, parentheses.
//! Error: Input where it is anything else, a field the record type does not have included.
[[nodiscard]] Result<bool> fitsXeroWhere(const QString &where, const Json &record,
                                         const QStringList &fields);

} // namespace unsnag
