// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/list.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/exceptionjson.h"
#include "app/cli/output/exceptiontext.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

ExceptionSort sortFrom(const std::string &name)
{
    if (name == "amount")
        return ExceptionSort::Amount;
    if (name == "opened")
        return ExceptionSort::Opened;
    return name == "severity" ? ExceptionSort::Severity : ExceptionSort::Due;
}

} // namespace

QString ListCommand::name() const
{
    return QStringLiteral("list");
}

QString ListCommand::summary() const
{
    return tr("Lists exceptions, the most urgent first.");
}

void ListCommand::setup(CLI::App &app)
{
    app.add_option("--query", m_query,
                   tr("what is wanted: reason:missing_account owner:me due:<4h amount:>10000")
                       .toStdString())
        ->type_name("Q");
    app.add_option("--sort", m_sort,
                   tr("order: due, amount, opened, severity; without it sort: of the query, or due")
                       .toStdString())
        ->check(CLI::IsMember({"due", "amount", "opened", "severity"}));
    app.add_option("--limit", m_limit, tr("rows at most").toStdString())
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
}

Result<ExitCode> ListCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Workbench &bench = workspace->bench();
    const Timestamp now = bench.clock.now();
    auto query = readQuery(toText(m_query), bench.actor.name, now);
    if (!query.ok())
        return context.wrongUse(query.error().detail);
    if (!m_sort.empty())
        query->sort = sortFrom(m_sort);
    query->limit = m_limit;
    UNSNAG_TRY(const ExceptionList list, ListExceptions(bench).run(*query));
    if (context.wantsJson())
        context.print(listJson(list, now));
    else
        context.print(listText(list, now));
    return ExitCode::Done;
}

} // namespace unsnag
