// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/services/desk/forwardedcommand.h"

namespace unsnag {

//! Has a command carried out by the process that holds the workspace in `folder`, with the streams
//! of this one; returns its exit code. A requested stop is sent on, and the command's end is still
//! waited for. Needs a QCoreApplication; runs an event loop of its own.
//! Errors: NotFound where the holder takes no commands, or nobody holds the workspace any more;
//! OutcomeUnknown where the holder ended before it told how the command went.
[[nodiscard]] Result<int> carryOutAtHolder(const QString &folder, const ForwardedCommand &command,
                                           const CommandStreams &streams,
                                           const std::stop_token &stop);

} // namespace unsnag
