// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/exceptionjson.h"

#include "app/cli/output/ownershiptext.h"

namespace unsnag {
namespace {

Json textOrNull(const QString &text)
{
    return text.isEmpty() ? Json() : Json(text);
}

Json timeOrNull(const std::optional<Timestamp> &moment)
{
    return moment ? Json(toRfc3339(*moment)) : Json();
}

template <typename T, typename Make>
Json arrayOf(const std::vector<T> &values, Make make)
{
    JsonArray array;
    for (const T &value : values)
        array.push_back(make(value));
    return array;
}

Json attemptJson(const Attempt &attempt)
{
    return JsonObject{{QStringLiteral("n"), attempt.number},
                      {QStringLiteral("outcome"), outcomeName(attempt.outcome)},
                      {QStringLiteral("idempotency_key"), textOrNull(attempt.idempotencyKey)},
                      {QStringLiteral("target_id"), textOrNull(attempt.targetId)},
                      {QStringLiteral("proof"), attempt.proof},
                      {QStringLiteral("started_at"), toRfc3339(attempt.startedAt)},
                      {QStringLiteral("ended_at"), timeOrNull(attempt.endedAt)}};
}

Json operationJson(const Operation &operation)
{
    return JsonObject{{QStringLiteral("idempotency_key"), operation.key},
                      {QStringLiteral("system"), operation.connection},
                      {QStringLiteral("operation"), operation.step},
                      {QStringLiteral("state"), operationStateName(operation.state)},
                      {QStringLiteral("sends"), operation.sends},
                      {QStringLiteral("target_id"), textOrNull(operation.targetId)},
                      {QStringLiteral("request"), operation.request},
                      {QStringLiteral("response"), operation.response},
                      {QStringLiteral("created_at"), toRfc3339(operation.createdAt)},
                      {QStringLiteral("changed_at"), toRfc3339(operation.changedAt)}};
}

Json resolutionJson(const Resolution &resolution)
{
    return JsonObject{{QStringLiteral("id"), resolution.id.text()},
                      {QStringLiteral("n"), resolution.number},
                      {QStringLiteral("action"), actionName(resolution.action)},
                      {QStringLiteral("account"), textOrNull(resolution.account)},
                      {QStringLiteral("patch"), resolution.patch},
                      {QStringLiteral("form_action"), textOrNull(resolution.form)},
                      {QStringLiteral("choice"), resolution.choice},
                      {QStringLiteral("asked"), resolution.isAsked},
                      {QStringLiteral("approves"), textOrNull(resolution.approves.text())},
                      {QStringLiteral("why"), resolution.why},
                      {QStringLiteral("actor"), resolution.actor},
                      {QStringLiteral("at"), toRfc3339(resolution.at)},
                      {QStringLiteral("shown"), toJson(resolution.shown)}};
}

Json commentJson(const Comment &comment)
{
    return JsonObject{{QStringLiteral("actor"), comment.actor},
                      {QStringLiteral("text"), comment.text},
                      {QStringLiteral("at"), toRfc3339(comment.at)}};
}

Json fieldJson(const FlowField &field)
{
    JsonArray values;
    for (const QString &value : field.values)
        values.emplace_back(value);
    return JsonObject{{QStringLiteral("pointer"), field.pointer},
                      {QStringLiteral("title"), field.title},
                      {QStringLiteral("type"), field.type},
                      {QStringLiteral("values"), values},
                      {QStringLiteral("example"), textOrNull(field.example)},
                      {QStringLiteral("data_owner"), textOrNull(field.dataOwner)}};
}

Json intervalsJson(const std::vector<Interval> &intervals)
{
    return arrayOf(intervals, [](const Interval &interval) -> Json {
        return JsonArray{toRfc3339(interval.begin), toRfc3339(interval.end)};
    });
}

Json dueJson(const ExceptionView &view)
{
    return JsonObject{{QStringLiteral("at"), toRfc3339(view.due.due)},
                      {QStringLiteral("calendar"), view.due.calendar},
                      {QStringLiteral("counted"), intervalsJson(view.due.counted)},
                      {QStringLiteral("pauses"), intervalsJson(view.due.pauses)},
                      {QStringLiteral("working_minutes_left"),
                       static_cast<std::int64_t>(view.workingTimeLeft.count())}};
}

Json writeJson(const PlannedWrite &write)
{
    return JsonObject{{QStringLiteral("system"), write.system},
                      {QStringLiteral("method"), write.method},
                      {QStringLiteral("object"), write.object},
                      {QStringLiteral("operation"), write.operation},
                      {QStringLiteral("idempotency_key"), textOrNull(write.idempotencyKey)},
                      {QStringLiteral("promise"), write.promise}};
}

} // namespace

QString exceptionLink(const Id<SyncException> &id)
{
    return QStringLiteral("unsnag:exception/") + id.text();
}

Json exceptionJson(const SyncException &exception, Timestamp now)
{
    Json json = JsonObject{};
    json.set(QStringLiteral("id"), exception.id.text());
    json.set(QStringLiteral("trace_id"), exception.traceId);
    json.set(QStringLiteral("trace_key"), exception.traceKey);
    json.set(QStringLiteral("flow"), exception.flow);
    json.set(QStringLiteral("reason"), reasonName(exception.reason));
    json.set(QStringLiteral("state"), exceptionStateName(exception.state));
    json.set(QStringLiteral("severity"), severityName(exception.severity));
    json.set(QStringLiteral("owner"), textOrNull(exception.owner));
    json.set(QStringLiteral("backup_owner"), textOrNull(exception.backupOwner));
    json.set(QStringLiteral("claimed_by"), textOrNull(exception.claimedBy));
    json.set(QStringLiteral("title"), exception.title);
    // Without a currency the amount is not known either.
    json.set(QStringLiteral("amount"),
             exception.amount.currency.isEmpty() ? Json() : Json(exception.amount.amount.text()));
    json.set(QStringLiteral("currency"), textOrNull(exception.amount.currency));
    json.set(QStringLiteral("opened_at"), toRfc3339(exception.openedAt));
    json.set(QStringLiteral("due_at"), toRfc3339(exception.dueAt));
    json.set(QStringLiteral("first_response_due_at"), timeOrNull(exception.firstDueAt));
    json.set(QStringLiteral("first_response_at"), timeOrNull(exception.firstResponseAt));
    json.set(QStringLiteral("escalated_at"), timeOrNull(exception.escalatedAt));
    json.set(QStringLiteral("calendar"), textOrNull(exception.calendar));
    json.set(QStringLiteral("rule"), textOrNull(exception.rule));
    json.set(QStringLiteral("closed_at"), timeOrNull(exception.closedAt));
    json.set(QStringLiteral("hold_until"), timeOrNull(exception.holdUntil));
    json.set(QStringLiteral("hold_reason"), textOrNull(exception.holdReason));
    json.set(QStringLiteral("held_behind"), textOrNull(exception.heldBehind));
    json.set(QStringLiteral("sla_state"), slaState(exception, now));
    json.set(QStringLiteral("attempt"), exception.attempt);
    json.set(QStringLiteral("repeats"), exception.repeats);
    json.set(QStringLiteral("link"), exceptionLink(exception.id));
    json.set(QStringLiteral("external_reference"), textOrNull(exception.externalReference));
    json.set(QStringLiteral("source"),
             JsonObject{{QStringLiteral("system"), textOrNull(exception.source.system)},
                        {QStringLiteral("object"), textOrNull(exception.source.object)},
                        {QStringLiteral("id"), textOrNull(exception.source.id)},
                        {QStringLiteral("url"), textOrNull(exception.source.url)}});
    json.set(QStringLiteral("target"),
             JsonObject{{QStringLiteral("system"), textOrNull(exception.target.system)},
                        {QStringLiteral("object"), textOrNull(exception.target.object)},
                        {QStringLiteral("external_id"), textOrNull(exception.externalReference)},
                        {QStringLiteral("id"), textOrNull(exception.target.id)}});
    return json;
}

Json listJson(const ExceptionList &list, Timestamp now)
{
    return JsonObject{
        {QStringLiteral("total"), static_cast<std::int64_t>(list.total)},
        {QStringLiteral("exceptions"), arrayOf(list.rows, [now](const SyncException &exception) {
             return exceptionJson(exception, now);
         })}};
}

Json timelineJson(const TimelineEntry &entry)
{
    return JsonObject{{QStringLiteral("seq"), static_cast<std::int64_t>(entry.sequence)},
                      {QStringLiteral("at"), toRfc3339(entry.at)},
                      {QStringLiteral("actor"), entry.actor},
                      {QStringLiteral("kind"), entry.kind},
                      {QStringLiteral("operation"), textOrNull(entry.operation)},
                      {QStringLiteral("state_before"), textOrNull(entry.stateBefore)},
                      {QStringLiteral("state_after"), textOrNull(entry.stateAfter)},
                      {QStringLiteral("reason"), textOrNull(entry.reason)},
                      {QStringLiteral("withheld"), entry.isWithheld},
                      {QStringLiteral("more"), entry.more}};
}

Json viewJson(const ExceptionView &view, const QString &requiredChange, Timestamp now)
{
    Json json = exceptionJson(view.exception, now);
    json.set(QStringLiteral("required_change"), requiredChange);
    json.set(QStringLiteral("payload"), view.payload);
    json.set(QStringLiteral("detail"), view.exception.detail);
    json.set(QStringLiteral("request"), view.exception.request);
    json.set(QStringLiteral("response"), view.exception.response);
    json.set(QStringLiteral("timeline"), arrayOf(view.timeline, timelineJson));
    json.set(QStringLiteral("attempts"), arrayOf(view.attempts, attemptJson));
    json.set(QStringLiteral("operations"), arrayOf(view.operations, operationJson));
    json.set(QStringLiteral("resolutions"), arrayOf(view.resolutions, resolutionJson));
    json.set(QStringLiteral("comments"), arrayOf(view.comments, commentJson));
    json.set(QStringLiteral("fields"), arrayOf(view.fields, fieldJson));
    json.set(QStringLiteral("due"), dueJson(view));
    json.set(QStringLiteral("sla"), standingJson(view.sla));
    json.set(QStringLiteral("billing_holds"), arrayOf(view.billingHolds, billingHoldJson));
    json.set(QStringLiteral("replay_state"),
             view.replay ? Json(outboxStateName(view.replay->state)) : Json());
    json.set(QStringLiteral("replay_not_before"),
             view.replay ? Json(toRfc3339(view.replay->notBefore)) : Json());
    return json;
}

Json resolvedJson(const Resolved &resolved)
{
    return JsonObject{{QStringLiteral("id"), resolved.exception.id.text()},
                      {QStringLiteral("resolution_id"), textOrNull(resolved.resolution.text())},
                      {QStringLiteral("state"), exceptionStateName(resolved.exception.state)},
                      {QStringLiteral("writes"), arrayOf(resolved.writes, writeJson)},
                      {QStringLiteral("waits_for_second_person"), resolved.isAsked},
                      {QStringLiteral("also"),
                       arrayOf(resolved.followers,
                               [](const Id<SyncException> &id) -> Json { return id.text(); })}};
}

Json replayedJson(const Replayed &replayed)
{
    return JsonObject{{QStringLiteral("id"), replayed.exception.id.text()},
                      {QStringLiteral("state"), exceptionStateName(replayed.exception.state)},
                      {QStringLiteral("reason"), reasonName(replayed.exception.reason)},
                      {QStringLiteral("attempts"), arrayOf(replayed.attempts, attemptJson)}};
}

} // namespace unsnag
