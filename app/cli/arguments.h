// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"

#include <string>

namespace CLI {
class App;
}

namespace unsnag {

struct SyncException;

//! An argument as text; arguments are UTF-8.
[[nodiscard]] QString toText(const std::string &argument);

//! Declares the required argument ID.
void addExceptionId(CLI::App &app, std::string &id);

//! "EX-7", "ex-7", "7" and the link "unsnag:exception/EX-7" name the same exception.
[[nodiscard]] Id<SyncException> exceptionId(const std::string &argument);

//! An RFC 3339 moment, or from now on "90m", "2h", "3d", "1w". Nothing where malformed.
[[nodiscard]] std::optional<Timestamp> momentFrom(const QString &text, Timestamp now);

} // namespace unsnag
