// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/suggest.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/candidatetext.h"
#include "models/engine/askreconciliation.h"
#include "models/engine/showactivity.h"
#include "models/engine/suggestaccounts.h"
#include "models/engine/supposematch.h"

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
    app.add_flag("--activity", m_activity,
                 tr("ask the ERP for open orders and balances of the candidates").toStdString());
    app.add_option(
           "--suppose", m_suppose,
           tr("how each would stand if this field, such as tax_id, were the same").toStdString())
        ->type_name("FIELD");
}

Result<Suggestions> SuggestCommand::suggestions(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    if (m_asksServices)
        return AskReconciliation(workspace->bench(), workspace->reconciliation())
            .run(exceptionId(m_id), m_top, context.stop());
    return SuggestAccounts(workspace->bench()).run(exceptionId(m_id), m_top);
}

Result<Supposed> SuggestCommand::supposed(Workbench &bench, const Suggestions &found) const
{
    Supposed all;
    for (const Candidate &candidate : found.candidates) {
        UNSNAG_TRY(auto with,
                   SupposeMatch(bench).run(found.query, candidate.account, toText(m_suppose)));
        all.emplace_back(candidate, std::move(with));
    }
    return all;
}

Result<ExitCode> SuggestCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Workbench &bench = workspace->bench();
    UNSNAG_TRY(const Suggestions found, suggestions(context));
    Json json = toJson(found);
    QStringList texts{candidateText(found)};
    if (!m_suppose.empty()) {
        UNSNAG_TRY(const Supposed all, supposed(bench, found));
        json.set(QStringLiteral("supposed"), supposedJson(all));
        texts += supposedText(toText(m_suppose), all);
    }
    if (m_activity) {
        QStringList accounts;
        for (const Candidate &candidate : found.candidates)
            accounts += candidate.account.id;
        UNSNAG_TRY(const auto activities, ShowActivity(bench).run(accounts, context.stop()));
        JsonArray rows;
        for (const AccountActivity &activity : activities)
            rows.push_back(activityJson(activity));
        json.set(QStringLiteral("activity"), std::move(rows));
        texts += activityText(activities);
    }
    if (context.wantsJson())
        context.print(json);
    else
        context.print(texts.join(QLatin1Char('\n')));
    return found.state == SearchState::Failed ? ExitCode::Failed : ExitCode::Done;
}

} // namespace unsnag
