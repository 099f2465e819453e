// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/canarycase.h"

#include "models/diff/jsonpatch.h"
#include "models/diff/samevalue.h"
#include "models/engine/auditline.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/findingtable.h"

namespace unsnag {
namespace {

//! What the event came to when it was run.
struct Original {
    Event event;
    Json proof;                             //!< null where it was not confirmed
    std::optional<SyncException> exception; //!< the open one, where it failed
    std::vector<Resolution> decisions;      //!< with which it was run last
};

Result<Original> originalOf(Session &session, const Id<Event> &id)
{
    Original original;
    UNSNAG_TRY(original.event, EventTable(session).find(id));
    if (original.event.state == EventState::Confirmed) {
        UNSNAG_TRY(original.proof, FindingTable(session).newestProof(id));
    }
    UNSNAG_TRY(original.exception, ExceptionTable(session).openFor(original.event.traceKey));
    Id<SyncException> decided = original.exception ? original.exception->id : Id<SyncException>();
    UNSNAG_TRY(const auto attempts, AttemptTable(session).ofEvent(id));
    for (const Attempt &attempt : attempts) {
        if (!attempt.exception.isEmpty())
            decided = attempt.exception;
    }
    if (!decided.isEmpty()) {
        UNSNAG_TRY(original.decisions, ResolutionTable(session).valid(decided));
    }
    return original;
}

void judge(CanaryCase &result, const Json &before, const Json &after, const QString &what)
{
    if (isSameValue(before, after)) {
        result.end = CanaryEnd::Same;
        return;
    }
    result.end = CanaryEnd::Different;
    result.why = what;
    result.patch = makePatch(before, after);
}

//! A failure as it is compared: where and why, not in which words.
Json shapeOf(const QString &reason, const QString &step, const Json &fields)
{
    JsonArray places;
    for (const Json &field : fields.array())
        places.push_back(JsonObject{{QStringLiteral("pointer"), field["pointer"]},
                                    {QStringLiteral("keyword"), field["keyword"]},
                                    {QStringLiteral("found"), field["found"]}});
    return JsonObject{{QStringLiteral("reason"), reason},
                      {QStringLiteral("step"), step},
                      {QStringLiteral("fields"), std::move(places)}};
}

Json shapeOf(const StepFailure &failure)
{
    return shapeOf(reasonName(failure.reason), failure.step, failure.fields);
}

void compareConfirmed(CanaryCase &result, const Original &original, Stepped<Json> &now)
{
    const Json &inputs = original.proof["inputs"];
    const QString version = original.proof["source_version"].scalarText();
    if (inputs.isNull())
        result.why = QStringLiteral("what was mapped for it was not stored");
    else if (!version.isEmpty() && version != original.event.source.version)
        result.why = QStringLiteral("it was proven from a newer record than the stored one");
    else if (now.ok())
        judge(result, inputs, now.value(), QStringLiteral("other inputs are mapped"));
    else
        judge(result, JsonObject{{QStringLiteral("mapped"), inputs}}, shapeOf(now.failure()),
              QStringLiteral("it fails now: ") + now.failure().summary);
}

void compareFailed(CanaryCase &result, const Original &original, Stepped<Json> &now)
{
    if (!original.exception || original.exception->event != original.event.id) {
        result.why = QStringLiteral("its failure is not the newest of its record");
        return;
    }
    const SyncException &exception = *original.exception;
    const QString step = exception.detail["step"].toString();
    const bool wasMapped = step != QLatin1String("validate") && step != QLatin1String("map");
    const Json before = shapeOf(reasonName(exception.reason), step, exception.detail["fields"]);
    if (wasMapped && now.ok()) {
        result.end = CanaryEnd::Same;
        return;
    }
    const Json after = now.ok() ? Json(JsonObject{{QStringLiteral("mapped"), now.value()}})
                                : shapeOf(now.failure());
    judge(result, before, after,
          now.ok() ? QStringLiteral("it goes through now")
                   : QStringLiteral("it fails otherwise: ") + now.failure().summary);
}

} // namespace

QString canaryEndName(CanaryEnd end)
{
    switch (end) {
    case CanaryEnd::Same:
        return QStringLiteral("same");
    case CanaryEnd::Different:
        return QStringLiteral("different");
    case CanaryEnd::Incomparable:
        return QStringLiteral("incomparable");
    }
    return {};
}

Json CanaryCase::toJson() const
{
    return JsonObject{{QStringLiteral("event"), event.id.text()},
                      {QStringLiteral("trace_key"), event.traceKey},
                      {QStringLiteral("end"), canaryEndName(end)},
                      {QStringLiteral("why"), why},
                      {QStringLiteral("patch"), patch}};
}

Result<CanaryCase> rehearseCase(Workbench &bench, const std::shared_ptr<const Flow> &flow,
                                const Id<Event> &id, const std::stop_token &stop)
{
    UNSNAG_TRY(const Original original,
               bench.store.read([&](Session &session) { return originalOf(session, id); }));
    CanaryCase result;
    result.event = original.event;
    // As on the day it was run, so that dates compare.
    const auto then = fromRfc3339(original.proof["read_at"].toString());
    const ManualClock clock(then.value_or(bench.clock.now()));
    Workbench rehearsal{bench.store, bench.connectors, bench.flows, bench.accounts, clock,
                        bench.rng,   bench.scheduler,  bench.locks, bench.actor};
    RunBasis basis;
    basis.event = original.event;
    basis.resolutions = original.decisions;
    auto now = EventRun(rehearsal, flow, basis, stop, {}).rehearse();
    if (!now.ok() && now.failure().fault)
        return *now.failure().fault;
    if (!now.ok() && now.failure().reason == Reason::ConnectionFault)
        result.why = QStringLiteral("a system could not be asked: ") + now.failure().summary;
    else if (original.event.state == EventState::Confirmed)
        compareConfirmed(result, original, now);
    else
        compareFailed(result, original, now);
    return result;
}

} // namespace unsnag
