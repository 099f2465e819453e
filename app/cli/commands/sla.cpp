// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/sla.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/ownershiptext.h"
#include "models/engine/reviewsla.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString SlaCommand::name() const
{
    return QStringLiteral("sla");
}

QString SlaCommand::summary() const
{
    return tr("Tells when exceptions are due, and why then.");
}

void SlaCommand::setup(CLI::App &app)
{
    auto *query = app.add_option("--query", m_query, tr("what is wanted, as of list").toStdString())
                      ->type_name("Q");
    app.add_option(
           "--explain", m_explain,
           tr("only this one, with every span that was counted and every pause").toStdString())
        ->type_name("ID")
        ->excludes(query);
    app.add_option("--limit", m_limit, tr("rows at most").toStdString())
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
}

Result<ExitCode> SlaCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Workbench &bench = workspace->bench();
    if (!m_explain.empty()) {
        UNSNAG_TRY(const SlaExplanation explanation, ExplainSla(bench).run(exceptionId(m_explain)));
        if (context.wantsJson())
            context.print(explanationJson(explanation));
        else
            context.print(explanationText(explanation));
        return ExitCode::Done;
    }
    auto query = readQuery(toText(m_query), bench.actor.name, bench.clock.now());
    if (!query.ok())
        return context.wrongUse(query.error().detail);
    query->limit = m_limit;
    UNSNAG_TRY(const auto rows, ReviewSla(bench).run(*query));
    if (context.wantsJson())
        context.print(slaJson(rows));
    else
        context.print(slaText(rows));
    return ExitCode::Done;
}

} // namespace unsnag
