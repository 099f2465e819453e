// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/escalate.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "app/cli/output/ownershiptext.h"
#include "models/engine/escalateoverdue.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString EscalateCommand::name() const
{
    return QStringLiteral("escalate");
}

QString EscalateCommand::summary() const
{
    return tr("Moves an exception to its backup, or all that are overdue.");
}

void EscalateCommand::setup(CLI::App &app)
{
    app.add_option(
        "ID", m_id,
        tr("the exception; without it, what every pass does: all that are overdue").toStdString());
    app.add_option("--why", m_why, tr("why now").toStdString())->type_name("TEXT");
}

Result<ExitCode> EscalateCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    Workbench &bench = workspace->bench();
    if (m_id.empty()) {
        UNSNAG_TRY(const EscalationReport report, EscalateOverdue(bench).run(context.stop()));
        if (context.wantsJson())
            context.print(escalationJson(report));
        else
            context.print(escalationText(report));
        return ExitCode::Done;
    }
    UNSNAG_TRY(const SyncException exception,
               EscalateException(bench).run(exceptionId(m_id), toText(m_why)));
    printChange(context, exception,
                tr("%1 is with %2 now; %3 had it.")
                    .arg(exception.id.text(), exception.owner, exception.backupOwner));
    return ExitCode::Done;
}

} // namespace unsnag
