// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/assign.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/triageexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString AssignCommand::name() const
{
    return QStringLiteral("assign");
}

QString AssignCommand::summary() const
{
    return tr("Gives an exception to a person or a role queue.");
}

void AssignCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    app.add_option("--to", m_to, tr("person, or name of a role queue").toStdString())
        ->required()
        ->type_name("USER");
}

Result<ExitCode> AssignCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyncException exception,
               AssignException(workspace->bench()).run(exceptionId(m_id), toText(m_to)));
    printChange(context, exception,
                tr("%1 is assigned to %2.").arg(exception.id.text(), toText(m_to)));
    return ExitCode::Done;
}

} // namespace unsnag
