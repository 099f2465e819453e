// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/canary.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/qualitytext.h"
#include "app/services/documentfolder.h"
#include "models/engine/canary.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString CanaryCommand::name() const
{
    return QStringLiteral("canary");
}

QString CanaryCommand::summary() const
{
    return tr("Runs stored events again through validate and map only, and compares.");
}

void CanaryCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    m_run = app.add_subcommand("run", tr("a canary run; writes nothing anywhere").toStdString());
    m_status = app.add_subcommand("status", tr("how the last one ended").toStdString());
    for (CLI::App *verb : {m_run, m_status})
        verb->add_option("--flow", m_flow, tr("id of the flow").toStdString())->type_name("F");
    m_run
        ->add_option("--flow-file", m_file,
                     tr("a flow document to try instead of the active one").toStdString())
        ->type_name("FILE");
    m_run->add_option("--sample", m_sample, tr("how many events").toStdString())
        ->check(CLI::Range(1, 2000))
        ->capture_default_str()
        ->type_name("N");
    m_run->add_option("--seed", m_seed, tr("the same seed draws the same events").toStdString())
        ->capture_default_str()
        ->type_name("S");
}

Result<ExitCode> CanaryCommand::execute(Context &context)
{
    if (m_status->parsed())
        return status(context);
    CanaryOrder order{toText(m_flow), nullptr, m_sample, m_seed};
    if (!m_file.empty()) {
        UNSNAG_TRY(const QByteArray text, readDocument(toText(m_file)));
        UNSNAG_TRY(order.document, Flow::read(text, toText(m_file)));
    }
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const CanaryRun run, RunCanary(workspace->bench()).run(order, context.stop()));
    if (context.wantsJson())
        context.print(toJson(run));
    else
        context.print(canaryText(run));
    return run.verdict == RunVerdict::Failed ? ExitCode::VerificationFailed : ExitCode::Done;
}

Result<ExitCode> CanaryCommand::status(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const QualityFacts facts, ShowQuality(workspace->bench()).run(toText(m_flow)));
    if (context.wantsJson())
        context.print(toJson(facts));
    else
        context.print(facts.canary ? canaryText(*facts.canary)
                                   : tr("No canary has run yet. See: unsnag-cli canary run"));
    return ExitCode::Done;
}

} // namespace unsnag
