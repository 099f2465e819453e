// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"

#include <QStringList>

namespace unsnag {

//! One run of unsnag-cli: reads the arguments (without the program's name), carries the command
//! out and tells errors on `streams.err`. Needs a QCoreApplication.
[[nodiscard]] ExitCode runProgram(const QStringList &arguments, const Streams &streams,
                                  const std::stop_token &stop);

} // namespace unsnag
