// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/matchlearning.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/matchrulestext.h"
#include "models/engine/activatematching.h"

#include <CLI/CLI.hpp>

namespace unsnag {

void MatchLearning::setup(CLI::App &app)
{
    m_learn = app.add_subcommand(
        "learn", tr("proposes match rules and names that the decisions of the workspace teach; "
                    "nothing changes yet")
                     .toStdString());
    m_rehearse = app.add_subcommand(
        "rehearse", tr("runs a version and the active rules over the decided cases and compares")
                        .toStdString());
    m_activate = app.add_subcommand(
        "activate",
        tr("makes a rehearsed version active; not for the person who proposed it").toStdString());
    m_rules = app.add_subcommand(
        "rules", tr("the versions of the match rules, or what one of them says").toStdString());
    for (CLI::App *verb : {m_rehearse, m_activate, m_rules}) {
        auto *number = verb->add_option("N", m_version, tr("number of the version").toStdString())
                           ->check(CLI::NonNegativeNumber);
        number->required(verb != m_rules);
    }
    m_activate->get_option("N")->description(
        tr("number of the version; 0 goes back to what the program brings").toStdString());
    m_activate->add_option("--why", m_why, tr("the reason for the change").toStdString())
        ->required()
        ->type_name("TEXT");
}

bool MatchLearning::isMeant() const
{
    return m_learn->parsed() || m_rehearse->parsed() || m_activate->parsed() || m_rules->parsed();
}

Result<ExitCode> MatchLearning::execute(Context &context) const
{
    if (m_learn->parsed())
        return learn(context);
    if (m_rehearse->parsed())
        return rehearse(context);
    return m_activate->parsed() ? activate(context) : rules(context);
}

Result<ExitCode> MatchLearning::learn(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const TaughtVersion proposal, LearnMatching(workspace->bench()).run(context.stop()));
    if (context.wantsJson())
        context.print(taughtVersionJson(proposal));
    else
        context.print(proposalText(proposal));
    return ExitCode::Done;
}

Result<ExitCode> MatchLearning::rehearse(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const MatchRehearsed rehearsed,
               RehearseMatching(workspace->bench()).run(m_version, context.stop()));
    if (context.wantsJson())
        context.print(rehearsedJson(rehearsed));
    else
        context.print(rehearsedText(rehearsed));
    return ExitCode::Done;
}

Result<ExitCode> MatchLearning::activate(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const MatchVersion version,
               ActivateMatching(workspace->bench()).run(m_version, toText(m_why)));
    UNSNAG_TRY(const MatchingOverview now, ShowMatching(workspace->bench()).run());
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("active"), now.active},
                                      {QStringLiteral("version"), matchVersionJson(version)}}));
    else
        context.print(tr("Searches among the accounts of %1 go by %2 from now on.")
                          .arg(now.system, now.active));
    return ExitCode::Done;
}

Result<ExitCode> MatchLearning::rules(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    if (m_version > 0) {
        UNSNAG_TRY(const TaughtVersion taught, ShowMatching(workspace->bench()).one(m_version));
        if (context.wantsJson())
            context.print(taughtVersionJson(taught));
        else
            context.print(taughtVersionText(taught));
        return ExitCode::Done;
    }
    UNSNAG_TRY(const MatchingOverview overview, ShowMatching(workspace->bench()).run());
    if (context.wantsJson())
        context.print(overviewJson(overview));
    else
        context.print(overviewText(overview));
    return ExitCode::Done;
}

} // namespace unsnag
