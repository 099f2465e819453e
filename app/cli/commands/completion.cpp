// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/completion.h"

#include "app/cli/arguments.h"
#include "app/cli/completionscript.h"
#include "app/cli/context.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString CompletionCommand::name() const
{
    return QStringLiteral("completion");
}

QString CompletionCommand::summary() const
{
    return tr("Prints the completion script of a shell.");
}

void CompletionCommand::setup(CLI::App &app)
{
    m_root = app.get_parent();
    app.add_option("SHELL", m_shell, tr("bash, zsh or fish").toStdString())
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

Result<ExitCode> CompletionCommand::execute(Context &context)
{
    const CompletionScript script(*m_root);
    const QByteArray text = m_shell == "fish"  ? script.fish()
                            : m_shell == "zsh" ? script.zsh()
                                               : script.bash();
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("shell"), toText(m_shell)},
                                      {QStringLiteral("script"), QString::fromUtf8(text)}}));
    else
        context.printRaw(text);
    return ExitCode::Done;
}

} // namespace unsnag
