// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/run.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/cli/output/progressline.h"
#include "app/cli/output/runtext.h"
#include "app/cli/program.h"
#include "app/services/engineservice.h"
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
    app.add_option("--listen", m_port,
                   tr("take CloudEvents and webhooks on this port of 127.0.0.1; 0: any free one")
                       .toStdString())
        ->check(CLI::Range(0, 65535))
        ->type_name("PORT")
        ->excludes(once)
        ->excludes(status);
    app.add_option(
           "--log", m_log,
           tr("append the log to a file, opened anew on SIGHUP, instead of stderr").toStdString())
        ->type_name("FILE")
        ->excludes(once)
        ->excludes(status);
}

Result<ExitCode> RunCommand::execute(Context &context)
{
    if (m_status)
        return status(context);
    return m_once ? once(context) : serve(context);
}

Result<ExitCode> RunCommand::once(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const RunReport report,
               RunEngine(workspace->bench()).run(RunScope::Drain, context.stop()));
    if (context.wantsJson())
        context.print(runJson(report));
    else
        context.print(runText(report));
    if (isUnbound(workspace->bench().connectors))
        context.note(nothingBoundText());
    for (const QString &problem : report.pull.problems + report.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    return report.pull.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

Result<ExitCode> RunCommand::status(Context &context) const
{
    // What runs in another process is known best there; the stored figures are known here too.
    if (context.mayLeaveToHolder())
        return context.leaveToHolder();
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const WorkspaceStatus status, statusOf(*workspace));
    if (context.wantsJson())
        context.print(statusJson(status));
    else
        context.print(statusText(status));
    return ExitCode::Done;
}

Result<std::unique_ptr<ServiceLog>> RunCommand::openLog(Context &context) const
{
    if (!m_log.empty())
        return ServiceLog::toFile(toText(m_log), context.outside().hangups);
    return std::make_unique<ServiceLog>(context.err(), isTerminal(context.err()) ? LogStyle::Text
                                                                                 : LogStyle::Json);
}

Result<ExitCode> RunCommand::serve(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    if (context.isForwarded())
        return Error{Code::Busy,
                     QStringLiteral("the operating layer of this workspace runs already, in %1 "
                                    "(process %2)")
                         .arg(QCoreApplication::applicationName())
                         .arg(QCoreApplication::applicationPid()),
                     workspace->shownLocation(),
                     QStringLiteral("see how it does with: unsnag-cli run --status")};
    UNSNAG_TRY(const auto log, openLog(context));
    log->takeQtMessages();
    ServiceNotice notice = ServiceNotice::fromEnvironment();
    ServiceOptions options{std::chrono::seconds(m_intervalSeconds), {}};
    if (m_port >= 0)
        options.port = static_cast<quint16>(m_port);
    EngineService service(*workspace, *log, notice, options,
                          [workspace](const ForwardedCommand &command,
                                      const CommandStreams &streams, const std::stop_token &stop) {
                              return runForwarded(*workspace, command, streams, stop);
                          });
    UNSNAG_TRY(const RunReport last, service.run(context.stop()));
    if (context.wantsJson())
        context.print(runJson(last));
    return ExitCode::Done;
}

} // namespace unsnag
