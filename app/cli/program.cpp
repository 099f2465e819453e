// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/program.h"

#include "app/cli/commandtable.h"
#include "app/cli/output/errorlines.h"
#include "app/services/desk/deskclient.h"
#include "app/services/workspacelocation.h"

#include <QCoreApplication>
#include <QDir>

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

//! The parser of one run with its commands.
class CommandLine
{
public:
    CommandLine()
        : m_app(tr("Works on the exceptions of CRM-to-ERP sync.").toStdString(), "unsnag-cli"),
          m_commands(allCommands())
    {
        declareGlobals(m_app, m_globals);
        for (const auto &command : m_commands) {
            CLI::App *verb = m_app.add_subcommand(command->name().toStdString(),
                                                  command->summary().toStdString());
            command->setup(*verb);
            m_verbs.emplace_back(verb, command.get());
        }
    }

    //! An exit code where there is nothing to carry out.
    std::optional<ExitCode> parse(const QStringList &arguments, const Streams &streams)
    {
        std::vector<std::string> reversed;
        for (auto argument = arguments.crbegin(); argument != arguments.crend(); ++argument)
            reversed.push_back(argument->toStdString());
        try { // CLI11 reports by exceptions; they end here
            m_app.parse(std::move(reversed));
        } catch (const CLI::ParseError &error) {
            return tellParse(m_app, error, streams);
        }
        return std::nullopt;
    }

    [[nodiscard]] GlobalOptions options() const { return globalOptions(m_globals); }

    [[nodiscard]] Result<ExitCode> execute(Context &context) const
    {
        for (const auto &[verb, command] : m_verbs) {
            if (verb->parsed())
                return command->execute(context);
        }
        return ExitCode::WrongUse;
    }

private:
    CLI::App m_app;
    GlobalArguments m_globals;
    std::vector<std::unique_ptr<Command>> m_commands;
    std::vector<std::pair<CLI::App *, Command *>> m_verbs;
};

ExitCode tellError(Context &context, const Error &error)
{
    context.note(QStringLiteral("unsnag-cli: ") + errorLines(error));
    return ExitCode::Failed;
}

Result<int> askHolder(const QStringList &arguments, const Context &context, const Streams &streams)
{
    const WorkspaceOptions options = context.workspaceOptions(Access::ReadWrite);
    const QString location =
        options.location.isEmpty() ? defaultWorkspaceLocation() : options.location;
    if (isServerLocation(location)) // its holder is found through the database, and tells itself
        return Error{Code::NotFound, {}, {}, {}};
    const ForwardedCommand command{
        arguments, options.actor.isEmpty() ? signedInUser() : options.actor, QDir::currentPath()};
    return carryOutAtHolder(shownLocation(location), command,
                            {streams.in, streams.out, streams.err}, context.stop());
}

} // namespace

ExitCode runProgram(const QStringList &arguments, const Streams &streams, const Signals &outside)
{
    CommandLine line;
    if (const auto over = line.parse(arguments, streams))
        return *over;
    Context context(line.options(), streams, outside);
    const auto code = line.execute(context);
    if (code.ok())
        return *code;
    if (!context.isHeldElsewhere())
        return tellError(context, code.error());
    const auto atHolder = askHolder(arguments, context, streams);
    if (atHolder.ok())
        return static_cast<ExitCode>(*atHolder);
    if (atHolder.error().code != Code::NotFound)
        return tellError(context, atHolder.error());
    // The holder may have ended in between. Nothing was done yet, so trying again is safe.
    Context again(line.options(), streams, outside);
    again.stayHere();
    const auto second = line.execute(again);
    return second.ok() ? *second : tellError(again, second.error());
}

int runForwarded(const Workspace &held, const ForwardedCommand &command,
                 const CommandStreams &streams, const std::stop_token &stop)
{
    const Streams ends{streams.in, streams.out, streams.err};
    CommandLine line;
    if (const auto over = line.parse(command.arguments, ends))
        return static_cast<int>(*over);
    Context context(line.options(), ends, {stop, nullptr}, held.as(command.actor), command.folder);
    const auto code = line.execute(context);
    return static_cast<int>(code.ok() ? *code : tellError(context, code.error()));
}

} // namespace unsnag
