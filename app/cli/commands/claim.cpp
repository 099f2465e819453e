// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/claim.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/triageexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ClaimCommand::name() const
{
    return QStringLiteral("claim");
}

QString ClaimCommand::summary() const
{
    return tr("Takes an exception for oneself.");
}

void ClaimCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> ClaimCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyncException exception,
               ClaimException(workspace->bench()).run(exceptionId(m_id)));
    printChange(context, exception, tr("%1 is yours now.").arg(exception.id.text()));
    return ExitCode::Done;
}

} // namespace unsnag
