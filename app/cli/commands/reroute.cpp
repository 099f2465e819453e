// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/reroute.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/ownershiptext.h"
#include "models/engine/rerouteexceptions.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString RerouteCommand::name() const
{
    return QStringLiteral("reroute");
}

QString RerouteCommand::summary() const
{
    return tr("Sends exceptions where the rules of today would send them.");
}

void RerouteCommand::setup(CLI::App &app)
{
    app.add_option("--query", m_query, tr("which ones, as of list").toStdString())->type_name("Q");
    auto *dryRun =
        app.add_flag("--dry-run", m_dryRun, tr("only tell which ones would move").toStdString());
    app.add_option("--why", m_why, tr("why they are moved").toStdString())
        ->type_name("TEXT")
        ->excludes(dryRun);
}

Result<ExitCode> RerouteCommand::execute(Context &context)
{
    if (!m_dryRun && m_why.empty())
        return context.wrongUse(tr("--why is needed, or --dry-run"));
    UNSNAG_TRY(Workspace * workspace, m_dryRun ? context.reading() : context.writing());
    Workbench &bench = workspace->bench();
    auto query = readQuery(toText(m_query), bench.actor.name, bench.clock.now());
    if (!query.ok())
        return context.wrongUse(query.error().detail);
    query->limit = 10000;
    UNSNAG_TRY(auto reroutes, PreviewReroute(bench).run(*query));
    if (!m_dryRun) {
        UNSNAG_TRY(reroutes, RerouteExceptions(bench).run(std::move(reroutes), toText(m_why)));
    }
    if (context.wantsJson())
        context.print(reroutesJson(reroutes));
    else
        context.print(reroutesText(reroutes));
    return ExitCode::Done;
}

} // namespace unsnag
