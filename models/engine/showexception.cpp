// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/showexception.h"

#include "models/base/jsonpointer.h"
#include "models/engine/timeline.h"
#include "models/store/audittable.h"
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
    return {};
}

} // namespace

Result<ExceptionView> ShowException::run(const Id<SyncException> &id)
{
    ExceptionView view;
    UNSNAG_CHECK(m_bench.store.read([&](Session &session) { return load(session, id, view); }));
    const auto flow = m_bench.flows.find(view.exception.flow);
    if (!flow.ok())
        return view;
    view.fields = fieldsOf(**flow, view.exception);
    const BusinessCalendar calendar = m_bench.flows.calendar((*flow)->calendar());
    view.due = dueTime(calendar, view.exception.openedAt,
                       (*flow)->sla(view.exception.reason).resolution, {});
    view.workingTimeLeft = workingTimeLeft(calendar, m_bench.clock.now(), view.exception.dueAt);
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
    if (exception.dueAt <= now)
        return QStringLiteral("overdue");
    const auto whole = exception.dueAt - exception.openedAt;
    return (exception.dueAt - now) * 4 < whole ? QStringLiteral("due_soon") : QStringLiteral("ok");
}

} // namespace unsnag
