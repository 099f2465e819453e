// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/incidentdesk.h"

#include "models/audit/digest.h"
#include "models/engine/auditline.h"
#include "models/engine/followup.h"
#include "models/engine/incidenthold.h"
#include "models/engine/slabook.h"
#include "models/policy/ramp.h"
#include "models/store/bulktable.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/worktables.h"

#include <QRegularExpression>

namespace unsnag {
namespace {

constexpr int alikeMakeAnIncident = 5;
constexpr std::chrono::minutes window{15};
constexpr int mostHeld = 100000;

//! Whether one broken rule, mapping row or setting can be behind many exceptions of this reason.
bool isRuleLike(Reason reason)
{
    switch (reason) {
    case Reason::MissingField:
    case Reason::InvalidTax:
    case Reason::CompanyMismatch:
    case Reason::UnmappedItem:
    case Reason::ValueRejected:
    case Reason::RuleMismatch:
    case Reason::PeriodClosed:
        return true;
    case Reason::MissingAccount:
    case Reason::DuplicateAccount:
    case Reason::DependencyPending:
    case Reason::VersionConflict:
    case Reason::OutcomeUnknown:
    case Reason::OrphanedRecord:
    case Reason::StaleOrder:
    case Reason::CreditHold:
    case Reason::ManualOverride:
    case Reason::MisroutedLead:
    case Reason::NeverBilled:
    case Reason::ConnectionFault:
        return false;
    }
    return false;
}

//! Where a mapping row is at fault, the value names the row; elsewhere what was expected does.
bool isAboutTheValue(Reason reason)
{
    return reason == Reason::UnmappedItem || reason == Reason::InvalidTax;
}

QString patternOf(const QString &pointer)
{
    static const QRegularExpression number(QStringLiteral("/[0-9]+(?=/|$)"));
    return QString(pointer).replace(number, QStringLiteral("/*"));
}

} // namespace

QString ruleTraceKey(const QString &fingerprint)
{
    return QStringLiteral("rule:") + fingerprint;
}

QString fingerprintOf(const QString &flow, const StepFailure &failure)
{
    const QString root = failure.more["depends_on"]["trace_key"].scalarText();
    if (failure.reason == Reason::DependencyPending && !root.isEmpty())
        return waitingFingerprint(root);
    if (!isRuleLike(failure.reason) || failure.fields.empty())
        return {};
    QStringList parts{flow, reasonName(failure.reason), failure.step};
    QStringList places;
    for (const Json &field : failure.fields) {
        const QString told = isAboutTheValue(failure.reason) ? field["found"].scalarText()
                                                             : field["expected"].scalarText();
        places += patternOf(field["pointer"].toString()) + QLatin1Char('|') +
                  field["keyword"].toString() + QLatin1Char('|') + told;
    }
    places.sort();
    places.removeDuplicates();
    const QByteArray digest =
        toHex(sha256((parts + places).join(QLatin1Char('\n')).toUtf8())).toLatin1().left(20);
    return QStringLiteral("%1:%2:%3")
        .arg(flow, reasonName(failure.reason), QString::fromLatin1(digest));
}

Result<void> IncidentDesk::consider(const SyncException &failed)
{
    if (failed.fingerprint.isEmpty() || !isRuleLike(failed.reason))
        return {};
    ExceptionTable table(m_session);
    const QString key = ruleTraceKey(failed.fingerprint);
    UNSNAG_TRY(auto incident, table.openFor(key));
    if (!incident) {
        UNSNAG_TRY(incident, reopened(key));
    }
    if (incident) {
        UNSNAG_CHECK(IncidentHold(m_session, m_bench).hold(failed, *incident));
        return {};
    }
    UNSNAG_TRY(const auto alike,
               table.alike(failed.fingerprint, m_bench.clock.now() - window, alikeMakeAnIncident));
    if (static_cast<int>(alike.size()) < alikeMakeAnIncident)
        return {};
    UNSNAG_TRY(const SyncException opened, open(failed));
    for (const SyncException &each : alike) {
        if (each.state == ExceptionState::Open || each.state == ExceptionState::Claimed)
            UNSNAG_CHECK(IncidentHold(m_session, m_bench).hold(each, opened));
    }
    return {};
}

Result<SyncException> IncidentDesk::open(const SyncException &like)
{
    Event event;
    event.traceId = QString::fromLatin1(m_bench.rng.hex(16));
    event.traceKey = ruleTraceKey(like.fingerprint);
    event.flow = like.flow;
    event.source = {like.source.system, QStringLiteral("rule"), like.fingerprint, {}, {}};
    event.lane = event.traceKey;
    event.payload = JsonObject{{QStringLiteral("title"), like.fingerprint}};
    event.at = m_bench.clock.now();
    event.state = EventState::Failed;
    UNSNAG_TRY(event, EventTable(m_session).insert(event));
    SyncException incident = like;
    incident.id = {};
    incident.event = event.id;
    incident.traceId = event.traceId;
    incident.traceKey = event.traceKey;
    incident.state = ExceptionState::Open;
    incident.claimedBy.clear();
    incident.title = QStringLiteral("%1: one rule, many exceptions").arg(reasonName(like.reason));
    incident.amount = {};
    incident.openedAt = event.at;
    incident.firstResponseAt.reset();
    incident.holdUntil.reset();
    incident.holdReason.clear();
    incident.heldBehind.clear();
    incident.fingerprint.clear(); // it is not one of those it stands for
    incident.attempt = 0;
    incident.repeats = 1;
    incident.externalReference.clear();
    incident.source = event.source;
    incident.target = {like.target.system, QStringLiteral("rule"), {}, {}, {}};
    incident.version = 1;
    incident.closedAt.reset();
    SlaBook(m_session, m_bench).draft(incident);
    UNSNAG_TRY(incident, ExceptionTable(m_session).insert(incident));
    UNSNAG_CHECK(SlaBook(m_session, m_bench).opened(incident));
    UNSNAG_CHECK(appendAudit(m_session, m_bench,
                             {QStringLiteral("incident.opened"),
                              incident.id.text(),
                              {},
                              {},
                              exceptionStateName(incident.state),
                              reasonName(incident.reason),
                              JsonObject{{QStringLiteral("rule"), like.fingerprint},
                                         {QStringLiteral("owner"), incident.owner},
                                         {QStringLiteral("due"), toRfc3339(incident.dueAt)}}}));
    return incident;
}

Result<void> IncidentDesk::beginRelease(const SyncException &incident)
{
    UNSNAG_CHECK(EventTable(m_session).letGo(incident.id.text()));
    BulkTable bulk(m_session);
    UNSNAG_TRY(const auto known, bulk.releaseOf(incident.id.text()));
    if (known)
        return {};
    UNSNAG_TRY(const auto held, ExceptionTable(m_session).heldBehind(incident.id.text(), mostHeld));
    if (held.empty()) // each was decided on alone
        return incident.source.object == QLatin1String("rule")
                   ? closeRule(incident, JsonObject{{QStringLiteral("proven"), 0}})
                   : Result<void>();
    const Ramp ramp = carefulRamp();
    BulkRun run;
    run.action = BulkAction::Release;
    run.arguments = JsonObject{{QStringLiteral("incident"), incident.id.text()}};
    run.why = QStringLiteral("incident %1 is over").arg(incident.id.text());
    run.actor = m_bench.actor.name;
    run.ramp = ramp.text();
    run.stopAt = ramp.stopAt;
    run.incident = incident.id.text();
    run.createdAt = m_bench.clock.now();
    std::vector<BulkItem> items;
    for (const SyncException &exception : held)
        items.push_back({{}, 0, exception.id, BulkItemState::Waiting, {}});
    UNSNAG_TRY(run, bulk.insert(run, items));
    return appendAudit(
        m_session, m_bench,
        {QStringLiteral("bulk.started"),
         incident.id.text(),
         bulkActionName(run.action),
         {},
         bulkStateName(run.state),
         run.why,
         JsonObject{{QStringLiteral("bulk"), run.id.text()},
                    {QStringLiteral("ramp"), run.ramp},
                    {QStringLiteral("items"), static_cast<std::int64_t>(items.size())}}});
}

Result<void> IncidentDesk::letGoRest(const SyncException &incident)
{
    if (!isClosed(incident.state))
        return {};
    UNSNAG_TRY(const auto held, ExceptionTable(m_session).heldBehind(incident.id.text(), mostHeld));
    for (const SyncException &exception : held)
        UNSNAG_CHECK(IncidentHold(m_session, m_bench).letGo(exception));
    return {};
}

Result<std::optional<SyncException>> IncidentDesk::reopened(const QString &traceKey)
{
    UNSNAG_TRY(const auto runs, BulkTable(m_session).running());
    for (const BulkRun &run : runs) {
        if (run.incident.isEmpty())
            continue;
        UNSNAG_TRY(SyncException incident,
                   ExceptionTable(m_session).find(Id<SyncException>(run.incident)));
        if (incident.traceKey != traceKey || !isClosed(incident.state))
            continue;
        const QString before = exceptionStateName(incident.state);
        incident.state = ExceptionState::Open;
        incident.closedAt.reset();
        UNSNAG_CHECK(EventTable(m_session).setState(incident.event, EventState::Failed));
        UNSNAG_TRY(incident, saveException(m_session, m_bench, incident,
                                           {QStringLiteral("exception.reopened"),
                                            {},
                                            {},
                                            before,
                                            {},
                                            QStringLiteral("what was let go met the fault again"),
                                            JsonObject{{QStringLiteral("bulk"), run.id.text()}}}));
        return std::optional(incident);
    }
    return std::optional<SyncException>();
}

Result<void> IncidentDesk::closeRule(const SyncException &incident, const Json &proof)
{
    if (isClosed(incident.state))
        return {};
    Attempt attempt;
    attempt.event = incident.event;
    attempt.exception = incident.id;
    attempt.startedAt = m_bench.clock.now();
    UNSNAG_TRY(attempt, AttemptTable(m_session).insert(attempt));
    attempt.outcome = Outcome::Applied;
    attempt.proof = proof;
    attempt.endedAt = m_bench.clock.now();
    UNSNAG_CHECK(AttemptTable(m_session).finish(attempt));
    UNSNAG_CHECK(EventTable(m_session).setState(incident.event, EventState::Confirmed));
    SyncException closed = incident;
    const QString before = exceptionStateName(closed.state);
    closed.state = ExceptionState::Confirmed;
    closed.closedAt = m_bench.clock.now();
    closed.holdUntil.reset();
    UNSNAG_TRY(closed, saveException(m_session, m_bench, closed,
                                     {QStringLiteral("exception.confirmed"),
                                      {},
                                      {},
                                      before,
                                      {},
                                      QStringLiteral("what it held is proven"),
                                      proof}));
    return {};
}

} // namespace unsnag
