// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sandbox/sandboxanswer.h"
#include "models/base/decimal.h"

#include <optional>

namespace unsnag {

//! The exact sum of quantity × unit_price, less the discount in percent, of valid lines, rounded to cents: "18400.00".
[[nodiscard]] QString linesTotal(const Json &lines);
//! quantity × unit_price, less the discount in percent, of one valid line, rounded to cents.
[[nodiscard]] QString lineTotal(const Json &line);

//! `percent` of an amount, rounded to cents: 19 of "100.00" is "19.00".
[[nodiscard]] QString percentOf(const QString &percent, const QString &amount);

//! What is wrong with "quantity" and "unit_price" of a line at pointer `place`: both must be
//! decimal strings, at most 12 digits before and 6 after the point; the quantity is not zero.
//! "discount" may be absent; else it is a decimal string from 0 to 100.
[[nodiscard]] std::optional<SandboxRefusal> lineFigureRefusal(const Json &line,
                                                              const QString &place);

//! True for a calendar date "2026-11-20".
[[nodiscard]] bool isCalendarDate(const QString &text);
//! True for three capital letters.
[[nodiscard]] bool isCurrencyCode(const QString &text);

} // namespace unsnag
