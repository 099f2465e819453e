// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/reconcileworkspace.h"

#include "models/engine/auditline.h"
#include "models/engine/billingsearch.h"
#include "models/engine/driftsearch.h"
#include "models/engine/duty.h"
#include "models/engine/exceptiondesk.h"
#include "models/engine/orphansearch.h"
#include "models/store/eventtable.h"
#include "models/store/exceptiontable.h"
#include "models/store/qualityruntables.h"
#include "models/store/referencetables.h"
#include "models/store/worktables.h"

namespace unsnag {
namespace {

//! Read again each time: clocks differ, and what was under way then may have failed since.
constexpr std::chrono::hours overlap{2};
//! A deal is looked at from a day and a half after its close date on; it was changed by then, unless it
//! was closed with a date ahead, which the next look at all deals finds.
constexpr std::chrono::hours recentDeals{72};
constexpr std::chrono::hours wholeLookEvery{7 * 24};
constexpr int defaultIntervalMinutes = 60;
const QString bookmarkName = QStringLiteral("reconcile.bookmarks");
const QString lastName = QStringLiteral("reconcile.last");
const QString intervalName = QStringLiteral("reconcile.interval_minutes");

Result<std::optional<QString>> stored(Workbench &bench, const QString &name)
{
    return bench.store.read([&](Session &session) { return ValueTable(session).find(name); });
}

Result<Json> bookmarks(Workbench &bench)
{
    UNSNAG_TRY(const auto text, stored(bench, bookmarkName));
    return text ? readJson(text->toUtf8(), bookmarkName) : Result<Json>(Json(JsonObject{}));
}

DriftSample sampleFrom(const Json &json)
{
    DriftSample sample;
    sample.documentsBehind = json["documents_behind"].toInt();
    sample.linksBehind.sourceSystem = json["links_behind"].at(0).toString();
    sample.linksBehind.sourceId = json["links_behind"].at(1).toString();
    sample.linksBehind.targetSystem = json["links_behind"].at(2).toString();
    return sample;
}

//! From when on deals are looked at; empty for all of them.
std::optional<Timestamp> dealsSince(const Json &known, ReconcileReach reach, Timestamp begun)
{
    const auto before = fromRfc3339(known["deals_until"].toString());
    const auto whole = fromRfc3339(known["deals_whole_at"].toString());
    if (reach == ReconcileReach::Whole || !before || !whole || begun - *whole >= wholeLookEvery)
        return std::nullopt;
    return *before - recentDeals;
}

Json bookmarksFrom(const DriftSample &sample, Timestamp begun, const Json &wholeAt)
{
    return JsonObject{
        {QStringLiteral("deals_until"), toRfc3339(begun)},
        {QStringLiteral("deals_whole_at"), wholeAt},
        {QStringLiteral("documents_since"), toRfc3339(begun - overlap)},
        {QStringLiteral("documents_behind"), static_cast<std::int64_t>(sample.documentsBehind)},
        {QStringLiteral("links_behind"),
         JsonArray{sample.linksBehind.sourceSystem, sample.linksBehind.sourceId,
                   sample.linksBehind.targetSystem}}};
}

Json toJson(const Seen &seen)
{
    const Sighting &sighting = seen.sighting;
    return JsonObject{{QStringLiteral("kind"), sightingKindName(sighting.kind)},
                      {QStringLiteral("reason"), reasonName(sighting.reason)},
                      {QStringLiteral("end"), sightingEndName(seen.end)},
                      {QStringLiteral("exception"), seen.exception},
                      {QStringLiteral("key"), sighting.key},
                      {QStringLiteral("title"), sighting.title},
                      {QStringLiteral("summary"), sighting.summary},
                      {QStringLiteral("facts"), sighting.facts}};
}

} // namespace

Json toJson(const ReconcileReport &report)
{
    JsonArray seen;
    for (const Seen &one : report.seen)
        seen.push_back(toJson(one));
    JsonArray problems;
    for (const QString &problem : report.problems)
        problems.emplace_back(problem);
    return JsonObject{{QStringLiteral("started_at"), toRfc3339(report.startedAt)},
                      {QStringLiteral("documents"), report.documents},
                      {QStringLiteral("deals"), report.deals},
                      {QStringLiteral("proofs"), report.proofs},
                      {QStringLiteral("links"), report.links},
                      {QStringLiteral("opened"), report.opened},
                      {QStringLiteral("known"), report.known},
                      {QStringLiteral("attended"), report.attended},
                      {QStringLiteral("closed"), report.closed},
                      {QStringLiteral("findings"), std::move(seen)},
                      {QStringLiteral("problems"), std::move(problems)}};
}

Result<ReconcileReport> ReconcileWorkspace::run(ReconcileMode mode, const std::stop_token &stop,
                                                const Progress &progress, ReconcileReach reach)
{
    if (mode == ReconcileMode::Live)
        UNSNAG_CHECK(ensureDuty(m_bench));
    ReconcileReport report;
    report.startedAt = m_bench.clock.now();
    UNSNAG_TRY(const Json known, bookmarks(m_bench));
    OrphanSearch orphans(m_bench, stop, progress);
    UNSNAG_TRY(const auto loose, orphans.search(fromRfc3339(known["documents_since"].toString())));
    UNSNAG_CHECK(take(loose, mode, report));
    BillingSearch billing(m_bench, stop, progress);
    const auto since = dealsSince(known, reach, report.startedAt);
    UNSNAG_TRY(const auto unbilled, billing.search(since));
    UNSNAG_CHECK(take(unbilled, mode, report));
    DriftSearch drift(m_bench, stop, progress);
    DriftSample sample = sampleFrom(known);
    UNSNAG_TRY(const auto drifted, drift.search(orphans.changed(), sample));
    UNSNAG_CHECK(take(drifted, mode, report));
    report.documents = orphans.looked();
    report.deals = billing.looked();
    report.proofs = drift.documents();
    report.links = drift.links();
    report.problems = orphans.problems() + billing.problems() + drift.problems();
    if (mode == ReconcileMode::DryRun)
        return report;
    UNSNAG_CHECK(closeBilled(stop, report));
    // What could not be read now is read from the same place next time.
    const Json wholeAt = since ? known["deals_whole_at"] : Json(toRfc3339(report.startedAt));
    const Json moved =
        report.problems.isEmpty() ? bookmarksFrom(sample, report.startedAt, wholeAt) : known;
    UNSNAG_CHECK(remember(report, moved));
    return report;
}

Result<void> ReconcileWorkspace::take(const std::vector<Sighting> &sightings, ReconcileMode mode,
                                      ReconcileReport &report)
{
    SightingDesk desk(m_bench);
    for (const Sighting &sighting : sightings) {
        UNSNAG_TRY(Seen seen,
                   mode == ReconcileMode::Live ? desk.take(sighting) : desk.foresee(sighting));
        report.opened += seen.end == SightingEnd::Opened ? 1 : 0;
        report.known += seen.end == SightingEnd::Known ? 1 : 0;
        report.attended += seen.end == SightingEnd::Attended ? 1 : 0;
        report.seen.push_back(std::move(seen));
    }
    return {};
}

Result<void> ReconcileWorkspace::closeBilled(const std::stop_token &stop, ReconcileReport &report)
{
    ExceptionQuery query;
    query.reasons = {Reason::NeverBilled};
    query.states = {ExceptionState::Open, ExceptionState::Claimed, ExceptionState::Held};
    for (;;) {
        UNSNAG_TRY(const auto page, m_bench.store.read([&](Session &session) {
            return ExceptionTable(session).list(query);
        }));
        for (const SyncException &row : page)
            UNSNAG_CHECK(closeIfBilled(row.id, stop, report));
        if (static_cast<int>(page.size()) < query.limit)
            return {};
        query.afterId = page.back().id.text();
    }
}

Result<void> ReconcileWorkspace::closeIfBilled(const Id<SyncException> &id,
                                               const std::stop_token &stop, ReconcileReport &report)
{
    UNSNAG_TRY(const SyncException open, m_bench.store.read([&](Session &session) {
        return ExceptionTable(session).find(id);
    }));
    UNSNAG_TRY(const auto flow, m_bench.flows.find(open.flow));
    UNSNAG_TRY(const auto target, m_bench.connectors.target());
    const Reply reply = target->call(
        flow->findOperation(), JsonObject{{QStringLiteral("key"), open.externalReference}}, stop);
    if (reply.kind == ReplyClass::Cancelled)
        return toError(reply);
    if (!reply.ok() || reply.records.size() != 1)
        return {};
    const Record &document = reply.records.front();
    const QString state = document.fields["state"].scalarText();
    if (state != QLatin1String("posted") && state != QLatin1String("paid"))
        return {};
    const Json proof = JsonObject{{QStringLiteral("operation"), flow->findOperation()},
                                  {QStringLiteral("read_at"), toRfc3339(m_bench.clock.now())},
                                  {QStringLiteral("target_id"), document.id},
                                  {QStringLiteral("url"), document.url},
                                  {QStringLiteral("document"), document.fields},
                                  {QStringLiteral("response_sha256"), digestOf(reply.body)}};
    UNSNAG_CHECK(m_bench.store.write([&](Session &session) -> Result<void> {
        Attempt attempt;
        attempt.event = open.event;
        attempt.exception = open.id;
        attempt.startedAt = m_bench.clock.now();
        UNSNAG_TRY(attempt, AttemptTable(session).insert(attempt));
        attempt.outcome = Outcome::Applied;
        attempt.targetId = document.id;
        attempt.proof = proof;
        attempt.endedAt = m_bench.clock.now();
        UNSNAG_CHECK(AttemptTable(session).finish(attempt));
        UNSNAG_TRY(const Event event, EventTable(session).find(open.event));
        UNSNAG_CHECK(EventTable(session).setState(event.id, EventState::Confirmed));
        UNSNAG_TRY([[maybe_unused]] const auto closed,
                   ExceptionDesk(session, m_bench)
                       .confirm(event,
                                {target->name(), flow->targetObject(), document.id,
                                 document.version, document.url},
                                QStringLiteral("read back from %1").arg(target->name())));
        return {};
    }));
    ++report.closed;
    return {};
}

Result<void> ReconcileWorkspace::remember(const ReconcileReport &report, const Json &bookmark)
{
    ReconcileRun run;
    run.startedAt = report.startedAt;
    run.endedAt = m_bench.clock.now();
    run.report = unsnag::toJson(report);
    return m_bench.store.write([&](Session &session) -> Result<void> {
        ValueTable values(session);
        UNSNAG_CHECK(values.put(bookmarkName, QString::fromUtf8(bookmark.toText())));
        UNSNAG_CHECK(values.put(lastName, toRfc3339(run.startedAt)));
        UNSNAG_TRY(const ReconcileRun kept, ReconcileRunTable(session).append(run));
        return appendAudit(session, m_bench,
                           {QStringLiteral("reconcile.ended"),
                            {},
                            {},
                            {},
                            {},
                            {},
                            JsonObject{{QStringLiteral("run"), QString::number(kept.number)},
                                       {QStringLiteral("opened"), report.opened},
                                       {QStringLiteral("known"), report.known},
                                       {QStringLiteral("closed"), report.closed}},
                            {{QStringLiteral("report"), run.report}}});
    });
}

Result<std::optional<ReconcileReport>> reconcileIfDue(Workbench &bench, const std::stop_token &stop,
                                                      const Progress &progress)
{
    using Done = std::optional<ReconcileReport>;
    UNSNAG_TRY(const auto interval, stored(bench, intervalName));
    const int minutes = interval ? interval->toInt() : defaultIntervalMinutes;
    UNSNAG_TRY(const auto last, stored(bench, lastName));
    const auto begun = last ? fromRfc3339(*last) : std::nullopt;
    const Timestamp now = bench.clock.now();
    const bool isBound =
        !bench.connectors.sourceName().isEmpty() && !bench.connectors.targetName().isEmpty();
    if (!isBound || minutes <= 0 || (begun && now - *begun < std::chrono::minutes(minutes)))
        return Done();
    if (!begun) {
        UNSNAG_CHECK(bench.store.write(
            [&](Session &session) { return ValueTable(session).put(lastName, toRfc3339(now)); }));
        return Done();
    }
    UNSNAG_TRY(
        ReconcileReport report,
        ReconcileWorkspace(bench).run(ReconcileMode::Live, stop, progress, ReconcileReach::Recent));
    return Done(std::move(report));
}

} // namespace unsnag
