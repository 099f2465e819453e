// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/suggest.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/candidatetext.h"
#include "models/engine/suggestaccounts.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString SuggestCommand::name() const
{
    return QStringLiteral("suggest");
}

QString SuggestCommand::summary() const
{
    return tr("Ranks the ERP accounts an exception may mean, with the evidence.");
}

void SuggestCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    app.add_option("--top", m_top, tr("candidates at most").toStdString())
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
}

Result<ExitCode> SuggestCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const Suggestions suggestions,
               SuggestAccounts(workspace->bench()).run(exceptionId(m_id), m_top));
    if (context.wantsJson())
        context.print(toJson(suggestions));
    else
        context.print(candidateText(suggestions));
    return ExitCode::Done;
}

} // namespace unsnag
