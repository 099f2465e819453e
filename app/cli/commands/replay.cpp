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
    auto *why = app.add_option("--why", m_why, tr("reason, for the audit log").toStdString())
                    ->type_name("TEXT");
    app.add_flag("--override-lane", m_overrideLane,
                 tr("let the replay go ahead of earlier events of the account; needs --why")
                     .toStdString())
        ->needs(why);
}

Result<ExitCode> ReplayCommand::execute(Context &context)
{
    const QString why = toText(m_why).trimmed();
    if (m_overrideLane && why.isEmpty())
        return context.wrongUse(tr("--override-lane: expected a reason, given with --why"));
    const auto id = exceptionId(m_id);
    UNSNAG_TRY(Workspace * workspace, context.writing());
    const auto pass = m_overrideLane ? LanePass::Override : LanePass::Wait;
    UNSNAG_TRY(const Replayed replayed,
               ReplayException(workspace->bench(), pass).run(id, why, context.stop()));
    const bool isProven = replayed.exception.state == ExceptionState::Confirmed;
    if (context.wantsJson())
        context.print(replayedJson(replayed));
    else
        context.print(replayText(replayed));
    if (!replayed.exception.heldBehind.isEmpty())
        context.note(tr("unsnag-cli: %1 waits behind %2 (see: unsnag-cli lane %1)")
                         .arg(replayed.exception.id.text(), replayed.exception.heldBehind));
    else if (!isProven)
        context.note(tr("unsnag-cli: %1 is not proven: %2")
                         .arg(replayed.exception.id.text(), requiredChange(replayed.exception)));
    return isProven ? ExitCode::Done : ExitCode::Failed;
}

} // namespace unsnag
