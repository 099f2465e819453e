// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/resume.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "models/engine/pausework.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ResumeCommand::name() const
{
    return QStringLiteral("resume");
}

QString ResumeCommand::summary() const
{
    return tr("Ends a pause of the engine or of one connection.");
}

void ResumeCommand::setup(CLI::App &app)
{
    app.add_option("--connector", m_connector,
                   tr("the connection; without it the whole engine").toStdString())
        ->type_name("NAME");
    app.add_option("--why", m_why, tr("reason, for the audit log").toStdString())
        ->type_name("TEXT");
}

Result<ExitCode> ResumeCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_CHECK(ResumeWork(workspace->bench()).run(toText(m_connector), toText(m_why)));
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("paused"), false}}));
    else
        context.print(tr("It works again with the next pass."));
    return ExitCode::Done;
}

} // namespace unsnag
