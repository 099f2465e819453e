// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/synthetic.h"

#include "app/cli/context.h"
#include "app/cli/output/qualitytext.h"
#include "models/engine/synthetic.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString SyntheticCommand::name() const
{
    return QStringLiteral("synthetic");
}

QString SyntheticCommand::summary() const
{
    return tr("Makes a lead in a test company, progresses it to an invoice and confirms it.");
}

void SyntheticCommand::setup(CLI::App &app)
{
    m_status = app.add_subcommand("status", tr("how the last one ended").toStdString());
}

Result<ExitCode> SyntheticCommand::execute(Context &context)
{
    if (m_status->parsed())
        return status(context);
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const SyntheticRun run, RunSynthetic(workspace->bench()).run(context.stop()));
    if (context.wantsJson())
        context.print(toJson(run));
    else
        context.print(syntheticText(run));
    return run.verdict == RunVerdict::Passed ? ExitCode::Done : ExitCode::VerificationFailed;
}

Result<ExitCode> SyntheticCommand::status(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const QualityFacts facts, ShowQuality(workspace->bench()).run());
    if (context.wantsJson())
        context.print(toJson(facts));
    else
        context.print(facts.synthetic
                          ? syntheticText(*facts.synthetic)
                          : tr("No synthetic run was made yet. See: unsnag-cli synthetic"));
    return ExitCode::Done;
}

} // namespace unsnag
