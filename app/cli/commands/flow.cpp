// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/flow.h"

#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/output/texttable.h"
#include "app/services/documentfolder.h"
#include "app/services/flowfolder.h"
#include "models/engine/reviewflow.h"
#include "models/flows/builtinflows.h"

#include <QFileInfo>

#include <CLI/CLI.hpp>

namespace unsnag {
namespace {

Json flowRow(const Flow &flow)
{
    JsonArray reasons;
    for (const Reason reason : flow.rules().reasons)
        reasons.emplace_back(reasonName(reason));
    return JsonObject{{QStringLiteral("id"), flow.id()},
                      {QStringLiteral("title"), flow.title()},
                      {QStringLiteral("version"), flow.version()},
                      {QStringLiteral("owner"), flow.owner()},
                      {QStringLiteral("backup"), flow.backupOwner()},
                      {QStringLiteral("source"), flow.sourceObject()},
                      {QStringLiteral("target"), flow.targetObject()},
                      {QStringLiteral("reasons"), std::move(reasons)}};
}

Json reviewJson(const FlowReview &review)
{
    JsonArray mistakes;
    for (const Error &mistake : review.mistakes)
        mistakes.emplace_back(JsonObject{{QStringLiteral("place"), mistake.context},
                                         {QStringLiteral("detail"), mistake.detail}});
    JsonArray points;
    for (const ReviewPoint &point : review.points)
        points.emplace_back(
            JsonObject{{QStringLiteral("topic"), point.topic},
                       {QStringLiteral("name"), point.name},
                       {QStringLiteral("verdict"), reviewVerdictName(point.verdict)},
                       {QStringLiteral("detail"), point.detail}});
    return JsonObject{{QStringLiteral("flow"), review.flow ? Json(review.flow->id()) : Json()},
                      {QStringLiteral("source"), review.source},
                      {QStringLiteral("ready"), review.isReady()},
                      {QStringLiteral("mistakes"), std::move(mistakes)},
                      {QStringLiteral("points"), std::move(points)}};
}

QString reviewText(const FlowReview &review)
{
    TextTable mistakes({{QStringLiteral("PLACE")}, {QStringLiteral("MISTAKE")}});
    for (const Error &mistake : review.mistakes)
        mistakes.add({mistake.context, mistake.detail});
    if (!review.mistakes.empty())
        return mistakes.text();
    TextTable points({{QStringLiteral("TOPIC")},
                      {QStringLiteral("POINT")},
                      {QStringLiteral("VERDICT")},
                      {QStringLiteral("DETAIL")}});
    for (const ReviewPoint &point : review.points)
        points.add({point.topic, point.name, reviewVerdictName(point.verdict), point.detail});
    return points.text();
}

} // namespace

QString FlowCommand::name() const
{
    return QStringLiteral("flow");
}

QString FlowCommand::summary() const
{
    return tr("Lists flows, shows one, checks whether one is ready.");
}

void FlowCommand::setup(CLI::App &app)
{
    app.require_subcommand(1);
    m_list = app.add_subcommand("list", tr("the flows of the workspace").toStdString());
    m_show = app.add_subcommand("show", tr("the document of a flow").toStdString());
    m_show->add_option("FLOW", m_flow, tr("id of the flow").toStdString())->required();
    m_check = app.add_subcommand(
        "check",
        tr("document, owner, readiness and operations of a flow; sends nothing").toStdString());
    m_check->add_option("FLOW", m_flow, tr("id of a flow, or the file of one").toStdString())
        ->required();
    app.add_subcommand("schema", tr("the JSON Schema that flow documents obey").toStdString());
}

Result<ExitCode> FlowCommand::execute(Context &context)
{
    if (m_list->parsed())
        return list(context);
    if (m_show->parsed())
        return show(context);
    if (m_check->parsed())
        return check(context);
    context.printRaw(flowSchemaText());
    return ExitCode::Done;
}

Result<ExitCode> FlowCommand::list(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto flows, ListFlows(workspace->bench()).run());
    JsonArray rows;
    TextTable table({{QStringLiteral("FLOW")},
                     {QStringLiteral("VERSION")},
                     {QStringLiteral("OWNER")},
                     {QStringLiteral("BACKUP")},
                     {QStringLiteral("FROM")},
                     {QStringLiteral("TO")}});
    for (const auto &flow : flows) {
        rows.push_back(flowRow(*flow));
        table.add({flow->id(), flow->version(), flow->owner(), flow->backupOwner(),
                   flow->sourceObject(), flow->targetObject()});
    }
    if (context.wantsJson())
        context.print(Json(JsonObject{{QStringLiteral("flows"), std::move(rows)}}));
    else
        context.print(table.text());
    return ExitCode::Done;
}

Result<ExitCode> FlowCommand::show(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    UNSNAG_TRY(const auto flow, workspace->bench().flows.find(toText(m_flow)));
    if (context.wantsJson())
        context.print(flow->document());
    else
        context.print(QString::fromUtf8(flow->document().toIndentedText()));
    return ExitCode::Done;
}

Result<ExitCode> FlowCommand::check(Context &context) const
{
    UNSNAG_TRY(Workspace * workspace, context.reading());
    const QString named = toText(m_flow);
    FlowReview review;
    if (QFileInfo::exists(named)) {
        UNSNAG_TRY(const QByteArray text, readDocument(named));
        UNSNAG_TRY(const NeighbourFiles neighbours,
                   neighbourFiles(QFileInfo(named).absolutePath()));
        review = ReviewFlow(workspace->bench()).ofDocument(text, named, neighbours);
    } else {
        UNSNAG_TRY(review, ReviewFlow(workspace->bench()).run(named));
    }
    if (context.wantsJson())
        context.print(reviewJson(review));
    else
        context.print(reviewText(review));
    return review.isReady() ? ExitCode::Done : ExitCode::VerificationFailed;
}

} // namespace unsnag
