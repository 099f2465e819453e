// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/init.h"

#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/services/demoworkspace.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString InitCommand::name() const
{
    return QStringLiteral("init");
}

QString InitCommand::summary() const
{
    return tr("Makes a workspace; with --demo one that is fed by its own sandbox.");
}

void InitCommand::setup(CLI::App &app)
{
    app.add_flag("--demo", m_demo,
                 tr("connect it to a sandbox of its own, and pull and run once").toStdString());
}

Result<ExitCode> InitCommand::execute(Context &context)
{
    UNSNAG_TRY(const auto keyProblem,
               Workspace::create(context.workspaceOptions(Access::ReadWrite)));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    RunReport report;
    if (m_demo) {
        UNSNAG_TRY(report, DemoWorkspace(*workspace).fill(context.stop()));
    }
    const QString location = workspace->shownLocation();
    if (context.wantsJson())
        context.print(
            Json(JsonObject{{QStringLiteral("workspace"), location},
                            {QStringLiteral("workspace_id"), workspace->store().workspaceId()},
                            {QStringLiteral("demo"), m_demo},
                            {QStringLiteral("events"), report.pull.events},
                            {QStringLiteral("exceptions"), report.failed}}));
    else
        context.print(
            m_demo ? tr("Made the demo workspace %1: %2 deals came, %3 became exceptions. See: "
                        "unsnag-cli list")
                         .arg(location, QString::number(report.pull.events),
                              QString::number(report.failed))
                   : tr("Made the empty workspace %1.").arg(location) + QLatin1Char('\n') +
                         nothingBoundText());
    if (keyProblem)
        context.note(tr(
            "The audit log is not signed yet, secrets can't be kept here. Unlock a keychain or set "
            "UNSNAG_PASSPHRASE_FILE, then: unsnag-cli audit key"));
    for (const QString &problem : report.pull.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    return report.pull.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace unsnag
