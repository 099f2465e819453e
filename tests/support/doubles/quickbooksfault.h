// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/doubles/doubleanswer.h"

namespace unsnag {

//! An error as QuickBooks says it; some come with status 200.
[[nodiscard]] DoubleAnswer quickBooksFault(int status, const char *code, const char *message,
                                           const QString &detail);
//! An error of the gateway before QuickBooks, which writes its members small.
[[nodiscard]] DoubleAnswer intuitGatewayFault(int status, const char *code, const char *detail,
                                              const char *type);

[[nodiscard]] DoubleAnswer quickBooksMissing(const QString &parameter);
[[nodiscard]] DoubleAnswer quickBooksTooLong(int most);
[[nodiscard]] DoubleAnswer quickBooksBadReference(const char *what, const QString &id);
[[nodiscard]] DoubleAnswer quickBooksNotFound();

} // namespace unsnag
