// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/runbook.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/runbooktext.h"
#include "app/services/documentfolder.h"
#include "models/engine/editrunbook.h"
#include "models/engine/showrunbook.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Result<Reason> reasonNamed(const std::string &code)
{
    if (const auto reason = reasonFromName(toText(code)))
        return *reason;
    QStringList known;
    for (const Reason reason : allReasons())
        known += reasonName(reason);
    return Error{Code::NotFound, QStringLiteral("there is no reason code \"%1\"").arg(toText(code)),
                 QStringLiteral("CODE"),
                 QStringLiteral("known: ") + known.join(QLatin1String(", "))};
}

} // namespace

QString RunbookCommand::name() const
{
    return QStringLiteral("runbook");
}

QString RunbookCommand::summary() const
{
    return tr("Shows and edits the runbooks, one per reason code.");
}

void RunbookCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    m_list = app.add_subcommand("list", tr("all reasons with their active version").toStdString());
    m_show = app.add_subcommand("show", tr("the text of a runbook").toStdString());
    m_edit = app.add_subcommand("edit", tr("stores a new version").toStdString());
    m_history = app.add_subcommand("history", tr("the versions of a runbook").toStdString());
    for (CLI::App *verb : {m_show, m_edit, m_history})
        verb->add_option("CODE", m_code, tr("reason code, as missing_account").toStdString())
            ->required();
    m_show
        ->add_option("--version", m_version,
                     tr("an older version; 0 is the built-in one").toStdString())
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
    m_edit->add_option("--file", m_file, tr("Markdown file with the new text").toStdString())
        ->required()
        ->type_name("FILE");
    m_edit->add_option("--why", m_why, tr("the reason for the change").toStdString())
        ->required()
        ->type_name("TEXT");
    m_edit
        ->add_option(
            "--base", m_base,
            tr("version the text was made from; refused where another one is active").toStdString())
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
}

Result<ExitCode> RunbookCommand::execute(Context &context)
{
    if (m_list->parsed())
        return list(context);
    if (m_show->parsed())
        return show(context);
    return m_edit->parsed() ? edit(context) : history(context);
}

Result<ExitCode> RunbookCommand::list(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto active, ListRunbooks(workspace->bench()).run());
    if (context.wantsJson())
        context.print(runbooksJson(active));
    else
        context.print(runbooksText(active));
    return ExitCode::Done;
}

Result<ExitCode> RunbookCommand::show(Context &context) const
{
    UNSNAG_TRY(const Reason reason, reasonNamed(m_code));
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const std::optional<int> version = m_version < 0 ? std::nullopt : std::optional(m_version);
    UNSNAG_TRY(const RunbookVersion runbook, ShowRunbook(workspace->bench()).run(reason, version));
    if (context.wantsJson())
        context.print(runbookJson(runbook));
    else
        context.print(runbook.text.isEmpty()
                          ? tr("No runbook has been written for %1 yet.").arg(reasonName(reason))
                          : runbook.text);
    return ExitCode::Done;
}

Result<ExitCode> RunbookCommand::history(Context &context) const
{
    UNSNAG_TRY(const Reason reason, reasonNamed(m_code));
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto versions, RunbookHistory(workspace->bench()).run(reason));
    if (context.wantsJson())
        context.print(runbooksJson(versions));
    else
        context.print(runbooksText(versions));
    return ExitCode::Done;
}

Result<ExitCode> RunbookCommand::edit(Context &context) const
{
    UNSNAG_TRY(const Reason reason, reasonNamed(m_code));
    UNSNAG_TRY(const QByteArray text, readDocument(toText(m_file)));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    RunbookEdit edit{reason, QString::fromUtf8(text), toText(m_why), m_base};
    if (m_base < 0) {
        UNSNAG_TRY(const RunbookVersion active, ShowRunbook(workspace->bench()).run(reason));
        edit.base = active.number;
    }
    UNSNAG_TRY(const EditedRunbook edited, EditRunbook(workspace->bench()).run(edit));
    if (context.wantsJson())
        context.print(editedRunbookJson(edited, edit));
    else if (edited.isStored)
        context.print(tr("The runbook of %1 is now version %2.")
                          .arg(reasonName(reason), QString::number(edited.active.number)));
    else
        context.note(conflictText(edited, edit));
    return edited.isStored ? ExitCode::Done : ExitCode::Failed;
}

} // namespace unsnag
