// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/match.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/csv/accountcsv.h"
#include "app/cli/output/candidatetext.h"
#include "app/services/documentfolder.h"
#include "models/matching/accountindex.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Result<std::vector<Account>> readAccountFile(const QString &path)
{
    UNSNAG_TRY(const QByteArray text, readDocument(path));
    return readAccounts(text, path);
}

Json resultJson(const Account &query, const Suggestions &found)
{
    Json json = toJson(found);
    json.set(QStringLiteral("id"), query.id);
    return json;
}

} // namespace

QString MatchCommand::name() const
{
    return QStringLiteral("match");
}

QString MatchCommand::summary() const
{
    return tr("Finds accounts for queries, both from CSV files; needs no workspace.");
}

void MatchCommand::setup(CLI::App &app)
{
    app.add_option("--accounts", m_accounts, tr("CSV file of the accounts to find").toStdString())
        ->type_name("F.csv");
    app.add_option("--queries", m_queries, tr("CSV file of what is looked for").toStdString())
        ->type_name("F.csv");
    app.add_option("--top", m_top, tr("candidates per query at most").toStdString())
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.require_subcommand(0, 1);
    m_serve.setup(app);
}

Result<ExitCode> MatchCommand::execute(Context &context)
{
    if (m_serve.isMeant())
        return m_serve.execute(context);
    if (m_accounts.empty() || m_queries.empty())
        return context.wrongUse(tr("match: --accounts and --queries are needed"));
    UNSNAG_TRY(auto accounts, readAccountFile(toText(m_accounts)));
    UNSNAG_TRY(const auto queries, readAccountFile(toText(m_queries)));
    const AccountIndex index(std::move(accounts));
    JsonArray results;
    QStringList texts;
    for (const Account &query : queries) {
        if (context.stop().stop_requested())
            return Error{Code::Cancelled,
                         tr("stopped after %1 queries")
                             .arg(texts.size() + static_cast<qsizetype>(results.size())),
                         {},
                         {}};
        const Suggestions found = index.search(query, m_top);
        if (context.wantsJson())
            results.push_back(resultJson(query, found));
        else
            texts.append(candidateText(found));
    }
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("results"), std::move(results)}}));
    else
        context.print(texts.join(QStringLiteral("\n\n")));
    return ExitCode::Done;
}

} // namespace unsnag
