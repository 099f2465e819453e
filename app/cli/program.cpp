// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program.h"

#include "app/cli/commandtable.h"
#include "app/cli/output/errorlines.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <sstream>

namespace unsnag {
namespace {

struct GlobalArguments {
    std::string workspace;
    std::string actor;
    bool json = false;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("unsnag", text);
}

void declareGlobals(CLI::App &app, GlobalArguments &globals)
{
    app.add_option(
           "--workspace", globals.workspace,
           tr("folder or postgresql:// address of the workspace [$UNSNAG_WORKSPACE]").toStdString())
        ->type_name("DIR|URL");
    app.add_option("--as", globals.actor,
                   tr("who works, instead of the signed-in user").toStdString())
        ->type_name("USER");
    app.add_flag("--json", globals.json,
                 tr("print one JSON document on stdout and nothing else").toStdString());
    app.set_version_flag("--version", "unsnag-cli " UNSNAG_VERSION);
    app.require_subcommand(1);
    app.fallthrough(); // global options may follow the verb
}

//! Help and version go to stdout, complaints to stderr.
ExitCode tellParse(const CLI::App &app, const CLI::ParseError &error, const Streams &streams)
{
    std::ostringstream out;
    std::ostringstream err;
    const bool isAnswer = app.exit(error, out, err) == 0;
    const auto text = QByteArray::fromStdString(out.str());
    if (isAnswer) {
        streams.out->write(text);
        return ExitCode::Done;
    }
    const auto unknown = app.remaining();
    if (app.get_subcommands().empty() && !unknown.empty()) {
        streams.err->write("unsnag-cli: there is no command \"" +
                           withoutControls(QString::fromStdString(unknown.front())).toUtf8() +
                           "\"\nRun with --help for the list of commands.\n");
        return ExitCode::WrongUse;
    }
    streams.err->write("unsnag-cli: " +
                       withoutControls(QString::fromStdString(err.str())).toUtf8());
    return ExitCode::WrongUse;
}

GlobalOptions globalOptions(const GlobalArguments &globals)
{
    return {QString::fromStdString(globals.workspace), QString::fromStdString(globals.actor),
            globals.json ? Format::Json : Format::Text};
}

} // namespace

ExitCode runProgram(const QStringList &arguments, const Streams &streams,
                    const std::stop_token &stop)
{
    CLI::App app(tr("Works on the exceptions of CRM-to-ERP sync.").toStdString(), "unsnag-cli");
    GlobalArguments globals;
    declareGlobals(app, globals);
    const auto commands = allCommands();
    std::vector<std::pair<CLI::App *, Command *>> verbs;
    for (const auto &command : commands) {
        CLI::App *verb =
            app.add_subcommand(command->name().toStdString(), command->summary().toStdString());
        command->setup(*verb);
        verbs.emplace_back(verb, command.get());
    }
    std::vector<std::string> reversed;
    for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
        reversed.push_back(argument->toStdString());
    try { // CLI11 reports by exceptions; they end here
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        return tellParse(app, error, streams);
    }
    Context context(globalOptions(globals), streams, stop);
    for (const auto &[verb, command] : verbs) {
        if (!verb->parsed())
            continue;
        const auto code = command->execute(context);
        if (code.ok())
            return *code;
        context.note(QStringLiteral("unsnag-cli: ") + errorLines(code.error()));
    }
    return ExitCode::Failed;
}

} // namespace unsnag
