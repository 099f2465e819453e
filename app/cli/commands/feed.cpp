// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/feed.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/services/intake/intakedesk.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString FeedCommand::name() const
{
    return QStringLiteral("feed");
}

QString FeedCommand::summary() const
{
    return tr("What others send here: folders, CloudEvents, webhooks.");
}

void FeedCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    m_show = app.add_subcommand(
        "show", tr("the folders and webhooks of feeds.json, which is checked").toStdString());
    app.add_subcommand("secret",
                       tr("stores a secret of the listener, read from stdin: of a webhook, or the "
                          "token that /events asks for")
                           .toStdString())
        ->add_option("NAME", m_name, tr("name of the webhook, or \"events\"").toStdString())
        ->required();
}

Result<ExitCode> FeedCommand::execute(Context &context)
{
    return m_show->parsed() ? show(context) : storeSecret(context);
}

Result<ExitCode> FeedCommand::show(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    Json folders = JsonArray{};
    for (const FolderRule &rule : workspace->feeds().folders())
        folders.append(JsonObject{{QStringLiteral("path"), rule.path},
                                  {QStringLiteral("flow"), rule.flow},
                                  {QStringLiteral("system"), rule.system}});
    Json webhooks = JsonArray{};
    for (const WebhookRule &rule : workspace->feeds().webhooks())
        webhooks.append(
            JsonObject{{QStringLiteral("name"), rule.name},
                       {QStringLiteral("path"), QStringLiteral("/webhooks/") + rule.name},
                       {QStringLiteral("source"), rule.source}});
    const Json json = JsonObject{{QStringLiteral("folders"), std::move(folders)},
                                 {QStringLiteral("webhooks"), std::move(webhooks)}};
    if (context.wantsJson())
        context.print(json);
    else
        context.print(QString::fromUtf8(json.toIndentedText()));
    return ExitCode::Done;
}

Result<ExitCode> FeedCommand::storeSecret(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const QString name = toText(m_name);
    const bool isEvents = name == QLatin1String(eventsSecretPlace);
    if (!isEvents && workspace->feeds().webhook(name) == nullptr)
        return Error{Code::NotFound, tr("there is no webhook %1").arg(name), name,
                     tr("add it to \"webhooks\" in feeds.json of the workspace")};
    QByteArray line = context.in().readLine(4096).trimmed();
    if (line.isEmpty())
        return Error{Code::Input, tr("the secret is missing"), QStringLiteral("stdin"),
                     tr("give it as the first line of stdin")};
    QString secret = QString::fromUtf8(line);
    wipe(line);
    const auto stored = workspace->secrets().write(isEvents ? name : webhookSecretPlace(name),
                                                   QStringLiteral("secret"), secret);
    wipe(secret);
    UNSNAG_CHECK(stored);
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("stored"), name}}));
    else
        context.print(tr("The secret of %1 is stored.").arg(name));
    return ExitCode::Done;
}

} // namespace unsnag
