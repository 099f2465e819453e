// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/config.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/services/configfolder.h"

#include <QTemporaryDir>

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

void tell(Context &context, const Configuration &configuration, const QString &sentence)
{
    if (context.wantsJson()) {
        context.print(configuration.toJson());
        return;
    }
    QStringList lines{sentence};
    for (const ConnectionRow &row : configuration.connections)
        lines.append(QStringLiteral("  connection %1 (%2)").arg(row.name, row.profile));
    for (const QString &path : configuration.documents)
        lines.append(QStringLiteral("  document %1").arg(path));
    context.print(lines.join(QLatin1Char('\n')));
}

} // namespace

QString ConfigCommand::name() const
{
    return QStringLiteral("config");
}

QString ConfigCommand::summary() const
{
    return tr("Reads and writes the configuration as files.");
}

void ConfigCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    const auto folder = [this](CLI::App *verb) {
        return verb->add_option("DIR", m_folder, tr("folder of the configuration").toStdString());
    };
    m_check = app.add_subcommand(
        "check", tr("checks a folder against the workspace, or without DIR the workspace's own "
                    "configuration; takes nothing")
                     .toStdString());
    folder(m_check);
    m_show =
        app.add_subcommand("show", tr("the configuration the workspace works by").toStdString());
    m_import = app.add_subcommand(
        "import", tr("takes a folder over, as a whole or not at all").toStdString());
    folder(m_import)->required();
    folder(app.add_subcommand("export",
                              tr("writes the configuration as a folder; no secrets").toStdString()))
        ->required();
}

Result<ExitCode> ConfigCommand::execute(Context &context)
{
    if (m_check->parsed())
        return check(context);
    if (m_show->parsed())
        return show(context);
    return m_import->parsed() ? import(context) : write(context);
}

//! Written to a folder as an export is, and read again from there.
Result<ExitCode> ConfigCommand::checkOwn(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const QTemporaryDir copy;
    if (!copy.isValid())
        return Error{Code::Forbidden, copy.errorString(), copy.path(), {}};
    const ConfigFolder folder(copy.path());
    UNSNAG_TRY(const Configuration own, folder.write(*workspace));
    if (own.connections.empty() && own.documents.isEmpty())
        return Error{Code::NotFound, tr("nothing is configured yet"), workspace->shownLocation(),
                     tr("make a connection with unsnag-cli connector set, or take a folder over "
                        "with unsnag-cli config import DIR")};
    const auto checked = folder.check(*workspace);
    if (!checked.ok()) {
        Error error = checked.error(); // the copy is gone when somebody looks for it
        error.context.replace(copy.path(), workspace->shownLocation());
        return error;
    }
    QString sentence = tr("The configuration of the workspace is correct.");
    if (own.source.value_or(QString()).isEmpty())
        sentence += QLatin1Char('\n') + tr("  no connection is bound as source");
    if (own.target.value_or(QString()).isEmpty())
        sentence += QLatin1Char('\n') + tr("  no connection is bound as target");
    tell(context, own, sentence);
    return ExitCode::Done;
}

Result<ExitCode> ConfigCommand::check(Context &context) const
{
    if (m_folder.empty())
        return checkOwn(context);
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const Configuration configuration, ConfigFolder(toText(m_folder)).check(*workspace));
    tell(context, configuration, tr("The configuration is complete and correct."));
    return ExitCode::Done;
}

Result<ExitCode> ConfigCommand::show(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const Configuration configuration, ConfigFolder::of(*workspace));
    if (context.wantsJson())
        context.print(configuration.toJson());
    else
        context.print(QString::fromUtf8(configuration.toJson().toIndentedText()));
    return ExitCode::Done;
}

Result<ExitCode> ConfigCommand::import(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_TRY(const Configuration configuration,
               ConfigFolder(context.path(m_folder)).import(*workspace));
    tell(context, configuration, tr("The configuration is taken over."));
    return ExitCode::Done;
}

Result<ExitCode> ConfigCommand::write(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const Configuration configuration, ConfigFolder(toText(m_folder)).write(*workspace));
    tell(context, configuration, tr("The configuration is written to %1.").arg(toText(m_folder)));
    return ExitCode::Done;
}

} // namespace unsnag
