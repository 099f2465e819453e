// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/showexception.h"

#include "models/base/jsonpointer.h"
#include "models/engine/slabook.h"
#include "models/engine/timeline.h"
#include "models/store/auditpayloadtable.h"
#include "models/store/audittable.h"
#include "models/store/billingholdtable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

#include <algorithm>

namespace unsnag {
namespace {

//! "/lines/*/sku" stands for the places the exception names; without any, the pattern is left out.
std::vector<FlowField> fieldsAtFault(const Flow &flow, const SyncException &exception)
{
    std::vector<FlowField> fields;
    for (const Json &place : exception.detail["fields"].array()) {
        const QString pointer = place["pointer"].toString();
        const FlowField *known = flow.field(pointer);
        if (known == nullptr)
            continue;
        fields.push_back(*known);
        fields.back().pointer = pointer;
    }
    return fields;
}

std::vector<FlowField> fieldsOf(const Flow &flow, const SyncException &exception)
{
    if (exception.source.object == QLatin1String("connection"))
        return {}; // no record is at fault, so none of its fields can be set
    std::vector<FlowField> fields = fieldsAtFault(flow, exception);
    for (const FlowField &field : flow.fields()) {
        const bool isPattern = field.pointer.contains(QLatin1Char('*'));
        const bool isListed = std::ranges::any_of(
            fields, [&](const FlowField &one) { return one.pointer == field.pointer; });
        if (!isPattern && !isListed)
            fields.push_back(field);
    }
    return fields;
}

//! The clock, derived from what is stored.
Result<void> loadClock(Session &session, const Workbench &bench, ExceptionView &view)
{
    UNSNAG_TRY(const SlaRecord record, SlaBook(session, bench).record(view.exception));
    view.sla = slaStanding(record, bench.clock.now());
    const SlaDue &resolution = view.sla.resolution;
    view.due.due = resolution.due;
    view.due.calendar = view.exception.calendar;
    for (const CountedSpan &counted : resolution.counted)
        view.due.counted.push_back(counted.span);
    for (const SlaPause &pause : resolution.pauses)
        view.due.pauses.push_back({pause.begin, pause.end.value_or(pause.begin)});
    view.workingTimeLeft =
        workingTimeLeft(record.terms.back().calendar, bench.clock.now(), view.exception.dueAt);
    UNSNAG_TRY(view.billingHolds, BillingHoldTable(session).of(view.exception.id.text()));
    return {};
}

Result<void> load(Session &session, const Id<SyncException> &id, ExceptionView &view)
{
    UNSNAG_TRY(view.exception, ExceptionTable(session).find(id));
    UNSNAG_TRY(const Event event, EventTable(session).find(view.exception.event));
    view.payload = event.payload;
    UNSNAG_TRY(view.attempts, AttemptTable(session).ofException(id));
    UNSNAG_TRY(view.operations, OperationTable(session).ofEvent(view.exception.event));
    UNSNAG_TRY(view.resolutions, ResolutionTable(session).valid(id));
    UNSNAG_TRY(view.comments, CommentTable(session).of(id.text()));
    UNSNAG_TRY(view.replay, OutboxTable(session).openFor(id));
    UNSNAG_TRY(const auto entries, AuditTable(session).ofException(id.text()));
    for (const AuditEntry &entry : entries)
        view.timeline.push_back(timelineEntry(entry));
    UNSNAG_TRY(const auto words, AuditPayloadTable(session).wordsAbout(id.text()));
    addWords(view.timeline, words);
    return {};
}

} // namespace

Result<ExceptionView> ShowException::run(const Id<SyncException> &id)
{
    ExceptionView view;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(load(session, id, view));
        return loadClock(session, m_bench, view);
    }));
    const auto flow = m_bench.flows.find(view.exception.flow);
    if (!flow.ok())
        return view;
    view.fields = fieldsOf(**flow, view.exception);
    return view;
}

Result<ExceptionList> ListExceptions::run(const ExceptionQuery &query)
{
    return m_bench.store.read([&](Session &session) -> Result<ExceptionList> {
        ExceptionTable table(session);
        UNSNAG_TRY(const qint64 total, table.count(query));
        UNSNAG_TRY(std::vector<SyncException> rows, table.list(query));
        return ExceptionList{total, std::move(rows)};
    });
}

QString slaState(const SyncException &exception, Timestamp now)
{
    if (isClosed(exception.state))
        return QStringLiteral("closed");
    if (exception.state == ExceptionState::Held)
        return QStringLiteral("paused");
    const bool isUnanswered = !exception.firstResponseAt && exception.firstDueAt;
    const Timestamp due =
        isUnanswered ? std::min(*exception.firstDueAt, exception.dueAt) : exception.dueAt;
    if (due <= now)
        return QStringLiteral("overdue");
    const auto whole = due - exception.openedAt;
    return (due - now) * 4 < whole ? QStringLiteral("due_soon") : QStringLiteral("ok");
}

} // namespace unsnag
