// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace unsnag {

//! Whether a tax number has the form of its country. Countries the sandbox knows no form of, and no
//! country at all, take every number. The check digit is not looked at: invented numbers have none.
[[nodiscard]] bool hasFormOf(const QString &country, const QString &taxId);
//! The form as a person reads it: "DE and 9 digits"; empty where none is known.
[[nodiscard]] QString formOf(const QString &country);

} // namespace unsnag
