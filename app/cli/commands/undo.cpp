// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/undo.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/resolveexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString UndoCommand::name() const
{
    return QStringLiteral("undo");
}

QString UndoCommand::summary() const
{
    return tr("Takes a decision back while its replay has not been sent.");
}

void UndoCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> UndoCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyncException exception,
               UndoResolution(workspace->bench()).run(exceptionId(m_id)));
    printChange(context, exception,
                tr("The decision on %1 is taken back.").arg(exception.id.text()));
    return ExitCode::Done;
}

} // namespace unsnag
