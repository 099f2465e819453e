// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/sightingdesk.h"

#include "models/engine/auditline.h"
#include "models/engine/exceptiondesk.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/findingtable.h"

namespace unsnag {
namespace {

//! A write stands, a later step was refused, and the refusal itself has no cure of its own: the person
//! has to decide about what stands. Any other open exception keeps its reason.
bool mayBecomeOrphan(const Sighting &sighting, const SyncException &open)
{
    const bool isUntouched =
        open.state == ExceptionState::Open || open.state == ExceptionState::Claimed;
    return sighting.kind == SightingKind::Orphan && open.reason == Reason::ValueRejected &&
           isUntouched;
}

Result<Event> eventFor(Session &session, const Workbench &bench, const Sighting &sighting)
{
    if (sighting.event)
        return EventTable(session).find(*sighting.event);
    Event event;
    event.traceId = QString::fromLatin1(bench.rng.hex(16));
    event.traceKey = sighting.traceKey;
    event.flow = sighting.flow;
    event.source = sighting.source;
    event.lane = sighting.lane;
    event.payload = sighting.payload;
    event.at = bench.clock.now();
    event.state = EventState::Failed;
    event.intake = QStringLiteral("reconcile");
    UNSNAG_TRY(Event stored, EventTable(session).insert(event));
    UNSNAG_CHECK(appendAudit(session, bench,
                             {QStringLiteral("event.reconciled"),
                              {},
                              {},
                              {},
                              eventStateName(stored.state),
                              sightingKindName(sighting.kind),
                              JsonObject{{QStringLiteral("event"), stored.id.text()},
                                         {QStringLiteral("trace_id"), stored.traceId}},
                              {{QStringLiteral("payload"), stored.payload}}}));
    return stored;
}

StepFailure failureFor(const Sighting &sighting)
{
    StepFailure failure;
    failure.reason = sighting.reason;
    failure.step = QStringLiteral("reconcile");
    failure.summary = sighting.summary;
    failure.more = sighting.facts;
    return failure;
}

} // namespace

QString sightingEndName(SightingEnd end)
{
    switch (end) {
    case SightingEnd::Opened:
        return QStringLiteral("opened");
    case SightingEnd::Known:
        return QStringLiteral("known");
    case SightingEnd::Attended:
        return QStringLiteral("attended");
    }
    return {};
}

Result<Seen> SightingDesk::judge(Session &session, const Sighting &sighting)
{
    UNSNAG_TRY(const auto open, ExceptionTable(session).openFor(sighting.traceKey));
    UNSNAG_TRY(const auto known, FindingTable(session).find(sighting.key));
    const bool isSame = known && known->factsSha256 == digestOf(sighting.facts);
    if (open && open->reason == sighting.reason)
        return Seen{sighting, SightingEnd::Known, open->id.text()};
    if (open && (isSame || !mayBecomeOrphan(sighting, *open)))
        return Seen{sighting, SightingEnd::Attended, open->id.text()};
    // Closed by a person, or looked after by an exception that is closed now.
    if (!open && isSame && !known->exception.isEmpty())
        return Seen{sighting, SightingEnd::Known, known->exception};
    return Seen{sighting, SightingEnd::Opened, open ? open->id.text() : QString()};
}

Result<QString> SightingDesk::open(Session &session, const Sighting &sighting)
{
    UNSNAG_TRY(const auto flow, m_bench.flows.find(sighting.flow));
    UNSNAG_TRY(const Event event, eventFor(session, m_bench, sighting));
    if (event.state == EventState::Dismissed) // it was decided before this was known
        UNSNAG_CHECK(EventTable(session).setState(event.id, EventState::Failed));
    StepFailure failure = failureFor(sighting);
    UNSNAG_TRY(const auto before, ExceptionTable(session).openFor(sighting.traceKey));
    if (before)
        failure.more.set(QStringLiteral("cause"),
                         JsonObject{{QStringLiteral("reason"), reasonName(before->reason)},
                                    {QStringLiteral("step"), before->detail["step"]},
                                    {QStringLiteral("summary"), before->detail["summary"]}});
    UNSNAG_TRY(SyncException opened,
               ExceptionDesk(session, m_bench).fail(*flow, event, failure, sighting.reference));
    opened.title = sighting.title;
    opened.amount = sighting.amount;
    opened.target = sighting.target;
    UNSNAG_TRY(opened, saveException(session, m_bench, opened,
                                     {QStringLiteral("exception.reconciled"),
                                      {},
                                      {},
                                      exceptionStateName(opened.state),
                                      {},
                                      sighting.summary,
                                      JsonObject{{QStringLiteral("finding"), sighting.key}}}));
    return opened.id.text();
}

Result<Seen> SightingDesk::take(const Sighting &sighting)
{
    return m_bench.store.write([&](Session &session) -> Result<Seen> {
        UNSNAG_TRY(Seen seen, judge(session, sighting));
        if (seen.end == SightingEnd::Opened) {
            UNSNAG_TRY(seen.exception, open(session, sighting));
        }
        const Timestamp now = m_bench.clock.now();
        Finding finding{sighting.key,
                        sighting.kind,
                        digestOf(sighting.facts),
                        seen.end == SightingEnd::Attended ? QString() : seen.exception,
                        now,
                        now};
        UNSNAG_CHECK(FindingTable(session).put(finding));
        return seen;
    });
}

Result<Seen> SightingDesk::foresee(const Sighting &sighting)
{
    return m_bench.store.read([&](Session &session) { return judge(session, sighting); });
}

} // namespace unsnag
