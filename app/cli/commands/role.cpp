// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/role.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/texttable.h"
#include "app/services/policyfolder.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString RoleCommand::name() const
{
    return QStringLiteral("role");
}

QString RoleCommand::summary() const
{
    return tr("Keeps the business roles that own flows, with their members.");
}

void RoleCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    app.add_subcommand("list", tr("the roles of the workspace").toStdString());
    m_add = app.add_subcommand("add", tr("adds a role, or gives one another entry").toStdString());
    m_add->add_option("NAME", m_name, tr("name of the role: Marketing Ops").toStdString())
        ->required();
    m_add
        ->add_option("--member", m_members,
                     tr("a person who acts for it; may be given again; without any: everybody")
                         .toStdString())
        ->type_name("USER");
    m_add->add_option("--backup", m_backup, tr("role that gets its overdue items").toStdString())
        ->type_name("ROLE");
    m_add->add_option("--calendar", m_calendar, tr("id of the calendar it works by").toStdString())
        ->type_name("ID");
}

Result<ExitCode> RoleCommand::execute(Context &context)
{
    if (m_add->parsed())
        return add(context);
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const RoleBook &roles = workspace->bench().flows.roles();
    if (context.wantsJson()) {
        UNSNAG_TRY(const Json document, readJson(roles.document()));
        context.print(document);
        return ExitCode::Done;
    }
    TextTable table({{tr("ROLE")}, {tr("MEMBERS")}, {tr("BACKUP")}, {tr("CALENDAR")}});
    for (const RoleEntry &role : roles.all())
        table.add(
            {role.name,
             role.members.isEmpty() ? tr("everybody") : role.members.join(QStringLiteral(", ")),
             role.backup, role.calendar});
    context.print(table.text());
    return ExitCode::Done;
}

Result<ExitCode> RoleCommand::add(Context &context) const
{
    RoleEntry role{toText(m_name), {}, toText(m_backup), toText(m_calendar)};
    for (const std::string &member : m_members)
        role.members.append(toText(member));
    UNSNAG_TRY(Workspace * workspace, context.writing());
    UNSNAG_CHECK(PolicyFolder(*workspace).putRole(role));
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("role"), role.name}}));
    else
        context.print(tr("%1 is a role of this workspace.").arg(role.name));
    return ExitCode::Done;
}

} // namespace unsnag
