// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/session.h"

namespace unsnag {

//! The next number of a counter that was made by a migration, from 1. Numbers of a transaction that
//! is rolled back are given again.
[[nodiscard]] Result<qint64> nextNumber(Session &session, const QString &counter);

//! The first of `count` numbers in a row that are given at once.
[[nodiscard]] Result<qint64> nextNumbers(Session &session, const QString &counter, qint64 count);

//! Grows a counter by one, making it first where there is none; returns the new value.
[[nodiscard]] Result<qint64> growCounter(Session &session, const QString &counter);

//! The value of a counter, 0 where there is none.
[[nodiscard]] Result<qint64> counterValue(Session &session, const QString &counter);

} // namespace unsnag
