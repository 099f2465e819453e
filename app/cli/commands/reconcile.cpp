// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/reconcile.h"

#include "app/cli/context.h"
#include "app/cli/output/reconciletext.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ReconcileCommand::name() const
{
    return QStringLiteral("reconcile");
}

QString ReconcileCommand::summary() const
{
    return tr(
        "Searches for orphaned documents, deals that were never billed, and changes by hand.");
}

void ReconcileCommand::setup(CLI::App &app)
{
    app.add_flag("--dry-run", m_dryRun,
                 tr("only tell what would be opened; store nothing").toStdString());
}

Result<ExitCode> ReconcileCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, m_dryRun ? context.reading() : context.writing());
    const ReconcileMode mode = m_dryRun ? ReconcileMode::DryRun : ReconcileMode::Live;
    UNSNAG_TRY(const ReconcileReport report,
               ReconcileWorkspace(workspace->bench()).run(mode, context.stop()));
    if (context.wantsJson())
        context.print(toJson(report));
    else
        context.print(reconcileText(report));
    for (const QString &problem : report.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    return report.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace unsnag
