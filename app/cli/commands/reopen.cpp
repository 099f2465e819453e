// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/reopen.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/triageexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ReopenCommand::name() const
{
    return QStringLiteral("reopen");
}

QString ReopenCommand::summary() const
{
    return tr("Opens a dismissed exception again.");
}

void ReopenCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    app.add_option("--why", m_why, tr("reason").toStdString())->required()->type_name("TEXT");
}

Result<ExitCode> ReopenCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyncException exception,
               ReopenException(workspace->bench()).run(exceptionId(m_id), toText(m_why)));
    printChange(context, exception, tr("%1 is open again.").arg(exception.id.text()));
    return ExitCode::Done;
}

} // namespace unsnag
