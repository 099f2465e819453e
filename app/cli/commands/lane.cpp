// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/lane.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/texttable.h"
#include "models/engine/showlane.h"

#include <CLI/CLI.hpp>

namespace unsnag {

QString LaneCommand::name() const
{
    return QStringLiteral("lane");
}

QString LaneCommand::summary() const
{
    return tr("The order of an account's events: the one root and what waits behind it.");
}

void LaneCommand::setup(CLI::App &app)
{
    addExceptionId(app, m_id);
}

Result<ExitCode> LaneCommand::execute(Context &context)
{
    constexpr int mostItems = 1000;
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const LaneTree tree, ShowLane(workspace->bench()).run(exceptionId(m_id), mostItems));
    JsonArray items;
    TextTable table(
        {{tr("RECORD")}, {tr("EVENT")}, {tr("EXCEPTION")}, {tr("STATE")}, {tr("WAITS BEHIND")}});
    for (const LaneItem &item : tree.items) {
        items.push_back(JsonObject{{QStringLiteral("event"), item.event.text()},
                                   {QStringLiteral("record"), item.record},
                                   {QStringLiteral("sequence"), std::int64_t{item.sequence}},
                                   {QStringLiteral("exception"), item.exception},
                                   {QStringLiteral("state"), item.state},
                                   {QStringLiteral("behind"), item.behind}});
        table.add({item.record, item.event.text(), item.exception, item.state, item.behind});
    }
    if (context.wantsJson()) {
        context.print(Json(JsonObject{{QStringLiteral("lane"), tree.lane},
                                      {QStringLiteral("root"), tree.root.id.text()},
                                      {QStringLiteral("waiting"), std::int64_t{tree.waiting}},
                                      {QStringLiteral("items"), items}}));
        return ExitCode::Done;
    }
    context.print(tr("Lane %1: work on %2; %3 wait behind it.")
                      .arg(tree.lane, tree.root.id.text(), QString::number(tree.waiting)));
    context.print(table.text());
    return ExitCode::Done;
}

} // namespace unsnag
