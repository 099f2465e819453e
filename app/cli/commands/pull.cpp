// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/pull.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/cli/output/runtext.h"
#include "app/services/spoolfolder.h"
#include "models/engine/takeevents.h"

#include <QFile>
#include <QTemporaryFile>

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

constexpr qint64 copyBytes = 64 * 1024;

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
                       tr("events as JSON Lines, one source record per line, or as CloudEvents; - "
                          "reads them from stdin")
                           .toStdString())
            ->type_name("F|-");
    auto *folder =
        app.add_option(
               "--folder", m_folder,
               tr("take each file of a folder and move it to done/ or failed/").toStdString())
            ->type_name("DIR");
    folder->excludes(connector)->excludes(file);
    file->excludes(connector);
    app.add_option("--source", m_source,
                   tr("system that plain records of files are from").toStdString())
        ->excludes(connector);
    app.footer(tr("One line of F.jsonl:").toStdString() + exampleLine);
    app.add_option("--flow", m_flow, tr("flow that plain records of files belong to").toStdString())
        ->excludes(connector)
        ->capture_default_str();
}

Result<ExitCode> PullCommand::execute(Context &context)
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    if (!m_folder.empty())
        return takeFolder(context, *workspace);
    const bool isFile = !m_file.empty();
    UNSNAG_TRY(const PullReport report,
               isFile ? takeFile(context, *workspace)
                      : PullEvents(workspace->bench()).run(toText(m_connector), context.stop()));
    if (!isFile && isUnbound(workspace->bench().connectors))
        context.note(nothingBoundText());
    return tell(context, report);
}

FolderRule PullCommand::rule(const Context &context) const
{
    return {context.path(m_folder), toText(m_flow), toText(m_source)};
}

Result<ExitCode> PullCommand::tell(Context &context, const PullReport &report)
{
    if (context.wantsJson())
        context.print(pullJson(report));
    else
        context.print(pullText(report));
    for (const QString &problem : report.problems)
        context.note(QStringLiteral("unsnag-cli: ") + problem);
    return report.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

Result<PullReport> PullCommand::takeFile(Context &context, Workspace &workspace) const
{
    TakeEvents take(workspace.bench(), workspace.feeds());
    if (m_file != "-") {
        QFile file(context.path(m_file));
        if (!file.exists())
            return Error{
                Code::NotFound, QStringLiteral("there is no such file"), file.fileName(), {}};
        if (!file.open(QIODevice::ReadOnly))
            return Error{Code::Forbidden,
                         QStringLiteral("the file can't be read: %1").arg(file.errorString()),
                         file.fileName(),
                         {}};
        return take.run(FeedFile{&file, toText(m_file), rule(context)}, context.stop());
    }
    QTemporaryFile copy; // it is read twice
    if (!copy.open())
        return Error{Code::Forbidden, copy.errorString(), copy.fileTemplate(), {}};
    for (QByteArray part = context.in().read(copyBytes); !part.isEmpty();
         part = context.in().read(copyBytes)) {
        if (copy.write(part) != part.size())
            return Error{Code::Forbidden, copy.errorString(), copy.fileName(),
                         QStringLiteral("check the free space of its disk")};
    }
    copy.seek(0);
    return take.run(FeedFile{&copy, QStringLiteral("stdin"), rule(context)}, context.stop());
}

Result<ExitCode> PullCommand::takeFolder(Context &context, Workspace &workspace) const
{
    UNSNAG_TRY(const SpoolReport spooled,
               SpoolFolder(workspace, rule(context)).take(context.stop()));
    PullReport report = spooled.taken;
    report.problems = spooled.problems;
    return tell(context, report);
}

} // namespace unsnag
