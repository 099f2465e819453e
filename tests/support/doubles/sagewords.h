// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"

#include <QStringList>

namespace unsnag {

//! One element of the list that Sage refuses with.
[[nodiscard]] Json sageProblem(const char *code, const QString &message, const char *source);
[[nodiscard]] DoubleAnswer sageRefusal(int status, const char *code, const QString &message,
                                       const char *source = "");
[[nodiscard]] DoubleAnswer sageNotFound();

//! What the body of a contact or a sales invoice may hold.
[[nodiscard]] const QStringList &sageMembers(const QString &resource);
//! What the query of a list may hold.
[[nodiscard]] const QStringList &sageParameters(const QString &resource);
//! Whether a record is found by the parameter search.
[[nodiscard]] bool holdsSageText(const Json &fields, const QString &text);

[[nodiscard]] QString sageBusiness();
[[nodiscard]] Json sageBusinesses();
[[nodiscard]] Json sageLedgerAccounts();
[[nodiscard]] Json sageTaxRates();

} // namespace unsnag
