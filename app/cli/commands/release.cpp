// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/release.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/triageexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ReleaseCommand::name() const
{
    return QStringLiteral("release");
}

QString ReleaseCommand::summary() const
{
    return tr("Gives a claimed exception back to its queue.");
}

void ReleaseCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> ReleaseCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyncException exception,
               ReleaseException(workspace->bench()).run(exceptionId(m_id)));
    printChange(context, exception,
                tr("%1 is back in the queue of %2.").arg(exception.id.text(), exception.owner));
    return ExitCode::Done;
}

} // namespace unsnag
