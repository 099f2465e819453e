// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/flowchecks.h"

#include "models/base/jsonpointer.h"

namespace unsnag {
namespace {

constexpr int longestHistory = 10;
const QString recordName = QStringLiteral("record");

QString stepOf(const FlowCheck &check)
{
    return check.isEarly ? QStringLiteral("validate") : QStringLiteral("map");
}

Json recordsOf(const Reply &reply)
{
    JsonArray records;
    for (const Record &record : reply.records)
        records.push_back(scopeOf(record));
    return records;
}

//! The places of the record that hold what the field of the check holds.
void addLikePlaces(const FlowCheck &check, const Json &payload, JsonArray &fields)
{
    const Json first = fields.front();
    const QString wrong = first["found"].scalarText();
    for (const QString &pattern : check.also) {
        const QString list = pattern.section(QStringLiteral("/*"), 0, 0);
        const QString rest = pattern.section(QStringLiteral("/*"), 1);
        for (std::size_t i = 0; i < valueAt(payload, list).size(); ++i) {
            const QString place = QStringLiteral("%1/%2%3").arg(list).arg(i).arg(rest);
            if (valueAt(payload, place).scalarText() == wrong)
                fields.push_back(faultAt(place, first["keyword"].scalarText(), wrong,
                                         first["expected"].scalarText()));
        }
    }
}

Json with(Json scope, const Json &record)
{
    scope.set(recordName, record);
    return scope;
}

} // namespace

void FlowChecks::note(const FlowCheck &check, const char *outcome)
{
    m_outcomes.push_back(
        JsonObject{{QStringLiteral("check"), check.name}, {QStringLiteral("outcome"), outcome}});
}

std::optional<StepFailure> FlowChecks::run(CheckTime time, Json &scope)
{
    for (const FlowCheck &check : m_context.flow->rules().checks) {
        if (check.isEarly != (time == CheckTime::Early))
            continue;
        if (auto failure = ask(check, scope))
            return failure;
    }
    return std::nullopt;
}

std::optional<StepFailure> FlowChecks::ask(const FlowCheck &check, Json &scope)
{
    if (check.dependsOn)
        scope.set(QStringLiteral("dependency"), dependencyOf(*check.dependsOn, scope));
    const Connector *system = m_context.connector(check.call.role);
    if (m_context.decisions.isApproved(check.name))
        note(check, "approved");
    else if (firstBroken(check.when, scope) != nullptr)
        note(check, "not_needed");
    else if (system == nullptr || !system->profile().hasOperation(check.call.operation))
        note(check, "skipped");
    else {
        UNSNAG_STEP(const Reply reply, answer(check.call, scope, stepOf(check)));
        return judge(check, reply, scope);
    }
    return std::nullopt;
}

Stepped<Reply> FlowChecks::answer(const FlowCall &call, const Json &scope, const QString &step)
{
    const auto inputs = call.with.apply(scope);
    if (!inputs.ok()) {
        StepFailure missing = stepFailed(Reason::MissingField, step, inputs.error().detail);
        missing.fields.push_back(
            faultAt(inputs.error().context, QStringLiteral("check"), {}, inputs.error().detail));
        return missing;
    }
    const QString question = call.operation + QString::fromUtf8(inputs->toText());
    if (const auto known = m_answers.find(question); known != m_answers.end())
        return known->second;
    Reply reply = m_context.connector(call.role)->call(call.operation, *inputs, m_context.stop);
    if (!reply.ok() && reply.kind != ReplyClass::NotFound) {
        StepFailure failure = failureOf(reply, step);
        failure.connection = m_context.connector(call.role)->name();
        return failure;
    }
    m_answers.emplace(question, reply);
    return reply;
}

//! What an event waits for: the record in the source and what its document is called by.
Json FlowChecks::dependencyOf(const Dependency &dependency, const Json &scope) const
{
    const auto id = dependency.id.apply(scope);
    if (!id.ok() || id->scalarText().isEmpty())
        return {};
    RecordRef source = m_context.basis.event.source;
    source.id = id->scalarText();
    Json json = JsonObject{{QStringLiteral("object"), dependency.object},
                           {QStringLiteral("flow"), dependency.flow},
                           {QStringLiteral("id"), source.id}};
    if (const auto flow = m_context.bench.flows.find(dependency.flow); flow.ok()) {
        source.object = (*flow)->sourceObject();
        json.set(QStringLiteral("reference"),
                 (*flow)->referenceOf(m_context.bench.store.workspaceId(), source));
        json.set(QStringLiteral("trace_key"),
                 QStringList{dependency.flow, source.system, source.object, source.id}.join(
                     QLatin1Char(':')));
    }
    return json;
}

std::optional<StepFailure> FlowChecks::judge(const FlowCheck &check, const Reply &reply,
                                             Json &scope)
{
    std::vector<Json> meant;
    for (const Record &record : reply.records) {
        Json found = scopeOf(record);
        if (firstBroken(check.select, with(scope, found)) == nullptr)
            meant.push_back(std::move(found));
    }
    if (meant.empty() && !check.missing) {
        note(check, "passed");
        return std::nullopt;
    }
    if (meant.empty())
        return failed(check, *check.missing, reply, scope, nullptr);
    for (const Json &record : meant) {
        const Json seen = with(scope, record);
        if (const Condition *broken = firstBroken(check.pass, seen))
            return failed(check, check.reason, reply, seen, broken);
    }
    if (!check.save.isEmpty())
        scope.set(check.save, meant.front());
    note(check, "passed");
    return std::nullopt;
}

StepFailure FlowChecks::failed(const FlowCheck &check, Reason reason, const Reply &reply,
                               const Json &scope, const Condition *broken)
{
    StepFailure failure = stepFailed(reason, stepOf(check), {});
    const Json &payload = scope["payload"];
    const QString expected =
        check.expected.isEmpty() && broken ? broken->expectation(scope) : check.expected;
    failure.summary =
        broken ? QStringLiteral("%1: %2 is %3, expected %4")
                     .arg(check.title, broken->place(),
                          valueAt(scope, broken->place()).scalarText(), expected)
               : QStringLiteral("%1: nothing found, expected %2").arg(check.title, expected);
    failure.fields.push_back(faultAt(check.field, QStringLiteral("check:") + check.name,
                                     valueAt(payload, check.field).scalarText(), expected));
    addLikePlaces(check, payload, failure.fields);
    failure.request = reply.request;
    failure.response = reply.response;
    explain(check, reply, scope, failure.more);
    return failure;
}

//! Everything the person needs: the answer under the check's name, all records it was chosen from,
//! what else is allowed, what replaced it, what it waits for.
void FlowChecks::explain(const FlowCheck &check, const Reply &reply, const Json &scope, Json &more)
{
    more.set(QStringLiteral("check"), check.name);
    more.set(QStringLiteral("records"), recordsOf(reply));
    if (scope.contains(recordName))
        more.set(check.save.isEmpty() ? check.name : check.save, scope[recordName]);
    if (scope.contains(QStringLiteral("account")))
        more.set(QStringLiteral("account"), scope["account"]);
    if (check.dependsOn)
        more.set(QStringLiteral("depends_on"), scope["dependency"]);
    if (check.history && scope.contains(recordName))
        more.set(QStringLiteral("history"), history(*check.history, scope));
    if (!check.alternatives)
        return;
    const Connector *system = m_context.connector(check.alternatives->role);
    if (system == nullptr || !system->profile().hasOperation(check.alternatives->operation))
        return;
    if (auto others = answer(*check.alternatives, scope, stepOf(check)); others.ok())
        more.set(QStringLiteral("alternatives"), recordsOf(others.value()));
}

JsonArray FlowChecks::history(const HistoryWalk &walk, Json scope)
{
    JsonArray passed{scope[recordName]};
    for (int i = 0; i < longestHistory && firstBroken(walk.goesOn, scope) == nullptr; ++i) {
        auto next = answer(walk.call, scope, QStringLiteral("validate"));
        if (!next.ok() || next.value().records.empty())
            break;
        scope.set(recordName, scopeOf(next.value().records.front()));
        passed.push_back(scope[recordName]);
    }
    return passed;
}

} // namespace unsnag
