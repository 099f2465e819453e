// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/writemappings.h"

#include "models/engine/auditline.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/mappingcourse.h"
#include "models/engine/pausework.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/mappingwritetable.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

constexpr int mostAtOnce = 200; //!< rows of one pass; the others come with the next

const QString ownFlow = QStringLiteral("deal_to_invoice");

//! The flow whose owner looks after accounts.
std::shared_ptr<const Flow> flowOfAccounts(const Workbench &bench)
{
    const auto named = bench.flows.find(ownFlow);
    if (named.ok())
        return *named;
    for (const auto &flow : bench.flows.all()) {
        if (flow->rules().account)
            return flow;
    }
    return nullptr;
}

} // namespace

Result<MappingReport> WriteMappings::run(const std::stop_token &stop)
{
    MappingReport report;
    const QString name = m_bench.connectors.sourceName();
    const auto source = m_bench.connectors.find(name);
    if (!source.ok() || !MappingCourse::isOffered((*source)->profile()))
        return report;
    UNSNAG_TRY(const auto rows,
               m_bench.store.read([&](Session &session) -> Result<std::vector<CrosswalkRow>> {
                   UNSNAG_TRY(const auto pause, pauseOf(session, name));
                   UNSNAG_TRY(const auto trouble,
                              ExceptionTable(session).openFor(connectionTraceKey(name)));
                   if (pause || trouble)
                       return std::vector<CrosswalkRow>();
                   return MappingWriteTable(session).due(name, {}, mostAtOnce);
               }));
    for (const CrosswalkRow &row : rows) {
        if (stop.stop_requested())
            break;
        UNSNAG_TRY(const bool goesOn, write(**source, row, stop, report));
        if (!goesOn)
            break;
    }
    return report;
}

Result<Event> WriteMappings::eventOf(const CrosswalkRow &row)
{
    const auto flow = flowOfAccounts(m_bench);
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
    event.traceKey = MappingCourse::traceKey(row);
    event.flow = flow ? flow->id() : ownFlow;
    event.source = {row.sourceSystem, QStringLiteral("account"), row.sourceId, row.targetId, {}};
    event.lane = event.traceKey;
    event.payload =
        JsonObject{{QStringLiteral("title"), row.sourceId},
                   {QStringLiteral("account"), JsonObject{{QStringLiteral("id"), row.sourceId}}}};
    event.at = m_bench.clock.now();
    event.state = EventState::Dismissed; // no lane runs it; proven or failed once that is known
    event.intake = QStringLiteral("mapping");
    return m_bench.store.write([&](Session &session) -> Result<Event> {
        UNSNAG_TRY(const auto known, EventTable(session).newest(event.traceKey));
        return known && known->source.version == row.targetId ? Result<Event>(*known)
                                                              : EventTable(session).insert(event);
    });
}

Result<bool> WriteMappings::write(Connector &source, const CrosswalkRow &row,
                                  const std::stop_token &stop, MappingReport &report)
{
    UNSNAG_TRY(const Event event, eventOf(row));
    const EffectScope scope{event, {}, event.traceKey, 0, RunPurpose::Live};
    auto outcome =
        MappingCourse(m_bench, source, scope, stop).run(row, MappingCourse::Standing::OfTheEngine);
    if (outcome.ok()) {
        ++report.written;
        UNSNAG_CHECK(settle(row, event, outcome.value()));
        return true;
    }
    const StepFailure &failure = outcome.failure();
    if (failure.fault)
        return *failure.fault;
    if (failure.reason == Reason::OrphanedRecord) {
        UNSNAG_CHECK(m_bench.store.write([&](Session &session) {
            return MappingWriteTable(session).put(row, MappingWriteState::Unable,
                                                  m_bench.clock.now());
        }));
        return true;
    }
    if (failure.reason == Reason::ConnectionFault || failure.isTransient ||
        failure.outcome == Outcome::Unknown) {
        report.problem = QStringLiteral("%1: %2").arg(source.name(), failure.summary);
        return false; // the others would meet the same; what is not known is looked at next time
    }
    ++report.conflicts;
    UNSNAG_CHECK(raise(row, event, failure));
    return true;
}

Result<void> WriteMappings::settle(const CrosswalkRow &row, const Event &event, const Json &proof)
{
    const Timestamp now = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(MappingWriteTable(session).put(row, MappingWriteState::Done, now));
        Attempt attempt;
        attempt.event = event.id;
        attempt.startedAt = now;
        UNSNAG_TRY(attempt, AttemptTable(session).insert(attempt));
        attempt.outcome = Outcome::Applied;
        attempt.targetId = row.sourceId;
        attempt.proof = proof;
        attempt.endedAt = now;
        UNSNAG_CHECK(AttemptTable(session).finish(attempt));
        UNSNAG_CHECK(EventTable(session).setState(event.id, EventState::Confirmed));
        UNSNAG_TRY([[maybe_unused]] const auto closed,
                   ExceptionDesk(session, m_bench)
                       .confirm(event,
                                {row.sourceSystem, QStringLiteral("account"), row.sourceId, {}, {}},
                                QStringLiteral("the mapping stands in the source system")));
        return appendAudit(session, m_bench,
                           {QStringLiteral("crosswalk.written_back"),
                            {},
                            row.sourceSystem,
                            {},
                            row.targetId,
                            {},
                            JsonObject{{QStringLiteral("source"),
                                        row.sourceSystem + QLatin1Char(':') + row.sourceId}},
                            {{QStringLiteral("proof"), proof}}});
    });
}

Result<void> WriteMappings::raise(const CrosswalkRow &row, const Event &event,
                                  const StepFailure &failure)
{
    const auto flow = flowOfAccounts(m_bench);
    return m_bench.store.write([&](Session &session) -> Result<void> {
        UNSNAG_CHECK(
            MappingWriteTable(session).put(row, MappingWriteState::Conflict, m_bench.clock.now()));
        if (!flow)
            return {}; // nobody's: no flow of this workspace has accounts
        UNSNAG_CHECK(EventTable(session).setState(event.id, EventState::Failed));
        UNSNAG_CHECK(ExceptionDesk(session, m_bench).fail(*flow, event, failure, event.traceKey));
        return {};
    });
}

} // namespace unsnag
