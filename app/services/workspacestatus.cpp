// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/services/workspacestatus.h"

#include <QCoreApplication>

namespace unsnag {
namespace {

Json number(qint64 value)
{
    return static_cast<std::int64_t>(value);
}

Json moment(const std::optional<Timestamp> &value)
{
    return value ? Json(toRfc3339(*value)) : Json();
}

Json holderJson(const WorkspaceStatus &status)
{
    if (!status.holder)
        return {};
    const HolderNotice &holder = *status.holder;
    return JsonObject{
        {QStringLiteral("process"), number(holder.process)},
        {QStringLiteral("host"), holder.host},
        {QStringLiteral("program"), holder.program},
        {QStringLiteral("version"), holder.version},
        {QStringLiteral("since"), toRfc3339(holder.since)},
        {QStringLiteral("uptime_s"),
         number(std::chrono::duration_cast<std::chrono::seconds>(status.layer.at - holder.since)
                    .count())}};
}

Json countersJson(const WorkspaceStatus &status)
{
    if (!status.layer.engine)
        return {};
    const EngineFigures &engine = *status.layer.engine;
    TrafficFigures sum;
    for (const auto &[name, traffic] : status.traffic) {
        sum.requests += traffic.requests;
        sum.unanswered += traffic.unanswered;
        sum.bytesSent += traffic.bytesSent;
        sum.bytesReceived += traffic.bytesReceived;
    }
    return JsonObject{{QStringLiteral("since"), toRfc3339(engine.since)},
                      {QStringLiteral("passes"), number(engine.passes)},
                      {QStringLiteral("failed_passes"), number(engine.failedPasses)},
                      {QStringLiteral("events"), number(engine.events)},
                      {QStringLiteral("processed"), number(engine.processed)},
                      {QStringLiteral("confirmed"), number(engine.confirmed)},
                      {QStringLiteral("failed"), number(engine.failed)},
                      {QStringLiteral("unknown"), number(engine.unknown)},
                      {QStringLiteral("replayed"), number(engine.replayed)},
                      {QStringLiteral("holds_ended"), number(engine.released)},
                      {QStringLiteral("commands"), number(engine.commandsDone)},
                      {QStringLiteral("requests"), number(sum.requests)},
                      {QStringLiteral("requests_unanswered"), number(sum.unanswered)},
                      {QStringLiteral("bytes_sent"), number(sum.bytesSent)},
                      {QStringLiteral("bytes_received"), number(sum.bytesReceived)}};
}

Json passJson(const LayerStatus &layer)
{
    Json pass = layer.lastPass;
    if (layer.engine && !layer.engine->lastError.isEmpty()) {
        pass.set(QStringLiteral("error"), layer.engine->lastError);
        pass.set(QStringLiteral("error_at"), moment(layer.engine->lastErrorAt));
    }
    return pass;
}

Json connectionJson(const WorkspaceStatus &status, const ConnectionRow &row)
{
    const bool isDown = status.layer.deaf.contains(row.name);
    Json json = JsonObject{
        {QStringLiteral("name"), row.name},
        {QStringLiteral("profile"), row.profile},
        {QStringLiteral("state"), isDown ? QStringLiteral("incident") : QStringLiteral("ok")},
        {QStringLiteral("health"), row.health}};
    const auto found = status.traffic.find(row.name);
    if (found == status.traffic.end())
        return json;
    const TrafficFigures &traffic = found->second;
    json.set(QStringLiteral("requests"), number(traffic.requests));
    json.set(QStringLiteral("requests_unanswered"), number(traffic.unanswered));
    json.set(QStringLiteral("last_status"), traffic.lastStatus);
    json.set(QStringLiteral("last_at"), moment(traffic.lastAt));
    json.set(QStringLiteral("budget_left"),
             traffic.budgetLeft ? number(*traffic.budgetLeft) : Json());
    json.set(QStringLiteral("parked_until"), moment(traffic.parkedUntil));
    return json;
}

} // namespace

Result<WorkspaceStatus> statusOf(Workspace &workspace)
{
    WorkspaceStatus status;
    UNSNAG_TRY(status.layer, ShowStatus(workspace.bench()).run());
    if (const QString folder = workspace.documentFolder(); !folder.isEmpty()) {
        if (const auto notice = readNotice(folder); notice.ok())
            status.holder = *notice;
    }
    status.traffic = workspace.traffic();
    return status;
}

Json statusJson(const WorkspaceStatus &status)
{
    const LayerStatus &layer = status.layer;
    Json states = JsonObject{};
    for (const auto &[state, count] : layer.exceptions)
        states.set(exceptionStateName(state), number(count));
    Json connections = JsonArray{};
    for (const ConnectionRow &row : layer.connections)
        connections.append(connectionJson(status, row));
    return JsonObject{{QStringLiteral("version"), QCoreApplication::applicationVersion()},
                      {QStringLiteral("holder"), holderJson(status)},
                      {QStringLiteral("last_pass"), passJson(layer)},
                      {QStringLiteral("passing"), layer.engine && layer.engine->isPassing},
                      {QStringLiteral("paused"), layer.engine && !layer.engine->paused.isEmpty()
                                                     ? Json(layer.engine->paused)
                                                     : Json()},
                      {QStringLiteral("commands"), layer.engine ? layer.engine->commands : 0},
                      {QStringLiteral("counters"), countersJson(status)},
                      {QStringLiteral("connections"), std::move(connections)},
                      {QStringLiteral("exceptions"), std::move(states)},
                      {QStringLiteral("overdue"), number(layer.overdue)},
                      {QStringLiteral("incidents"), number(layer.queue.incidents)},
                      {QStringLiteral("events_pending"), number(layer.queue.eventsPending)},
                      {QStringLiteral("events_in_lanes"), number(layer.queue.eventsInLanes)},
                      {QStringLiteral("oldest_pending_at"), moment(layer.queue.oldestPending)},
                      {QStringLiteral("outcomes_unknown"), number(layer.queue.operationsUnknown)},
                      {QStringLiteral("replays_owed"), number(layer.queue.replaysOwed)},
                      {QStringLiteral("next_replay_at"), moment(layer.queue.nextReplay)}};
}

} // namespace unsnag
