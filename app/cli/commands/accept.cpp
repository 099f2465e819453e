// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/accept.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/ownershiptext.h"
#include "models/engine/acceptflow.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString AcceptCommand::name() const
{
    return QStringLiteral("accept");
}

QString AcceptCommand::summary() const
{
    return tr("Accepts the runbook and SLA of a flow for its owner.");
}

void AcceptCommand::setup(CLI::App &app)
{
    app.add_option(
        "FLOW", m_flow,
        tr("id of the flow; without it, tells which flows are accepted by whom").toStdString());
}

Result<ExitCode> AcceptCommand::execute(Context &context)
{
    if (!m_flow.empty()) {
        UNSNAG_TRY(Workspace * workspace, context.writing());
        UNSNAG_CHECK(AcceptFlow(workspace->bench()).run(toText(m_flow)));
        return tell(context, *workspace);
    }
    UNSNAG_TRY(Workspace * workspace, context.reading());
    return tell(context, *workspace);
}

Result<ExitCode> AcceptCommand::tell(Context &context, Workspace &workspace) const
{
    UNSNAG_TRY(auto flows, ListOwnership(workspace.bench()).run());
    if (!m_flow.empty())
        std::erase_if(flows,
                      [this](const FlowOwnership &flow) { return flow.flow != toText(m_flow); });
    if (!context.wantsJson()) {
        context.print(ownershipText(flows));
        return ExitCode::Done;
    }
    JsonArray list;
    for (const FlowOwnership &flow : flows)
        list.push_back(ownershipJson(flow));
    context.print(m_flow.empty() ? Json(JsonObject{{QStringLiteral("flows"), std::move(list)}})
                                 : list.front());
    return ExitCode::Done;
}

} // namespace unsnag
