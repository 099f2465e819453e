// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/pull.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/cli/output/runtext.h"
#include "app/services/documentfolder.h"
#include "models/engine/pullevents.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

// As the flow deal_to_invoice takes it.
constexpr char exampleLine[] =
    "\n  {\"id\":\"D-1\",\"version\":\"1\",\"stage\":\"closed_won\",\"title\":\"Annual licence\","
    "\"amount\":\"99.50\",\"currency\":\"EUR\",\"close_date\":\"2026-11-23\","
    "\"account\":{\"id\":\"C-1\",\"name\":\"Nordwind Logistik GmbH\"},"
    "\"billing\":{\"terms\":\"net30\"},"
    "\"lines\":[{\"sku\":\"LIC-100\",\"quantity\":\"1\",\"unit_price\":\"99.50\"}]}";

} // namespace

QString PullCommand::name() const
{
    return QStringLiteral("pull");
}

QString PullCommand::summary() const
{
    return tr("Brings changed CRM records as events, and the ERP accounts.");
}

void PullCommand::setup(CLI::App &app)
{
    auto *connector =
        app.add_option("--connector", m_connector, tr("only this connection").toStdString())
            ->type_name("NAME");
    auto *file =
        app.add_option("--file", m_file,
                       tr("events as JSON Lines, one source record per line").toStdString())
            ->type_name("F.jsonl");
    file->excludes(connector);
    app.add_option("--source", m_source, tr("system the records of --file are from").toStdString())
        ->needs(file);
    app.footer(tr("One line of F.jsonl:").toStdString() + exampleLine);
    app.add_option("--flow", m_flow, tr("flow the records of --file belong to").toStdString())
        ->needs(file)
        ->capture_default_str();
}

Result<ExitCode> PullCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    std::optional<QByteArray> lines;
    if (m_file == "-") {
        lines = context.in().readAll();
    } else if (!m_file.empty()) {
        UNSNAG_TRY(lines, readDocument(context.path(m_file)));
    }
    PullEvents pull(workspace->bench());
    UNSNAG_TRY(const PullReport report,
               lines
                   ? pull.runLines(*lines, m_file == "-" ? QStringLiteral("stdin") : toText(m_file),
                                   toText(m_source), toText(m_flow))
                   : pull.run(toText(m_connector), context.stop()));
    if (context.wantsJson())
        context.print(pullJson(report));
    else
        context.print(pullText(report));
    if (!lines && isUnbound(workspace->bench().connectors))
        context.note(nothingBoundText());
    for (const QString &problem : report.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    return report.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace unsnag
