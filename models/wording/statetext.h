// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/money.h"
#include "models/domain/attempt.h"
#include "models/domain/resolution.h"

#include <QLocale>

#include <chrono>

namespace unsnag {

[[nodiscard]] QString stateText(ExceptionState state); //!< "Open"
[[nodiscard]] QString severityText(Severity severity); //!< "P1 critical"
[[nodiscard]] QString outcomeText(Outcome outcome);    //!< "Not applied"
[[nodiscard]] QString actionText(Action action);       //!< "Link account"

//! "18,400.00 EUR" in the locale's figures; the exact decimal, never rounded.
[[nodiscard]] QString moneyText(const Money &money, const QLocale &locale);

//! "3:12" for less than a day, "2 d 4 h" for more, "-0:20" when overdue.
[[nodiscard]] QString timeLeftText(std::chrono::minutes left);

//! What an audit entry says in the timeline: "Decision recorded".
[[nodiscard]] QString auditText(const QString &kind);

//! The reason an audit entry keeps, as people read it: a reason code by its title, other words as they are.
[[nodiscard]] QString auditReasonText(const QString &reason);

//! The same of an entry whose words of a person were erased: "(words erased)".
[[nodiscard]] QString auditErasedText(const QString &reason);

} // namespace unsnag
