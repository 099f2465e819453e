// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/postmortem.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/runbooktext.h"
#include "app/services/documentfolder.h"
#include "models/engine/editrunbook.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString PostmortemCommand::name() const
{
    return QStringLiteral("postmortem");
}

QString PostmortemCommand::summary() const
{
    return tr("Writes what was learnt from an exception into the runbook of its reason.");
}

void PostmortemCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
    auto *file =
        app.add_option("--file", m_file,
                       tr("text with lines that begin with Cause:, Who: and Avoid:").toStdString())
            ->type_name("FILE");
    for (auto &[option, text, help] :
         {std::tuple{"--cause", &m_cause, tr("what went wrong and why")},
          std::tuple{"--who", &m_who, tr("who changed what by hand")},
          std::tuple{"--avoid", &m_avoid, tr("what keeps it from happening again")}})
        app.add_option(option, *text, help.toStdString())->type_name("TEXT")->excludes(file);
}

Result<ExitCode> PostmortemCommand::execute(Context &context)
{
    const auto id = exceptionId(m_id);
    Postmortem postmortem{toText(m_cause), toText(m_who), toText(m_avoid)};
    if (!m_file.empty()) {
        UNSNAG_TRY(const QByteArray text, readDocument(toText(m_file)));
        UNSNAG_TRY(postmortem, readPostmortem(QString::fromUtf8(text), toText(m_file)));
    }
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const RunbookVersion stored, AddPostmortem(workspace->bench()).run(id, postmortem));
    if (context.wantsJson())
        context.print(runbookJson(stored));
    else
        context.print(
            tr("The postmortem of %1 stands in the runbook of %2, version %3.")
                .arg(id.text(), reasonName(stored.reason), QString::number(stored.number)));
    return ExitCode::Done;
}

} // namespace unsnag
