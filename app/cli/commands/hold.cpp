// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/hold.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/triageexception.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString HoldCommand::name() const
{
    return QStringLiteral("hold");
}

QString HoldCommand::summary() const
{
    return tr("Lets an exception wait until a time, with the reason; pauses its SLA.");
}

void HoldCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    app.add_option("--until", m_until,
                   tr("RFC 3339 time, or from now on: 90m, 2h, 3d, 1w").toStdString())
        ->required()
        ->type_name("T");
    app.add_option("--why", m_why, tr("what is waited for").toStdString())
        ->required()
        ->type_name("TEXT");
}

Result<ExitCode> HoldCommand::execute(Context &context)
{
    const SystemClock clock;
    const auto until = momentFrom(toText(m_until), clock.now());
    if (!until)
        return context.wrongUse(
            tr("--until %1: expected a time as 2026-11-23T09:00:00Z, or 90m, 2h, 3d, 1w")
                .arg(toText(m_until)));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyncException exception,
               HoldException(workspace->bench()).run(exceptionId(m_id), *until, toText(m_why)));
    printChange(context, exception,
                tr("%1 is held until %2.").arg(exception.id.text(), toRfc3339(*until)));
    return ExitCode::Done;
}

} // namespace unsnag
