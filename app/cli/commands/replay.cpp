// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/replay.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/exceptiontext.h"
#include "models/engine/replayexception.h"
#include "models/wording/reasontext.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ReplayCommand::name() const
{
    return QStringLiteral("replay");
}

QString ReplayCommand::summary() const
{
    return tr("Runs the event of an exception again and proves the outcome.");
}

void ReplayCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    app.add_option("--why", m_why, tr("reason, for the audit log").toStdString())
        ->type_name("TEXT");
}

Result<ExitCode> ReplayCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(
        const Replayed replayed,
        ReplayException(workspace->bench()).run(exceptionId(m_id), toText(m_why), context.stop()));
    const bool isProven = replayed.exception.state == ExceptionState::Confirmed;
    if (context.wantsJson())
        context.print(replayedJson(replayed));
    else
        context.print(replayText(replayed));
    if (!isProven)
        context.note(tr("unsnag-cli: %1 is not proven: %2")
                         .arg(replayed.exception.id.text(), requiredChange(replayed.exception)));
    return isProven ? ExitCode::Done : ExitCode::Failed;
}

} // namespace unsnag
