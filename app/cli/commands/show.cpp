// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/show.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/exceptiontext.h"
#include "models/wording/reasontext.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString ShowCommand::name() const
{
    return QStringLiteral("show");
}

QString ShowCommand::summary() const
{
    return tr("Shows everything about one exception.");
}

void ShowCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> ShowCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Workbench &bench = workspace->bench();
    UNSNAG_TRY(const ExceptionView view, ShowException(bench).run(exceptionId(m_id)));
    if (context.wantsJson())
        context.print(viewJson(view, requiredChange(view.exception), bench.clock.now()));
    else
        context.print(viewText(view, bench.clock.now()));
    return ExitCode::Done;
}

} // namespace unsnag
