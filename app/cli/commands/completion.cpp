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
    if (m_shell == "fish")
        context.printRaw(script.fish());
    else
        context.printRaw(m_shell == "zsh" ? script.zsh() : script.bash());
    return ExitCode::Done;
}

} // namespace unsnag
