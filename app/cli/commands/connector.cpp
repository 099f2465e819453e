// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/connector.h"

#include "app/cli/arguments.h"
#include "app/cli/connectorlogin.h"
#include "app/cli/context.h"
#include "app/cli/output/connectortext.h"
#include "app/cli/output/dryruntext.h"
#include "app/services/connectionform.h"
#include "models/engine/checkconnection.h"

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

enum class Sending { Real, Nothing };

void tellProfile(Context &context, const Profile &profile)
{
    if (context.wantsJson())
        context.print(profileJson(profile));
    else
        context.print(profileText(profile));
}

void tellReply(Context &context, const Reply &reply)
{
    if (context.wantsJson())
        context.print(replyJson(reply));
    else
        context.print(QString::fromUtf8(replyJson(reply).toIndentedText()));
}

//! The stored connection to be changed, without what was found out about the old settings; a new
//! one where there is none.
ConnectionRow presentRow(const std::vector<ConnectionView> &views, const QString &name)
{
    ConnectionRow row;
    row.name = name;
    static_cast<void>(row.values.mutableObject());
    for (const ConnectionView &view : views) {
        if (view.row.name == name) {
            row.profile = view.row.profile;
            row.values = view.row.values;
        }
    }
    return row;
}

Json configuredJson(const ConnectionRow &row, const QString &boundAs)
{
    return JsonObject{{QStringLiteral("name"), row.name},
                      {QStringLiteral("profile"), row.profile},
                      {QStringLiteral("values"), row.values},
                      {QStringLiteral("bound_as"), boundAs.isEmpty() ? Json() : Json(boundAs)}};
}

Result<void> checkTryable(const Profile &profile, const QString &operation, Sending sending)
{
    if (!profile.hasOperation(operation))
        return Error{
            Code::NotFound,
            QStringLiteral("profile %1 has no operation %2").arg(profile.id(), operation),
            profile.id(),
            QStringLiteral("operations: %1").arg(profile.operations().join(QStringLiteral(", ")))};
    const auto steps = profile.steps(operation);
    if (steps.size() > 1) {
        QStringList names;
        for (const ProfileStep &step : steps)
            names.append(step.operation);
        return Error{Code::Input, QStringLiteral("%1 consists of several steps").arg(operation),
                     profile.id(),
                     QStringLiteral("try one of them: %1").arg(names.join(QStringLiteral(", ")))};
    }
    if (sending == Sending::Nothing && !profile.isWrite(operation))
        return Error{Code::Input,
                     QStringLiteral("%1 only reads; there is nothing to hold back").arg(operation),
                     profile.id(), QStringLiteral("call it without --dry-run")};
    return {};
}

} // namespace

QString ConnectorCommand::name() const
{
    return QStringLiteral("connector");
}

QString ConnectorCommand::summary() const
{
    return tr("The configured systems: list, describe, check, log in, try.");
}

void ConnectorCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    const auto add = [this, &app](const char *verb, const QString &summary) {
        CLI::App *sub = app.add_subcommand(verb, summary.toStdString());
        sub->add_option("NAME", m_name, tr("name of the connection").toStdString())->required();
        return sub;
    };
    m_list = app.add_subcommand("list", tr("the configured systems").toStdString());
    m_describe = add("describe", tr("form, operations and promises of a connection or profile"));
    m_check =
        app.add_subcommand("check", tr("logs in and calls the check of the profile; with --file "
                                       "looks at a profile by itself")
                                        .toStdString());
    auto *name = m_check->add_option("NAME", m_name, tr("name of the connection").toStdString());
    m_check
        ->add_option(
            "--file", m_file,
            tr("check a profile file and show the requests it makes; sends nothing").toStdString())
        ->type_name("FILE")
        ->excludes(name);
    m_check->add_flag(
        "--requests", m_showsRequests,
        tr("show the requests of every operation whole, filled with samples").toStdString());
    m_set = add("set", tr("makes or changes a connection; what is not named stays"));
    m_set
        ->add_option("--profile", m_profile,
                     tr("connector profile; needed for a new connection").toStdString())
        ->type_name("ID");
    m_set->add_option("--value", m_values, tr("a field of the form; may be repeated").toStdString())
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->type_name("FIELD=TEXT");
    m_set->add_option("--bind", m_bind, tr("what the connection is used as").toStdString())
        ->check(CLI::IsMember({"source", "target", "layer"}));
    m_login = add("login", tr("stores the secrets, read as field=value lines from stdin or asked "
                              "for; logs in with a browser where the system wants that"));
    m_recording.setup(app);
    CLI::App *attempt = add("try", tr("calls one operation"));
    attempt->add_option("OP", m_operation, tr("operation of the profile").toStdString())
        ->required();
    attempt->add_option("--input", m_input, tr("inputs as a JSON object").toStdString())
        ->type_name("JSON")
        ->capture_default_str();
    attempt->add_flag("--dry-run", m_dryRun,
                      tr("show the request of a write; send nothing").toStdString());
}

Result<ExitCode> ConnectorCommand::execute(Context &context)
{
    if (m_list->parsed())
        return list(context);
    if (m_describe->parsed())
        return describe(context);
    if (m_check->parsed())
        return check(context);
    if (m_set->parsed())
        return configure(context);
    if (m_recording.isMeant())
        return m_recording.execute(context);
    return m_login->parsed() ? ConnectorLogin(context, toText(m_name)).run()
                             : tryOperation(context);
}

Result<ExitCode> ConnectorCommand::list(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto views, ListConnections(workspace->bench()).run());
    if (context.wantsJson())
        context.print(connectionsJson(views));
    else
        context.print(connectionsText(views));
    return ExitCode::Done;
}

Result<ExitCode> ConnectorCommand::describe(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const auto connector = workspace->bench().connectors.find(toText(m_name));
    if (connector.ok()) {
        tellProfile(context, (*connector)->profile());
        return ExitCode::Done;
    }
    UNSNAG_TRY(const auto profile, workspace->profiles().find(toText(m_name)));
    tellProfile(context, *profile);
    return ExitCode::Done;
}

Result<ExitCode> ConnectorCommand::check(Context &context) const
{
    if (!m_file.empty())
        return checkFile(context);
    if (m_name.empty())
        return context.wrongUse(tr("expected the NAME of a connection or --file FILE"));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    if (!context.wantsJson())
        UNSNAG_CHECK(showRequests(context));
    UNSNAG_TRY(const Reply reply,
               CheckConnection(workspace->bench()).run(toText(m_name), context.stop()));
    if (context.wantsJson())
        context.print(replyJson(reply));
    else if (reply.ok())
        context.print(tr("Connection %1 works.").arg(toText(m_name)));
    if (!reply.ok())
        return toError(reply);
    return ExitCode::Done;
}

Result<ExitCode> ConnectorCommand::checkFile(Context &context) const
{
    const QString path = context.path(m_file);
    UNSNAG_TRY(const auto profile, readProfileFile(path));
    const Json values = JsonObject{};
    const auto requests = DryRun(*profile, values).requests();
    if (context.wantsJson())
        context.print(dryRunJson(*profile, requests));
    else
        context.print(dryRunText(*profile, requests));
    for (const DryRequest &request : requests) {
        if (!request.problem.isEmpty())
            return Error{Code::Input, request.problem, path,
                         tr("see operation %1").arg(request.operation)};
    }
    return ExitCode::Done;
}

Result<void> ConnectorCommand::showRequests(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto views, ListConnections(workspace->bench()).run());
    const ConnectionRow row = presentRow(views, toText(m_name));
    if (row.profile.isEmpty())
        return workspace->bench().connectors.find(row.name).error();
    UNSNAG_TRY(const auto profile, workspace->profiles().find(row.profile));
    const auto requests = DryRun(*profile, row.values).requests();
    context.print(m_showsRequests ? dryRunText(*profile, requests) : dryRunLines(requests));
    return {};
}

Result<ExitCode> ConnectorCommand::configure(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    Workbench &bench = workspace->bench();
    UNSNAG_TRY(const auto views, ListConnections(bench).run());
    ConnectionRow row = presentRow(views, toText(m_name));
    if (!m_profile.empty())
        row.profile = toText(m_profile);
    if (row.profile.isEmpty())
        return Error{Code::NotFound, tr("there is no connection %1 yet").arg(row.name), row.name,
                     tr("make it with --profile ID")};
    for (const std::string &value : m_values) {
        const QString text = toText(value);
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return context.wrongUse(tr("--value: expected FIELD=TEXT"));
        row.values.set(text.left(equals), text.mid(equals + 1));
    }
    UNSNAG_TRY(const auto profile, workspace->profiles().find(row.profile));
    UNSNAG_CHECK(checkConnectionForm(row, *profile, QStringLiteral("--value")));
    UNSNAG_CHECK(ConfigureConnection(bench).run(row, *profile, toText(m_bind)));
    if (context.wantsJson())
        context.print(configuredJson(row, toText(m_bind)));
    else
        context.print(
            tr("Connection %1 is configured. Check it with: unsnag-cli connector check %1")
                .arg(row.name));
    return ExitCode::Done;
}

Result<ExitCode> ConnectorCommand::tryOperation(Context &context) const
{
    UNSNAG_TRY(const Json inputs,
               readJson(QByteArray::fromStdString(m_input), QStringLiteral("--input")));
    if (!inputs.isObject())
        return context.wrongUse(tr("--input: expected a JSON object"));
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto connector, workspace->bench().connectors.find(toText(m_name)));
    const QString operation = toText(m_operation);
    UNSNAG_CHECK(
        checkTryable(connector->profile(), operation, m_dryRun ? Sending::Nothing : Sending::Real));
    if (!connector->profile().isWrite(operation)) {
        const Reply reply = connector->call(operation, inputs, context.stop(), 1);
        tellReply(context, reply);
        return reply.ok() ? Result<ExitCode>(ExitCode::Done) : Result<ExitCode>(toError(reply));
    }
    const QString key = QString::fromLatin1(workspace->bench().rng.hex(16));
    UNSNAG_TRY(const FrozenRequest request,
               connector->prepare(operation, inputs, key, context.stop()));
    if (m_dryRun) {
        if (context.wantsJson())
            context.print(request.toJson());
        else
            context.print(QString::fromUtf8(request.toJson().toIndentedText()));
        return ExitCode::Done;
    }
    const Reply reply = connector->send(request, context.stop());
    tellReply(context, reply);
    return reply.ok() ? Result<ExitCode>(ExitCode::Done) : Result<ExitCode>(toError(reply));
}

} // namespace unsnag
