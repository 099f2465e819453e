// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"
#include "app/services/desk/forwardedcommand.h"

#include <QStringList>

namespace unsnag {

class Workspace;

//! One run of unsnag-cli: reads the arguments (without the program's name), carries the command
//! out and tells errors on `streams.err`. A command that writes a workspace which another process of
//! ours holds is carried out by that process. Needs a QCoreApplication.
[[nodiscard]] ExitCode runProgram(const QStringList &arguments, const Streams &streams,
                                  const Signals &outside);

//! Carries out a command of another process on the workspace that this one holds, with the same
//! table of commands; returns its exit code. Any thread may call it, several at a time.
[[nodiscard]] int runForwarded(const Workspace &held, const ForwardedCommand &command,
                               const CommandStreams &streams, const std::stop_token &stop);

} // namespace unsnag
