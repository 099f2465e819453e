// SPDX-FileCopyrightText: 2026 The Unsnag authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/engine/bulk.h"

#include "models/engine/auditline.h"
#include "models/engine/incidenthold.h"
#include "models/store/bulktable.h"
#include "models/store/exceptiontable.h"

namespace unsnag {
namespace {

constexpr int page = 500;
constexpr int mostItems = 100000;

Result<std::vector<SyncException>> allOf(Session &session, ExceptionQuery query)
{
    std::vector<SyncException> all;
    query.limit = page;
    query.afterId.clear();
    for (;;) {
        UNSNAG_TRY(const auto rows, ExceptionTable(session).list(query));
        all.insert(all.end(), rows.begin(), rows.end());
        if (static_cast<int>(rows.size()) < page)
            return all;
        if (static_cast<int>(all.size()) >= mostItems)
            return Error{Code::Input,
                         QStringLiteral("more than %1 exceptions are meant").arg(mostItems),
                         QStringLiteral("--query"), QStringLiteral("ask for fewer at once")};
        query.afterId = rows.back().id.text();
    }
}

Result<void> checkWish(const BulkWish &wish, Timestamp now)
{
    if (wish.why.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("a bulk action needs a reason"),
                     QStringLiteral("--why"), QStringLiteral("say in a few words why")};
    if (wish.action == BulkAction::Assign && wish.to.trimmed().isEmpty())
        return Error{Code::Input, QStringLiteral("nobody is named"), QStringLiteral("--to"), {}};
    if (wish.action == BulkAction::Hold && wish.until <= now)
        return Error{Code::Input,
                     QStringLiteral("the end of the hold, %1, is past").arg(toRfc3339(wish.until)),
                     QStringLiteral("--until"),
                     {}};
    if (wish.action == BulkAction::Release)
        return Error{Code::Input,
                     QStringLiteral("what an incident holds is let go by the incident"),
                     QStringLiteral("bulk"), QStringLiteral("replay the incident itself")};
    return {};
}

Result<BulkView> viewOf(Session &session, const Id<BulkRun> &id, int itemLimit)
{
    BulkView view;
    UNSNAG_TRY(view.run, BulkTable(session).find(id));
    UNSNAG_TRY(view.counts, BulkTable(session).counts(id));
    if (itemLimit > 0) {
        UNSNAG_TRY(view.items, BulkTable(session).items(id, -1, itemLimit));
    }
    return view;
}

Result<void> noted(Session &session, const Workbench &bench, const BulkRun &run,
                   const QString &kind, const QString &why)
{
    return appendAudit(session, bench,
                       {kind,
                        run.incident,
                        bulkActionName(run.action),
                        {},
                        bulkStateName(run.state),
                        {},
                        JsonObject{{QStringLiteral("bulk"), run.id.text()}},
                        inWords(why)});
}

//! Moves a run that has not ended to another state.
template <typename Change>
Result<BulkView> moved(Workbench &bench, const Id<BulkRun> &id, const QString &kind,
                       const QString &why, Change change)
{
    return bench.store.write([&](Session &session) -> Result<BulkView> {
        UNSNAG_TRY(BulkRun run, BulkTable(session).find(id));
        if (!change(session, run))
            return Error{Code::Conflict,
                         QStringLiteral("%1 is %2").arg(id.text(), bulkStateName(run.state)),
                         id.text(),
                         {}};
        UNSNAG_CHECK(BulkTable(session).update(run));
        UNSNAG_CHECK(noted(session, bench, run, kind, why));
        return viewOf(session, id, 0);
    });
}

} // namespace

Json bulkArguments(const BulkWish &wish)
{
    JsonArray fields;
    for (const auto &[pointer, value] : wish.decision.fields)
        fields.push_back(
            JsonObject{{QStringLiteral("pointer"), pointer}, {QStringLiteral("value"), value}});
    JsonObject arguments;
    switch (wish.action) {
    case BulkAction::Resolve:
        arguments = {{QStringLiteral("action"), actionName(wish.decision.action)},
                     {QStringLiteral("account"), wish.decision.account},
                     {QStringLiteral("fields"), fields},
                     {QStringLiteral("patch"), wish.decision.patch}};
        break;
    case BulkAction::Assign:
        arguments = {{QStringLiteral("to"), wish.to}};
        break;
    case BulkAction::Hold:
        arguments = {{QStringLiteral("until"), toRfc3339(wish.until)}};
        break;
    case BulkAction::Replay:
    case BulkAction::Dismiss:
    case BulkAction::Release:
        break;
    }
    return arguments;
}

Decision bulkDecision(const BulkRun &run, const Id<SyncException> &exception)
{
    Decision decision;
    decision.exception = exception;
    decision.action =
        run.action == BulkAction::Dismiss
            ? Action::Dismiss
            : actionFromName(run.arguments["action"].toString()).value_or(Action::Retry);
    decision.account = run.arguments["account"].toString();
    for (const Json &field : run.arguments["fields"].array())
        decision.fields.emplace_back(field["pointer"].toString(), field["value"]);
    decision.patch = run.arguments["patch"];
    decision.why = QStringLiteral("%1 (%2)").arg(run.why, run.id.text());
    decision.undoTime = std::chrono::milliseconds(0); // the run is paused or cancelled instead
    return decision;
}

Result<QString> StartBulk::whyNot(const BulkWish &wish, const SyncException &exception,
                                  Reason reason)
{
    if (isClosed(exception.state) || exception.state == ExceptionState::Queued ||
        exception.state == ExceptionState::Replaying)
        return QStringLiteral("it is %1").arg(exceptionStateName(exception.state));
    if (isIncident(exception) && wish.action != BulkAction::Assign)
        return QStringLiteral("it is an incident, which is worked on by itself");
    if (!exception.claimedBy.isEmpty() && exception.claimedBy != m_bench.actor.name &&
        wish.action != BulkAction::Assign)
        return QStringLiteral("it is claimed by %1").arg(exception.claimedBy);
    if (!exception.heldBehind.isEmpty() && wish.action == BulkAction::Replay)
        return QStringLiteral("it waits behind %1").arg(exception.heldBehind);
    if (wish.action != BulkAction::Resolve)
        return QString();
    if (exception.reason != reason)
        return QStringLiteral("its reason is %1, the decision is about %2")
            .arg(reasonName(exception.reason), reasonName(reason));
    Decision decision = wish.decision;
    decision.exception = exception.id;
    decision.why = wish.why;
    const auto preview = ResolveException(m_bench).preview(decision);
    return preview.ok() ? QString() : preview.error().detail;
}

Result<BulkPlan> StartBulk::plan(const BulkWish &wish)
{
    UNSNAG_CHECK(checkWish(wish, m_bench.clock.now()));
    UNSNAG_TRY(const auto rows,
               m_bench.store.read([&](Session &session) { return allOf(session, wish.query); }));
    BulkPlan plan;
    for (const SyncException &row : rows) {
        UNSNAG_TRY(const QString why, whyNot(wish, row, rows.front().reason));
        const auto state = why.isEmpty() ? BulkItemState::Waiting : BulkItemState::Skipped;
        plan.items.push_back({{}, static_cast<int>(plan.items.size()), row.id, state, why});
        plan.wanted += why.isEmpty() ? 1 : 0;
    }
    return plan;
}

Result<BulkView> StartBulk::run(const BulkWish &wish, const BulkPlan &plan)
{
    UNSNAG_CHECK(checkWish(wish, m_bench.clock.now()));
    if (plan.wanted == 0)
        return Error{Code::Conflict, QStringLiteral("none of the exceptions can be worked on"),
                     QStringLiteral("--query"), QStringLiteral("--dry-run lists why")};
    BulkRun run;
    run.action = wish.action;
    run.query = wish.queryText;
    run.arguments = bulkArguments(wish);
    run.why = wish.why;
    run.actor = m_bench.actor.name;
    run.ramp = wish.ramp.text();
    run.stopAt = wish.ramp.stopAt;
    run.createdAt = m_bench.clock.now();
    return m_bench.store.write([&](Session &session) -> Result<BulkView> {
        UNSNAG_TRY(const BulkRun stored, BulkTable(session).insert(run, plan.items));
        UNSNAG_CHECK(appendAudit(
            session, m_bench,
            {QStringLiteral("bulk.started"),
             {},
             bulkActionName(stored.action),
             {},
             bulkStateName(stored.state),
             {},
             JsonObject{{QStringLiteral("bulk"), stored.id.text()},
                        {QStringLiteral("ramp"), stored.ramp},
                        {QStringLiteral("items"), static_cast<std::int64_t>(plan.wanted)}},
             {{QStringLiteral("why"), stored.why},
              {QStringLiteral("query"), stored.query},
              {QStringLiteral("arguments"), stored.arguments}}}));
        return viewOf(session, stored.id, mostItems);
    });
}

Result<BulkView> PauseBulk::run(const Id<BulkRun> &id, const QString &why)
{
    return moved(m_bench, id, QStringLiteral("bulk.paused"), why, [](Session &, BulkRun &run) {
        if (run.state != BulkState::Running)
            return false;
        run.state = BulkState::Paused;
        return true;
    });
}

Result<BulkView> ResumeBulk::run(const Id<BulkRun> &id, const QString &why)
{
    return moved(m_bench, id, QStringLiteral("bulk.resumed"), why, [](Session &, BulkRun &run) {
        if (run.state != BulkState::Paused && run.state != BulkState::Stopped)
            return false;
        // Somebody has looked at what failed: it does not count against the rest any more.
        if (run.state == BulkState::Stopped)
            run.stopAt = 100;
        run.state = BulkState::Running;
        run.note.clear();
        run.endedAt.reset();
        return true;
    });
}

Result<BulkView> CancelBulk::run(const Id<BulkRun> &id, const QString &why)
{
    const Timestamp now = m_bench.clock.now();
    return moved(m_bench, id, QStringLiteral("bulk.cancelled"), why,
                 [now](Session &session, BulkRun &run) {
                     if (run.state == BulkState::Done || run.state == BulkState::Cancelled)
                         return false;
                     run.state = BulkState::Cancelled;
                     run.endedAt = now;
                     return BulkTable(session).cancelWaiting(run.id).ok();
                 });
}

Result<BulkView> ShowBulk::run(const Id<BulkRun> &id, int most)
{
    return m_bench.store.read([&](Session &session) { return viewOf(session, id, most); });
}

Result<std::vector<BulkView>> ListBulk::run(const QString &before, int limit)
{
    return m_bench.store.read([&](Session &session) -> Result<std::vector<BulkView>> {
        UNSNAG_TRY(const auto runs, BulkTable(session).list(before, limit));
        std::vector<BulkView> views;
        for (const BulkRun &run : runs) {
            UNSNAG_TRY(const BulkView view, viewOf(session, run.id, 0));
            views.push_back(view);
        }
        return views;
    });
}

} // namespace unsnag
