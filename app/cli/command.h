// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/result.h"

#include <QString>

namespace CLI {
class App;
}

namespace unsnag {

class Context;

//! How a program run ends; the documented exit codes.
enum class ExitCode {
    Done = 0,
    Failed = 1,             //!< the request failed; the reason is on stderr
    WrongUse = 2,           //!< the arguments make no sense; nothing was tried
    VerificationFailed = 3, //!< the check was made and its answer is no
};

//! One verb of the command line. Made once per run: setup() declares its arguments, execute() acts
//! on what they were set to.
class Command
{
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    //! `app` is the subcommand of this verb; it outlives the command's execution.
    virtual void setup(CLI::App &app) = 0;
    //! Writes its result through the context. An error is told by the caller, exit code 1.
    [[nodiscard]] virtual Result<ExitCode> execute(Context &context) = 0;
};

} // namespace unsnag
