// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/run.h"

#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/cli/output/runtext.h"
#include "app/services/workspacestatus.h"
#include "models/engine/runengine.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString RunCommand::name() const
{
    return QStringLiteral("run");
}

QString RunCommand::summary() const
{
    return tr("The operating layer: pull, validate, map, create, confirm, replay.");
}

void RunCommand::setup(CLI::App &app)
{
    auto *once =
        app.add_flag("--once", m_once,
                     tr("one pass, replays whose undo time is running included").toStdString());
    auto *status =
        app.add_flag("--status", m_status, tr("only tell what is waiting").toStdString());
    status->excludes(once);
    app.add_option("--interval", m_intervalSeconds, tr("seconds between two passes").toStdString())
        ->check(CLI::Range(1, 86400))
        ->capture_default_str()
        ->type_name("S");
}

Result<ExitCode> RunCommand::execute(Context &context)
{
    if (m_status)
        return status(context);
    if (!m_once)
        return loop(context);
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const RunReport report,
               RunEngine(workspace->bench()).run(RunScope::Drain, context.stop()));
    if (context.wantsJson())
        context.print(runJson(report));
    else
        context.print(runText(report));
    if (isUnbound(workspace->bench().connectors))
        context.note(nothingBoundText());
    for (const QString &problem : report.pull.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    return report.pull.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

Result<ExitCode> RunCommand::status(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const WorkspaceStatus status, statusOf(*workspace));
    if (context.wantsJson())
        context.print(statusJson(status));
    else
        context.print(statusText(status));
    return ExitCode::Done;
}

Result<ExitCode> RunCommand::loop(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    Workbench &bench = workspace->bench();
    RunReport last;
    while (!context.stop().stop_requested()) {
        const auto report = RunEngine(bench).run(RunScope::Whole, context.stop());
        if (!report.ok() && report.error().code == Code::Cancelled)
            break;
        if (!report.ok())
            return report.error();
        last = *report;
        context.note(runText(last));
        bench.scheduler.wait(std::chrono::seconds(m_intervalSeconds), context.stop());
    }
    if (context.wantsJson())
        context.print(runJson(last));
    return ExitCode::Done;
}

} // namespace unsnag
