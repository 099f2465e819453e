// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/pause.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "models/engine/pausework.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString PauseCommand::name() const
{
    return QStringLiteral("pause");
}

QString PauseCommand::summary() const
{
    return tr("Lets the engine, or the traffic with one connection, rest.");
}

void PauseCommand::setup(CLI::App &app)
{
    app.add_option("--connector", m_connector,
                   tr("the connection; without it the whole engine").toStdString())
        ->type_name("NAME");
    app.add_option("--why", m_why, tr("reason, for the audit log").toStdString())
        ->required()
        ->type_name("TEXT");
}

Result<ExitCode> PauseCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const WorkPause pause,
               PauseWork(workspace->bench()).run(toText(m_connector), toText(m_why)));
    const Json connection = pause.connection.isEmpty() ? Json() : Json(pause.connection);
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("paused"), true},
                                      {QStringLiteral("connector"), connection},
                                      {QStringLiteral("why"), pause.why},
                                      {QStringLiteral("at"), toRfc3339(pause.at)}}));
    else
        context.print(tr("It rests until: unsnag-cli resume"));
    return ExitCode::Done;
}

} // namespace unsnag
