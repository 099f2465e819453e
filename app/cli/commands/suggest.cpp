// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/suggest.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/candidatetext.h"
#include "models/engine/askreconciliation.h"
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
    app.add_flag("--services", m_asksServices,
                 tr("asks the services of reconciliation.json too").toStdString());
}

Result<Suggestions> SuggestCommand::suggestions(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    if (m_asksServices)
        return AskReconciliation(workspace->bench(), workspace->reconciliation())
            .run(exceptionId(m_id), m_top, context.stop());
    return SuggestAccounts(workspace->bench()).run(exceptionId(m_id), m_top);
}

Result<ExitCode> SuggestCommand::execute(Context &context)
{
    UNSNAG_TRY(const Suggestions found, suggestions(context));
    if (context.wantsJson())
        context.print(toJson(found));
    else
        context.print(candidateText(found));
    return found.state == SearchState::Failed ? ExitCode::Failed : ExitCode::Done;
}

} // namespace unsnag
